// What one need or its answers tell of somebody counts for the other needs of their plan, and for nobody else.
import { describe, expect, it } from 'vitest';
import { makePlan, type Plan } from '../../src/domain/plan/plan.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const offersOf = ({ steps }: Plan) =>
  steps.flatMap((step) => (step.kind === 'tip' ? [] : step.offers.map(({ id }) => id)));
const tipsOf = ({ steps }: Plan) =>
  steps.flatMap((step) => (step.kind === 'tip' ? [step.tip.id] : []));
/** For which needs a tip is a step. */
const askedOf = ({ steps }: Plan, id: string) =>
  steps
    .filter((step) => step.kind === 'tip' && step.tip.id === id)
    .flatMap(({ needs }) => needs.map(({ slug }) => slug));

describe('what is known over several needs', () => {
  const ask = (id: string, sets: object) => [{ id, answers: [{ code: 1, sets }, { code: 2 }] }];
  const tips = [
    { id: 'samen', rung: 2 },
    { id: 'zelf', rung: 1 },
  ];
  const wording = (name: string) => ({
    suggestions: { samen: `Vraag iemand bij ${name}.`, zelf: `Doe zelf ${name}.` },
    forOther: { zelf: `Zeg het van ${name}.` },
  });
  const aGuided = (slug: string, facts: object) =>
    aNeed(slug, { suggestions: tips, ...facts }, wording(slug));
  const catalogue = aCatalogue(
    [
      aGuided('alleen', { suggestions: [], questions: ask('wie', { network: 'no' }) }),
      aGuided('ander', { questions: ask('wie', { forWhom: 'other', network: 'no' }) }),
      aGuided('samen', { suggestions: [], questions: ask('wie', { network: 'yes' }) }),
      aGuided('kind', { tells: { children: 'yes' } }),
      aGuided('tuin', {}),
    ],
    [
      aProvision('alarmknop', { needs: ['tuin'], audience: ['senior'] }),
      aProvision('ouders', { needs: ['tuin'], audience: ['parent'] }),
    ],
  );
  const planOf = (slugs: string[], answers = {}) => makePlan(catalogue, slugs, { answers });

  it('counts for the others: what one answer denies is not asked of them', () => {
    expect(tipsOf(planOf(['tuin']))).toContain('samen');
    expect(tipsOf(planOf(['alleen', 'tuin'], { alleen: '1' }))).not.toContain('samen');
    expect(tipsOf(planOf(['alleen', 'tuin'], { alleen: '2' }))).toContain('samen');
  });

  it('gives what fits first: who has children by one need has them for the other', () => {
    expect(offersOf(planOf(['tuin']))[0]).toBe('alarmknop');
    expect(offersOf(planOf(['kind', 'tuin']))[0]).toBe('ouders');
  });

  it('is nothing where two answers gainsay each other', () =>
    expect(tipsOf(planOf(['samen', 'alleen', 'tuin'], { samen: '1', alleen: '1' }))).toContain(
      'samen',
    ));

  it('does not undo what was answered about a need itself', () => {
    const told = tipsOf(planOf(['ander', 'samen'], { ander: '1', samen: '1' }));
    expect(told).not.toContain('samen');
  });

  it('of another is not known of oneself', () => {
    expect(askedOf(planOf(['ander', 'tuin'], { ander: '1' }), 'samen')).toEqual(['tuin']);
  });

  it('is nothing when the answers cannot have been given', () => {
    for (const answers of ['7', '111', 'v2-1', 'x'])
      expect(planOf(['alleen', 'tuin'], { alleen: answers })).toEqual(planOf(['alleen', 'tuin']));
  });
});
