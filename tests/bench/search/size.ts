// Command: how search grows. Invented provisions beside the real content, answered by the server. npm run -s bench:size
import { brotliCompressSync, constants } from 'node:zlib';
import { partsFromDisk } from '../../../src/adapters/content/search-source.ts';
import { MOST_IN_BROWSER, openIndex } from '../../../src/search/index.ts';
import { searchSource } from '../../../src/search/make-source.ts';
import { forList, type SearchSource, type SourceEntry } from '../../../src/search/source.ts';
import { ODD } from './odd.ts';
import { printTable } from '../table.ts';

const SIZES = [0, 1_000, 2_000, 10_000, 100_000];
const QUESTIONS = [
  'huur',
  'hulp bij het huishouden',
  'ik kan de huur niet betalen',
  'traplif',
  'koffie drinken in het dorpshuis',
  'wie kan mij naar het ziekenhuis brengen',
  'voetselbang',
  'onbekendwoord',
];
const ROUNDS = 25;

/** A number from a number, spread evenly; the same every time. */
function scatter(seed: number): number {
  let x = (seed + 1) * 2654435761;
  x ^= x >>> 15;
  x = Math.imul(x, 2246822519);
  x ^= x >>> 13;
  return (x >>> 0) / 2 ** 32;
}

/** Invented provisions from the words of the real ones; common words come back more often. */
function invented(count: number, source: SearchSource): SourceEntry[] {
  const words = source.entries.flatMap((entry) => `${entry.title} ${entry.summary}`.split(' '));
  const word = (seed: number) => words[Math.floor(scatter(seed) ** 2 * words.length)]!;
  const text = (seed: number, length: number) =>
    Array.from({ length }, (_, i) => word(seed * 31 + i)).join(' ');
  return Array.from({ length: count }, (_, i): SourceEntry => ({
    type: 'provision',
    id: `verzonnen-${i}`,
    title: `${text(i, 3)} ${i}`,
    summary: text(i + 7_000_000, 10),
    needs: ['hulp-vinden'],
    rung: 4,
    where: 'gemeente',
  }));
}

const at = (times: readonly number[], share: number) =>
  Number([...times].sort((a, b) => a - b)[Math.floor(times.length * share)]!.toFixed(1));
const megabytes = (bytes: number) => Number((bytes / 2 ** 20).toFixed(1));

function measure(count: number, source: SearchSource) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const larger = { ...source, entries: [...source.entries, ...invented(count, source)] };
  const sent = JSON.stringify(forList(larger));
  const started = performance.now();
  const index = openIndex(larger);
  const open = performance.now() - started;
  for (const question of QUESTIONS) index.answer(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const question of QUESTIONS) {
      const from = performance.now();
      index.answer(question);
      times.push(performance.now() - from);
    }
  const worst = Math.max(
    ...ODD.map((question) => {
      const from = performance.now();
      index.answer(question);
      return performance.now() - from;
    }),
  );
  globalThis.gc?.();
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    entries: larger.entries.length,
    'p50 ms': at(times, 0.5),
    'p95 ms': at(times, 0.95),
    'worst odd question ms': Number(worst.toFixed(1)),
    'open ms': Math.round(open),
    'memory MB': megabytes(process.memoryUsage().heapUsed - before),
    'index kB, brotli': Math.round(brotliCompressSync(sent, { params: quality }).length / 1000),
    answered: larger.entries.length > MOST_IN_BROWSER ? 'by the server' : 'in the browser',
  };
}

const source = searchSource(partsFromDisk('nl'), 'nl');
printTable(SIZES.map((count) => measure(count, source)));
process.stdout.write(`Above ${MOST_IN_BROWSER} entries the list is answered by the server.\n`);
