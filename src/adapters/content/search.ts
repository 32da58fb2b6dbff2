// Command: searches as the site does. npm run -s search -- [--lang nl] [--json] "tekst"
import { parseArgs } from 'node:util';
import { readCode } from '../../domain/code/help-code.ts';
import { contentFolder, readContent } from './disk.ts';
import { indexFromDisk } from './search-source.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'nl' }, json: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  process.stdout.write('Gebruik: npm run -s search -- [--lang nl] [--json] "tekst"\n');
  process.exit(1);
}
const query = positionals.join(' ');
const answer = indexFromDisk(values.lang).answer(query);
const code = readCode(readContent(contentFolder()).codes, query);
const results = answer.hits.map(
  ({ type, id, title, path, needs, rung, where, code: number, score }) => ({
    type,
    id,
    title,
    url: path,
    needs,
    rung: rung ?? null,
    where: where ?? null,
    code: number ?? null,
    score: Number(score.toFixed(3)),
  }),
);
const told = {
  query,
  crisis: answer.block !== undefined,
  crisisNeed: answer.block ?? null,
  hints: answer.hints,
  elsewhere: answer.elsewhere,
  code: code ?? null,
  terms: answer.terms.map((term) => term.name),
  results,
  near: answer.near.map((hit) => hit.path),
};

function inWords(): string {
  const lines = [
    ...(told.code === null ? [] : [`CODE: ${JSON.stringify(told.code)}`]),
    ...(told.crisisNeed === null ? [] : [`EERST: ${told.crisisNeed}`]),
    ...(told.hints.length === 0 ? [] : [`OOK GENOEMD: ${told.hints.join(', ')}`]),
    ...(told.elsewhere ? ['Niet voor dit portaal: site of telefoon van de gemeente.'] : []),
    ...results.map((r) => `${r.score.toFixed(2).padStart(6)}  ${r.url}  ${r.title}`),
    ...(results.length === 0
      ? ['Niets gevonden.', ...told.near.map((path) => `Bedoelde u: ${path}`)]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

process.stdout.write(values.json ? `${JSON.stringify(told, null, 2)}\n` : inWords());
