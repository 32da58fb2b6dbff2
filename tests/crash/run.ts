// Command behind `npm run -s crash -- --rounds 200`: figures as JSON; ends with 1 when a question was lost or doubled.
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../support/portal.ts';
import { crashRun } from './crash-run.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
const folder = temporaryFolder();
try {
  const figures = await crashRun(rounds, folder.path);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const good = figures.lost === 0 && figures.twice === 0 && figures.confirmed === figures.sent;
  process.exitCode = good ? 0 : 1;
} finally {
  folder.remove();
}
