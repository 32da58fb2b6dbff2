// Command: figures, one outcome, or drawings of the wegwijzer.
// npm run -s wegwijzer -- --stats | --need N --answers 21 [--lang nl] [--json] | --draw DIR
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needAt, pathOf } from '../../domain/address/address.ts';
import { outcomeCode, readOutCode } from '../../domain/code/help-code.ts';
import { withCheckDigit } from '../../domain/code/check-digit.ts';
import { needNumber } from '../../domain/code/help-code.ts';
import { staircaseOf } from '../../domain/catalogue/catalogue.ts';
import { checkWegwijzer, unreachedProvisions } from '../../domain/wegwijzer/check.ts';
import { flowOf, guidedNeeds, guideFigures } from '../../domain/wegwijzer/guide.ts';
import { outcomeOf, type OutcomeItem } from '../../domain/wegwijzer/outcome.ts';
import { NOTHING_TOLD, positionOf, toldBy } from '../../domain/wegwijzer/walk.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { readContent } from './disk.ts';
import { say } from './say.ts';

const { values } = parseArgs({
  options: {
    stats: { type: 'boolean', default: false },
    need: { type: 'string' },
    answers: { type: 'string', default: '' },
    draw: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { catalogue, codes } = readContent();
const t = translator(DUTCH, 'editor');

function stop(text: string): never {
  say(text);
  process.exit(1);
}

if (!catalogue) stop(t('unreadable'));

function stats() {
  const total = catalogue!.provisions.size;
  return {
    ...guideFigures(catalogue!),
    problems: checkWegwijzer(catalogue!).length,
    provisionsReached: total - unreachedProvisions(catalogue!).length,
    provisionsTotal: total,
  };
}

const itemOf = ({ provision, because }: OutcomeItem) => ({
  id: provision.id,
  why: because.length > 0 ? because : ['need'],
});

function outcome(slug: string, answers: string) {
  const need = catalogue!.needs.get(slug);
  const staircase = staircaseOf(catalogue!, slug);
  if (!need || !staircase) stop(t('guide.noNeed', { need: slug }));
  const flow = flowOf(catalogue!, slug);
  const position = flow
    ? positionOf(flow, answers)
    : answers === ''
      ? { kind: 'outcome' }
      : undefined;
  if (position?.kind !== 'outcome') stop(t('guide.noOutcome', { answers }));
  const told = flow ? toldBy(flow, answers) : NOTHING_TOLD;
  const number = needNumber(codes, slug);
  const code = flow
    ? outcomeCode(codes, slug, answers, flow.version)
    : number && withCheckDigit(number);
  return {
    need: slug,
    answers,
    facts: told.facts,
    code: code ?? null,
    spoken: code === undefined ? null : readOutCode(code),
    rungs: outcomeOf(staircase, told).map((step) => ({
      rung: step.rung,
      suggestions: step.suggestions.map((s) => s.id),
      first: step.first.map(itemOf),
      more: step.more.map(itemOf),
      aside: step.aside.map(itemOf),
      human: [pathOf('contact'), pathOf('ask')],
    })),
    danger: need.danger.map((d) => pathOf(needAt({ slug: d.need }))),
  };
}

if (values.stats) say(JSON.stringify(stats(), null, 2));
else if (values.need !== undefined) {
  const found = outcome(values.need, values.answers);
  if (values.json) say(JSON.stringify(found, null, 2));
  else
    for (const { rung, suggestions, first } of found.rungs)
      say(`${rung}  ${[...suggestions, ...first.map((item) => item.id)].join(', ')}`);
} else if (values.draw !== undefined) {
  // Here, because Graphviz is five megabytes that no other use of this command needs.
  const { drawFlow } = await import('./draw-flow.ts');
  mkdirSync(values.draw, { recursive: true });
  for (const { need, flow } of guidedNeeds(catalogue))
    writeFileSync(join(values.draw, `${need.slug}.svg`), await drawFlow(need, flow));
  say(t('guide.drawn', { count: guidedNeeds(catalogue).length, folder: values.draw }));
} else stop(t('guide.usage'));
