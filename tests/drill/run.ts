// Command behind `npm run -s drill -- --questions 10000`: figures as JSON; ends with 1 when a question was lost, or an erased one lived on.
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../support/portal.ts';
import { postgresForTests } from '../support/postgres.ts';
import { drill } from './drill.ts';

const { values } = parseArgs({ options: { questions: { type: 'string', default: '1000' } } });
const questions = Number(values.questions);
if (!Number.isInteger(questions) || questions < 10)
  throw new Error('--questions takes a whole number from 10');
const folder = temporaryFolder();
const server = await postgresForTests();
try {
  const figures = await drill(folder.path, questions, server);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const moved = figures.moved ?? figures.restored;
  const good = figures.lost === 0 && figures.erasedFound === 0 && moved === figures.restored;
  process.exitCode = good ? 0 : 1;
} finally {
  await server?.remove();
  folder.remove();
}
