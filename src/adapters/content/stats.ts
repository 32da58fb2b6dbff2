// Command: counts what stands on the shelves, as JSON.
import { buildStaircase } from '../../domain/staircase/staircase.ts';
import { RUNGS } from '../../domain/rung.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { readContent } from './disk.ts';
import { say } from './say.ts';

const { catalogue } = readContent();
if (!catalogue) {
  process.stderr.write(`${translator(DUTCH, 'editor')('unreadable')}\n`);
  process.exit(1);
}
const provisions = [...catalogue.provisions.values()];
const needs = [...catalogue.needs.values()];
const count = <T>(list: readonly T[], fits: (item: T) => boolean) => list.filter(fits).length;

const perNeed = Object.fromEntries(
  needs.map((need) => {
    const { emergency, steps } = buildStaircase(need, provisions);
    const offers = (rung: number) => steps.find((s) => s.rung === rung)?.provisions.length ?? 0;
    const tips = (rung: number) => count(need.suggestions, (s) => s.rung === rung);
    return [
      need.slug,
      {
        suggestions: { 1: tips(1), 2: tips(2) },
        provisions: { 3: offers(3), 4: offers(4), 5: offers(5) },
        crisis: emergency.length,
      },
    ];
  }),
);

const stats = {
  needs: needs.length,
  crisisNeeds: count(needs, (n) => n.crisis),
  provisions: provisions.length,
  byRung: Object.fromEntries(
    [0, ...RUNGS].map((rung) => [rung, count(provisions, (p) => p.rung === rung)]),
  ),
  perNeed,
  facts: {
    yes: count(provisions, (p) => p.publish === 'yes'),
    checkFirst: count(provisions, (p) => p.publish === 'check-first'),
  },
};
say(JSON.stringify(stats, null, 2));
