// Command behind `npm run sim`: many seeds, or one with its events; ends with the counts as JSON.
import { parseArgs } from 'node:util';
import { BROKEN, type BrokenName } from './broken.ts';
import { NONE, plus } from './counts.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    broken: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed ?? values.from);
const times = values.seed === undefined ? Number(values.seeds) : 1;
const { broken } = values;
const known = broken === undefined || broken in BROKEN;
const parts = broken === undefined ? undefined : BROKEN[broken as BrokenName];
if (!known || !Number.isSafeInteger(first) || !Number.isSafeInteger(times) || times < 1) {
  process.stderr.write(
    `Use --seeds N [--from N], or --seed N [--trace]; --broken with one of ${Object.keys(BROKEN).join(', ')}.\n`,
  );
  process.exit(2);
}

const began = performance.now();
const trace = values.trace ? (line: string) => void process.stdout.write(`${line}\n`) : undefined;
let counts = NONE;
for (let seed = first; seed < first + times; seed++) {
  const result = await simulate(seed, parts, trace);
  counts = plus(counts, result);
  if (result.failures.length === 0) continue;
  process.stderr.write(`seed ${seed}: ${result.failures.join('; ')}\n`);
  process.stderr.write(
    `  replay: npm run -s sim -- --seed ${seed}${broken ? ` --broken ${broken}` : ''} --trace\n`,
  );
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
process.stdout.write(`${JSON.stringify({ ...counts, seconds })}\n`);
process.exitCode = counts.failedSeeds.length > 0 ? 1 : 0;
