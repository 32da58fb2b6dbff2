// Command behind `npm run -s fuzz -- --times 50000`: figures as JSON; ends with 1 when an answer was none of 2xx, 3xx or 4xx, or memory or descriptors went.
import { parseArgs } from 'node:util';
import { fuzzRun } from './fuzz-run.ts';
import { grownIn } from './held.ts';

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
const grown = grownIn(figures.held);
for (const line of [...wrong, ...grown]) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length > 0 || grown.length > 0 ? 1 : 0;
