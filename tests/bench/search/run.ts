// Command: our search beside five others, on the same content and questions, in one browser. npm run -s bench:search [-- FILE.jsonl]
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, systemBrowser } from '../../support/browser.ts';
import { judge, report, type Line } from '../search-quality.ts';
import { documents, type Document } from './documents.ts';
import { prepare, type Prepared } from './prepare.ts';
import { pageFigures } from './page.ts';
import { printTable } from '../table.ts';

const ENGINES = [
  'ours',
  'ours, words alone',
  'lunr-nl',
  'minisearch',
  'flexsearch',
  'orama',
  'pagefind',
];
const THROTTLE = 4;
/** How much slower the phones are on which residents' sentences are counted. */
const COUNTING = [1, 4, 6];
const own = fileURLToPath(new URL('../questions.jsonl', import.meta.url));

function questions(): { file: string; lines: Line[] } {
  const file = process.argv[2] ?? own;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return { file, lines: lines.map((line) => JSON.parse(line) as Line) };
}

/** Serves one engine; the page itself is empty. */
async function serve(engine: Prepared): Promise<{ url: string; close: () => void }> {
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', 'http://bench').pathname;
    const file =
      path.startsWith('/pagefind/') && engine.folder
        ? join(engine.folder, path.slice(10))
        : undefined;
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.json')
        ? 'application/json'
        : 'text/html';
    res.setHeader(
      'content-type',
      file && !path.endsWith('.js') ? 'application/octet-stream' : type,
    );
    if (file) res.end(existsSync(file) ? readFileSync(file) : '');
    else if (path === '/engine.js') res.end(engine.code);
    else if (path === '/data.json') res.end(engine.data);
    else res.end('<!doctype html><meta charset="utf-8"><title>bench</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** Opens the engine in a page as slow as a cheap phone, asks everything, and gives answers and times in ms. */
async function measure(
  browser: Browser,
  engine: Prepared,
  queries: readonly string[],
  rate = THROTTLE,
) {
  const site = await serve(engine);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(site.url);
  const measured = await page.evaluate(async (all) => {
    const [code, data] = await Promise.all(
      ['/engine.js', '/data.json'].map(async (path) => (await fetch(path)).text()),
    );
    const start = performance.now();
    new Function(code!)();
    const ask = await window.engine.open(JSON.parse(data!));
    const load = performance.now() - start;
    const answers: number[][] = [];
    const times: number[] = [];
    for (const query of all) {
      const from = performance.now();
      answers.push(await ask(query));
      times.push(performance.now() - from);
    }
    return { load, answers, times };
  }, queries);
  await page.close();
  site.close();
  return measured;
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1),
  );
}

function row(
  engine: Prepared,
  lines: readonly Line[],
  docs: readonly Document[],
  m: Awaited<ReturnType<typeof measure>>,
) {
  const judged = lines.map((line, i) =>
    judge(line, { needs: m.answers[i]!.map((place) => docs[place]!.needs), danger: [] }),
  );
  const figures = report(judged);
  return {
    engine: engine.name,
    'success@1': figures.total['success@1'],
    'success@3': figures.total['success@3'],
    'MRR@10': figures.total['MRR@10'],
    'none-right': figures['none-right'],
    'code bytes': engine.bytes.code,
    'index bytes': engine.bytes.index,
    'total bytes': engine.bytes.code + engine.bytes.index,
    'load ms': Number(m.load.toFixed(0)),
    'p50 ms': percentile(m.times, 0.5),
    'p95 ms': percentile(m.times, 0.95),
  };
}

const { file, lines } = questions();
const docs = documents();
const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
const executablePath = systemBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath && { executablePath }),
});
process.stdout.write(
  `${docs.length} documents, ${lines.length} questions from ${file.split('/').at(-1)}, ${THROTTLE}x slower processor\n`,
);
const rows = [];
const ours: Prepared[] = [];
for (const name of ENGINES) {
  process.stdout.write(`  ${name} ...\n`);
  const engine = await prepare(name, docs, join(folder, name));
  if (name.startsWith('ours')) ours.push(engine);
  rows.push(
    row(
      engine,
      lines,
      docs,
      await measure(
        browser,
        engine,
        lines.map((line) => line.q),
      ),
    ),
  );
}
const counting: Record<string, number> = {};
for (const rate of COUNTING) {
  const [heard, plain] = [
    await measure(browser, ours[0]!, [], rate),
    await measure(browser, ours[1]!, [], rate),
  ];
  counting[`counting what residents say, ${rate}x slower, ms`] = Math.round(
    heard.load - plain.load,
  );
}
printTable(Object.fromEntries(rows.map(({ engine, ...figures }) => [engine, figures])));
process.stdout.write(
  `${JSON.stringify(
    {
      ...counting,
      ...(await pageFigures(
        browser,
        lines.map((line) => line.q),
      )),
    },
    null,
    2,
  )}\n`,
);
await browser.close();
rmSync(folder, { recursive: true, force: true });
