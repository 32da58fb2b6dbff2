// Command behind `npm run -s fuzz -- --times 50000`: figures as JSON; ends with 1 when an answer was none of 2xx, 3xx or 4xx, or memory or descriptors went.
import { parseArgs } from 'node:util';
import {
  fuzzRun,
  MOST_GROWTH_DESCRIPTORS,
  MOST_GROWTH_HEAP_MB,
  MOST_GROWTH_MB,
} from './fuzz-run.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];
if (!Number.isInteger(times) || times < 1) throw new Error('--times takes a whole number');
if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number');
const { wrong, ...figures } = await fuzzRun(times, seed);
process.stdout.write(`${JSON.stringify(figures)}\n`);
for (const line of wrong) process.stderr.write(`${line}\n`);
const { rssStartMb = 0, rssEndMb = 0, descriptorsStart = 0, descriptorsEnd = 0 } = figures;
const { heapStartMb = 0, heapEndMb = 0 } = figures;
const leaks =
  rssEndMb - rssStartMb > MOST_GROWTH_MB ||
  heapEndMb - heapStartMb > MOST_GROWTH_HEAP_MB ||
  descriptorsEnd - descriptorsStart > MOST_GROWTH_DESCRIPTORS;
process.exitCode = wrong.length > 0 || leaks ? 1 : 0;
