// Command behind `npm test`: fetch a browser when there is none, build, check, then all tests; ends with one total.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemBrowser } from './support/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path: string) => `${root}node_modules/${path}`;
const UNIT_REPORT = `${root}.test-results/unit.json`;
const E2E_REPORT = `${root}.test-results/e2e.json`;
const TOTAL = `${root}.test-results/total.txt`;

function run(title: string, args: string[]): Promise<boolean> {
  process.stdout.write(`\n== ${title}\n`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', E2E_REPORT },
  });
  return new Promise((done) => child.once('exit', (code) => done(code === 0)));
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function unitCounts(): Counts {
  if (!existsSync(UNIT_REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8')) as Record<string, number>;
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: report['numPendingTests'] ?? 0,
  };
}

function browserCounts(): Counts {
  if (!existsSync(E2E_REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(E2E_REPORT, 'utf8')) as {
    stats: Record<string, number>;
  };
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  };
}

mkdirSync(`${root}.test-results`, { recursive: true });
for (const report of [UNIT_REPORT, E2E_REPORT, TOTAL]) rmSync(report, { force: true });
const steps: [string, string[]][] = [
  ...(systemBrowser()
    ? []
    : [
        [
          'Fetching a browser (once)',
          [bin('@playwright/test/cli.js'), 'install', '--with-deps', 'chromium'],
        ] as [string, string[]],
      ]),
  ['Building the site', ['src/bootstrap/build.ts']],
  ['Checking links', ['tests/links.ts']],
  [
    'Unit, contract, content, architecture and process tests',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`,
    ],
  ],
  [
    'Browser tests',
    [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
  ],
];
let green = true;
for (const [title, args] of steps) {
  green = (await run(title, args)) && green;
  if (!green && title.startsWith('Building')) break;
}
const unit = unitCounts();
const browser = browserCounts();
const failed = unit.failed + browser.failed;
const skipped = unit.skipped + browser.skipped;
const total = `${unit.passed + browser.passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`;
writeFileSync(TOTAL, total);
process.stdout.write(`\n${total}`);
process.exit(green && failed === 0 ? 0 : 1);
