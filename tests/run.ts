// Command behind `npm test`: fetch a browser when there is none, build, check, then all tests; ends with one total.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemBrowser } from './support/browser.ts';
import { totalOf, type StepEnd } from './support/total.ts';

interface Step {
  readonly title: string;
  readonly args: readonly string[];
  /** What comes after is no use when this fails. */
  readonly first?: true;
  readonly reporter?: 'vitest' | 'playwright';
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path: string) => `${root}node_modules/${path}`;
const reportOf = (reporter: string) => `${root}.test-results/${reporter}.json`;
const TOTAL = `${root}.test-results/total.txt`;
const playwright = bin('@playwright/test/cli.js');
const vitest = bin('vitest/vitest.mjs');

const fetchBrowser: Step = {
  title: 'Fetching a browser (once)',
  args: [playwright, 'install', '--with-deps', 'chromium'],
};
const steps: readonly Step[] = [
  ...(systemBrowser() ? [] : [fetchBrowser]),
  { title: 'Building the site', args: ['src/bootstrap/build.ts'], first: true },
  { title: 'Building the site that tests walk', args: ['tests/build-streek.ts'], first: true },
  { title: 'Checking links', args: ['tests/links.ts'] },
  {
    title: 'Unit, contract, content, architecture and process tests',
    args: [
      ...[vitest, 'run', '--config', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json'],
      `--outputFile.json=${reportOf('vitest')}`,
    ],
    reporter: 'vitest',
  },
  {
    title: 'Browser tests',
    args: [playwright, 'test', '--config', 'tests/playwright.config.ts'],
    reporter: 'playwright',
  },
];

let stopped = false;
let running: ChildProcess | undefined;
// Whoever breaks it off still gets a total, in which the rest counts as failed.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    stopped = true;
    running?.kill(signal);
  });

function run({ title, args }: Step): Promise<boolean> {
  process.stdout.write(`\n== ${title}\n`);
  const E2E_REPORT = reportOf('playwright');
  running = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', E2E_REPORT },
  });
  const child = running;
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

function textOf(reporter: string): string | undefined {
  return existsSync(reportOf(reporter)) ? readFileSync(reportOf(reporter), 'utf8') : undefined;
}

mkdirSync(`${root}.test-results`, { recursive: true });
for (const old of [reportOf('vitest'), reportOf('playwright'), TOTAL]) rmSync(old, { force: true });

const ends: StepEnd[] = [];
for (const step of steps) {
  const end: StepEnd['end'] = stopped ? 'not-run' : (await run(step)) ? 'ok' : 'failed';
  const { title, reporter } = step;
  ends.push({ title, end, ...(reporter && { reporter, report: textOf(reporter) }) });
  stopped ||= step.first === true && end !== 'ok';
}

const { line, failed, skipped } = totalOf(ends);
for (const title of skipped) process.stdout.write(`\nskipped: ${title}`);
writeFileSync(TOTAL, `${line}\n`);
process.stdout.write(`\n${line}\n`);
process.exitCode = failed === 0 ? 0 : 1;
