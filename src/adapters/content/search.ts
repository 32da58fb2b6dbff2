// Command: searches as the site does. npm run -s search -- [--lang nl] [--json] "tekst"
import { parseArgs } from 'node:util';
import { readCode } from '../../domain/code/help-code.ts';
import { codeInWords } from '../../domain/code/typed-code.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { contentFolder, readContent } from './disk.ts';
import { indexFromDisk } from './search-source.ts';
import { whyOf } from './search-why.ts';
import { say } from './say.ts';

const t = translator(DUTCH, 'editor');
const MOST_REASONS = 5;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'nl' },
    json: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) {
  say(t('search.usage'));
  process.exit(1);
}
const query = positionals.join(' ');
const answer = indexFromDisk(values.lang).answer(query);
const digits = codeInWords(query);
const code = digits && readCode(readContent(contentFolder()).codes, digits);
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
const why = values.why ? (whyOf(query, values.lang, MOST_REASONS) ?? null) : null;
const told = {
  query,
  crisis: answer.block !== undefined,
  crisisNeed: answer.block ?? null,
  hints: answer.hints,
  elsewhere: answer.elsewhere,
  referral: answer.referral ?? null,
  code: code ?? null,
  terms: answer.terms.map((term) => term.name),
  results,
  near: answer.near.map((hit) => hit.path),
  ...(values.why && { why }),
};

function reasons(): string[] {
  if (!values.why) return [];
  if (why === null) return [t('search.whySilent')];
  return why.map(({ need, chance, score, said }) =>
    t('search.why', {
      need,
      chance: (100 * chance).toFixed(1).padStart(5),
      score: score.toFixed(2),
      said: said.toFixed(1),
    }),
  );
}

function inWords(): string {
  const lines = [
    ...(told.code === null ? [] : [t('search.code', { code: JSON.stringify(told.code) })]),
    ...(told.crisisNeed === null ? [] : [t('search.first', { need: told.crisisNeed })]),
    ...(told.hints.length === 0 ? [] : [t('search.also', { needs: told.hints.join(', ') })]),
    ...(told.elsewhere ? [t('search.elsewhere')] : []),
    ...(told.referral ? [t('search.referral', told.referral)] : []),
    ...results.map((r) => `${r.score.toFixed(2).padStart(6)}  ${r.url}  ${r.title}`),
    ...(results.length === 0
      ? [t('search.none'), ...told.near.map((path) => t('search.near', { path }))]
      : []),
    ...reasons(),
  ];
  return `${lines.join('\n')}\n`;
}

say(values.json ? JSON.stringify(told, null, 2) : inWords().trimEnd());
