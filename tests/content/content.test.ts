// The real content: sound, complete, and every fact traceable.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { contentFolder, readContent } from '../../src/adapters/content/disk.ts';
import { tellProblems } from '../../src/domain/catalogue/problem.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';

const { catalogue } = readContent();
const provisions = [...catalogue!.provisions.values()];
const needs = [...catalogue!.needs.values()];

it('has no problems', () => expect(tellProblems(checkContent())).toBe(''));

describe('every need is served', () => {
  it('has 70 needs, of which 11 are a crisis', () => {
    expect(needs).toHaveLength(70);
    expect(needs.filter((n) => n.crisis)).toHaveLength(11);
  });

  it.each(needs.map((n) => [n.slug, n] as const))('%s', (_, need) => {
    const { emergency, steps } = buildStaircase(need, provisions);
    if (need.crisis) {
      expect(emergency.length).toBeGreaterThan(0);
      expect(emergency.every((p) => p.publish === 'yes')).toBe(true);
      expect(steps.every((s) => s.rung > 2)).toBe(true);
    } else {
      expect(need.suggestions.filter((s) => s.rung === 1).length).toBeGreaterThan(0);
      expect(need.suggestions.filter((s) => s.rung === 2).length).toBeGreaterThan(0);
    }
    expect(Object.keys(need.wordings).sort()).toEqual(['en', 'nl']);
  });
});

it('the folder under test is the real one', () => expect(contentFolder()).toMatch(/content$/));
