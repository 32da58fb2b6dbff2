// Laws of arriving, over every need and every way through its questions: one thing today, somewhere to turn to, nothing denied.
import { describe, expect, it } from 'vitest';
import { arrive, type Arrival } from '../../src/application/arrive/arrive.ts';
import { chanceFor } from '../../src/domain/provision/chance.ts';
import { sharesOf } from '../../src/domain/municipality/municipality.ts';
import { fitOf } from '../../src/domain/need/facts.ts';
import { conditionsOf } from '../../src/domain/need/need.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { outcomePaths, toldBy } from '../../src/domain/wegwijzer/walk.ts';
import { catalogue, needs } from '../support/content.ts';

const shares = sharesOf(catalogue.municipality);
const arrived = (need: string, answers = '') => arrive({ need, answers }, catalogue) as Arrival;

describe.each(needs.map((need) => [need.slug, need] as const))('%s', (slug, need) => {
  const flow = flowOf(catalogue, slug);
  const ways = flow ? ['', ...outcomePaths(flow)] : [''];

  it('always has a sentence, somewhere to turn to, and three things at most', () => {
    for (const answers of ways) {
      const { sentence, turnTo, things, rungs } = arrived(slug, answers);
      expect(sentence).toBeTruthy();
      expect(turnTo.id, answers).toBeTruthy();
      expect(turnTo.act, answers).toBeTruthy();
      expect(things.length).toBeLessThanOrEqual(3);
      expect(things.length, answers).toBeGreaterThan(0);
      expect(rungs.at(-1)?.rung).toBe(5);
      for (const { first } of rungs) {
        expect(first.length).toBeLessThanOrEqual(3);
        for (const { why } of first) expect(why.length).toBeGreaterThan(2);
      }
    }
  });

  it('never gives a tip that an answer denies, nor first an offer that an answer excludes', () => {
    for (const answers of ways) {
      const facts = { ...need.tells, ...(flow && answers !== '' && toldBy(flow, answers).facts) };
      const { today, turnTo, rungs } = arrived(slug, answers);
      const tips = [...(today ? [today] : []), ...rungs.flatMap((rung) => rung.tips)];
      for (const { id } of tips) {
        const tip = need.suggestions.find((one) => `tip:${one.id}` === id)!;
        expect(fitOf(conditionsOf(tip), facts).fits, `${answers} ${id}`).toBe(true);
      }
      for (const { id, why } of [turnTo, ...rungs.flatMap(({ first }) => first)]) {
        const offer = catalogue.provisions.get(id);
        if (offer) expect(chanceFor(offer.audience, facts, shares), `${answers} ${id}`).not.toBe(0);
        expect(why, `${answers} ${id}`).not.toContain('others');
      }
    }
  });
});

it('who asks for what is not there hears which part', () => {
  expect(arrive({ need: 'bestaat-niet' }, catalogue)).toMatchObject({ fault: 'need' });
  const { slug } = needs.find((need) => !need.crisis)!;
  expect(arrive({ need: slug, answers: '777' }, catalogue)).toMatchObject({ fault: 'answers' });
  expect(arrive({ need: slug, facts: { moon: 'full' } }, catalogue)).toMatchObject({
    fault: 'facts',
  });
  expect(arrive({ need: slug, place: 'Nergenshuizen' }, catalogue)).toMatchObject({ need: slug });
});
