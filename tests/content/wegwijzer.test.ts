// The laws of the ladder over ALL paths of the real content.
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/content/disk.ts';
import { staircaseOf } from '../../src/domain/catalogue/catalogue.ts';
import { bareDigits } from '../../src/domain/code/check-digit.ts';
import { outcomeCode, planCode, readCode } from '../../src/domain/code/help-code.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { makePlan } from '../../src/domain/plan/plan.ts';
import { checkWegwijzer, unreachedProvisions } from '../../src/domain/wegwijzer/check.ts';
import { guidedNeeds, guideFigures } from '../../src/domain/wegwijzer/guide.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import { codesNow, givenOut } from '../registry.ts';
import {
  enumeratePaths,
  factsOf,
  next,
  outcomePaths,
  positionOf,
  previous,
} from '../../src/domain/wegwijzer/walk.ts';

const { catalogue: read, codes } = readContent();
const catalogue = read!;
const guided = guidedNeeds(catalogue);

it('has flows for at least forty needs, and no problem', () => {
  expect(guided.length).toBeGreaterThanOrEqual(40);
  expect(checkWegwijzer(catalogue)).toEqual([]);
  expect(unreachedProvisions(catalogue)).toEqual([]);
  expect(guideFigures(catalogue).maxQuestions).toBeLessThanOrEqual(3);
});

describe.each(guided.map(({ need, flow }) => [need.slug, need, flow] as const))(
  '%s',
  (_, need, flow) => {
    const staircase = staircaseOf(catalogue, need.slug)!;
    const outcome = (path: string) => outcomeOf(staircase, factsOf(flow, path));
    const ids = (path: string) =>
      outcome(path).flatMap((s) => [...s.first, ...s.more].map((item) => item.provision.id));

    it('ends on every path, and goes back the way it came', () => {
      for (const path of enumeratePaths(flow)) {
        const position = positionOf(flow, path)!;
        if (position.kind === 'question') expect(position.step.exits.length).toBeGreaterThan(1);
        if (path !== '') expect(next(flow, previous(path)!, Number(path.at(-1)))).toBe(path);
      }
    });

    it('always offers rung 5, and leaves nothing out', () => {
      const all = staircase.steps.flatMap((s) => s.provisions.map((p) => p.id)).sort();
      for (const path of outcomePaths(flow)) {
        const steps = outcome(path);
        expect(steps.at(-1)?.rung).toBe(5);
        const shown = steps.flatMap((s) => [...s.first, ...s.more, ...s.aside]);
        expect(shown.map((item) => item.provision.id).sort()).toEqual(all);
      }
    });

    it('only widens by "Weet ik niet"', () => {
      for (const path of outcomePaths(flow))
        for (let place = 0; place < path.length; place++) {
          const unknown = `${path.slice(0, place)}9${path.slice(place + 1)}`;
          if (positionOf(flow, unknown)?.kind !== 'outcome') continue;
          const wider = new Set(ids(unknown));
          for (const id of ids(path))
            expect(wider.has(id), `${path} -> ${unknown}: ${id}`).toBe(true);
        }
    });

    it('has a code on every outcome that comes back', () => {
      for (const path of outcomePaths(flow)) {
        const code = outcomeCode(codes, need.slug, path)!;
        expect(readCode(codes, code)).toEqual({ kind: 'outcome', need: need.slug, answers: path });
      }
    });

    it('asks about danger first when danger can hide', () => {
      if (need.danger.length > 0)
        expect(flow.steps[0]?.danger).toEqual(need.danger.map((d) => d.need));
    });
  },
);

describe('danger', () => {
  it('never shows rungs 1 and 2', () => {
    for (const need of catalogue.needs.values())
      if (need.crisis)
        expect(staircaseOf(catalogue, need.slug)!.steps.map((s) => s.rung)).not.toContain(1);
  });
});

describe('codes', () => {
  const pages = [...codesByPath(codes).values()];
  const outcomes = guided.flatMap(({ need, flow }) =>
    outcomePaths(flow).map((path) => outcomeCode(codes, need.slug, path)!),
  );

  it('are all different, whatever they stand for', () => {
    const all = [...pages, ...outcomes, planCode(codes, ['vervoer', 'schulden'])!];
    expect(new Set(all).size).toBe(all.length);
  });

  it('no wrong digit and no swap of neighbours ever leads somewhere else', () => {
    for (const code of [...pages, ...outcomes])
      for (let place = 0; place < code.length; place++) {
        const around = (digits: string, taken: number) =>
          code.slice(0, place) + digits + code.slice(place + taken);
        for (const digit of '0123456789')
          if (digit !== code[place]) expect(readCode(codes, around(digit, 1))).toBe('wrong');
        const [a, b] = [code[place], code[place + 1]];
        if (b !== undefined && a !== b) expect(readCode(codes, around(b + a, 2))).toBe('wrong');
      }
    expect(bareDigits(outcomes[0]!)).toBe(outcomes[0]);
  });

  it('keep their meaning for ever: nothing that was given out is gone or changed', () => {
    const [old, now] = [givenOut(), codesNow()];
    for (const [number, path] of Object.entries(old.pages))
      expect(now.pages[number], `number ${number}`).toBe(path);
    for (const [answer, sets] of Object.entries(old.answers))
      expect(now.answers[answer], `answer ${answer}`).toEqual(sets);
  });

  it('are registered: run node tests/registry.ts after adding pages or answers', () => {
    const [old, now] = [givenOut(), codesNow()];
    expect(Object.keys(now.pages).filter((n) => old.pages[n] === undefined)).toEqual([]);
    expect(Object.keys(now.answers).filter((a) => old.answers[a] === undefined)).toEqual([]);
  });
});

describe('plan', () => {
  const plan = makePlan(catalogue, [
    'schulden',
    'eenzaamheid',
    'vervoer',
    'schulden',
    'bestaat-niet',
  ]);

  it('holds nothing twice', () => {
    expect(plan.needs.map((n) => n.slug)).toEqual(['schulden', 'eenzaamheid', 'vervoer']);
    const offers = plan.steps.flatMap((s) => s.offers.map((o) => o.provision.id));
    expect(new Set(offers).size).toBe(offers.length);
  });

  it('asks for one plan from three life domains on, not before', () => {
    expect(plan.together).toBe(true);
    expect(makePlan(catalogue, ['schulden', 'vervoer']).together).toBe(false);
  });

  it('takes six needs at most, and keeps rung 5', () => {
    const many = makePlan(catalogue, [...catalogue.needs.keys()]);
    expect(many.needs).toHaveLength(6);
    expect(many.steps.at(-1)?.rung).toBe(5);
  });
});
