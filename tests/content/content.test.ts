// Laws of the ladder that hold for any content: nobody is left without help, and danger goes before everything.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { crisisNeeds, offersOnShelf } from '../../src/domain/catalogue/catalogue.ts';
import { tellProblems } from '../../src/adapters/content/tell.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';
import { catalogue, needs, provisions } from '../support/content.ts';

it('has no problems: npm run check:content tells them', () =>
  expect(tellProblems(checkContent())).toBe(''));

describe.each(needs.map((need) => [need.slug, need] as const))('%s', (_, need) => {
  const { emergency, steps } = buildStaircase(need, provisions);
  const rungs = steps.map((step) => step.rung);

  it('climbs in order, each rung once, and ends with the municipality', () => {
    expect(rungs).toEqual([...new Set(rungs)].sort());
    expect(rungs.at(-1)).toBe(5);
  });

  it('shows everything that names it, once', () => {
    const voiceless = need.withoutVoice.flatMap((id) => provisions.find((p) => p.id === id) ?? []);
    const below = steps.flatMap((step) => step.provisions);
    const shown = [...emergency, ...below];
    expect(new Set(shown).size).toBe(shown.length);
    const naming = provisions.filter((p) => p.needs.includes(need.slug));
    const here = naming.filter((p) => !need.crisis || p.rung === 0 || p.rung > 2);
    expect([...shown, ...voiceless]).toEqual(expect.arrayContaining(here));
    expect(below.filter((p) => voiceless.includes(p))).toEqual([]);
  });

  it(need.crisis ? 'says at once who to turn to' : 'offers something to do or someone to ask', () =>
    expect(
      emergency.length + steps.flatMap((s) => [...s.suggestions, ...s.provisions]).length,
    ).toBeGreaterThan(0),
  );

  it('has Dutch words for everything it shows', () => {
    const words = need.wordings['nl']!;
    for (const { id } of need.suggestions) expect(words.suggestions[id]).toBeTruthy();
    for (const { need: danger } of need.danger) expect(words.danger[danger]).toBeTruthy();
  });
});

describe('danger', () => {
  const crises = needs.filter((need) => need.crisis);

  it('has help that is sure, before everything, and never rungs 1 and 2', () => {
    for (const need of crises) {
      const { emergency, steps } = buildStaircase(need, provisions);
      expect(emergency.length, need.slug).toBeGreaterThan(0);
      expect(emergency.filter((p) => p.publish !== 'yes')).toEqual([]);
      expect(steps.filter((step) => step.rung < 3)).toEqual([]);
      expect(steps.flatMap((step) => step.suggestions)).toEqual([]);
    }
  });

  it('that can hide in a need leads to a need that is a crisis', () => {
    for (const { need: slug } of needs.flatMap((need) => need.danger))
      expect(catalogue.needs.get(slug)?.crisis, slug).toBe(true);
  });

  it('stands whole on the page about danger', () =>
    expect(new Set(crisisNeeds(catalogue))).toEqual(new Set(crises)));
});

it('every offer but emergency help stands on exactly one shelf', () => {
  const shelved = catalogue.municipality.domains.flatMap(({ id }) => offersOnShelf(catalogue, id));
  const ids = shelved.map((provision) => provision.id).sort();
  expect(ids).toEqual(
    provisions
      .filter((provision) => provision.rung !== 0)
      .map((provision) => provision.id)
      .sort(),
  );
});
