// Command: the laws of content after batches of valid edits. npm run -s edits -- [--seeds 10] [--seed N] [--content DIR]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../../src/adapters/content/disk.ts';
import { temporaryFolder } from '../support/portal.ts';
import { brokenLaws, editContent } from './edited-content.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string' },
    content: { type: 'string', default: contentFolder() },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const first = Number(values.seed ?? 1);
const last = values.seed === undefined ? Number(values.seeds) : first;
const totals = { edits: 0, refused: 0, broken: 0 };

for (let seed = first; seed <= last; seed++) {
  const { path, remove } = temporaryFolder();
  const copy = join(path, 'content');
  const { done, refused } = editContent(values.content, copy, seed);
  const broken = brokenLaws(copy);
  totals.edits += Object.keys(done).length;
  totals.refused += Object.keys(refused).length;
  if (broken !== '') totals.broken += 1;
  say(
    `seed ${seed}: ${Object.keys(done).length} edits, ${broken === '' ? 'every law holds' : 'BROKEN'}`,
  );
  if (values.seed !== undefined || broken !== '') {
    for (const [name, did] of Object.entries(done)) say(`  ${name}: ${did}`);
    say(broken);
  }
  for (const [name, told] of Object.entries(refused)) say(`  not valid here: ${name}: ${told}`);
  remove();
}
say(
  `${totals.edits} edits, ${totals.refused} not valid, laws broken after ${totals.broken} batches`,
);
process.exitCode = totals.broken === 0 ? 0 : 1;
