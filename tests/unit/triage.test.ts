// How urgent a question is: danger first, a soft signal and whoever asks from work one step up, and never a need that nobody heard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  triageOf,
  URGENCIES,
  urgencyAt,
  urgencyLevel,
  type Heard,
} from '../../src/domain/contact/triage.ts';

const titleOf = (slug: string) => (slug.startsWith('geen') ? undefined : `Titel ${slug}`);
const told = { fromWork: false, fromCrisis: false, titleOf };
const nothing: Heard = { sure: [], maybe: [] };

describe('the urgency of a question', () => {
  it.each([
    ['nothing', nothing, {}, undefined],
    ['danger for sure', { ...nothing, sure: ['gevaar'] }, {}, 'urgent'],
    ['danger perhaps', { ...nothing, maybe: ['gevaar'] }, {}, 'soon'],
    ['nothing, from work', nothing, { fromWork: true }, 'soon'],
    ['danger perhaps, from work', { ...nothing, maybe: ['gevaar'] }, { fromWork: true }, 'urgent'],
    ['danger for sure, from work', { ...nothing, sure: ['gevaar'] }, { fromWork: true }, 'urgent'],
    ['nothing, from a page about danger', nothing, { fromCrisis: true }, 'urgent'],
  ] as const)('after %s', (_, heard, more, urgency) => {
    expect(triageOf(heard, { ...told, ...more })?.urgency).toBe(urgency);
  });

  it('names the need that is nearest, and the surest danger', () => {
    const heard = { sure: ['brand', 'geweld'], maybe: ['ander'], nearest: 'huur' };
    const judged = { urgency: 'urgent', danger: 'brand', nearest: 'huur', about: 'Titel huur' };
    expect(triageOf(heard, told)).toEqual(judged);
  });

  it('names no need that does not exist', () => {
    expect(triageOf({ ...nothing, nearest: 'geen' }, told)).toEqual({ urgency: 'normal' });
  });

  it('never falls when more is heard or told', () => {
    const slugs = fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 });
    const level = (heard: Heard, fromWork: boolean, fromCrisis: boolean) =>
      urgencyLevel(triageOf(heard, { ...told, fromWork, fromCrisis })?.urgency ?? 'normal');
    fc.assert(
      fc.property(slugs, slugs, fc.boolean(), fc.boolean(), (sure, maybe, work, crisis) => {
        const least = level({ sure, maybe }, work, crisis);
        for (const more of [
          level({ sure: [...sure, 'a'], maybe }, work, crisis),
          level({ sure, maybe: [...maybe, 'a'] }, work, crisis),
          level({ sure, maybe }, true, crisis),
          level({ sure, maybe }, work, true),
        ])
          expect(more).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('is a number that orders, and back', () => {
    for (const urgency of URGENCIES) expect(urgencyAt(urgencyLevel(urgency))).toBe(urgency);
    expect(urgencyAt(9)).toBe('normal');
  });
});
