// Laws of the wegwijzer that hold for any content, over ALL paths of all its flows.
import { describe, expect, it } from 'vitest';
import { staircaseOf } from '../../src/domain/catalogue/catalogue.ts';
import { readCode, outcomeCode } from '../../src/domain/code/help-code.ts';
import { MOST_QUESTIONS } from '../../src/domain/wegwijzer/flow.ts';
import { guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import {
  enumeratePaths,
  factsOf,
  next,
  outcomePaths,
  positionOf,
  previous,
} from '../../src/domain/wegwijzer/walk.ts';
import { catalogue, codes, needs } from '../support/content.ts';

const guided = guidedNeeds(catalogue);

it('asks nothing in danger', () =>
  expect(guided.filter(({ need }) => need.crisis).map(({ need }) => need.slug)).toEqual([]));

it('has a way for every need that asks something', () => {
  const asking = needs.filter((need) => !need.crisis && need.questions.length > 0);
  expect(guided.map(({ need }) => need)).toEqual(asking);
});

describe.each(guided.map(({ need, flow }) => [need.slug, need, flow] as const))(
  '%s',
  (_, need, flow) => {
    const staircase = staircaseOf(catalogue, need.slug)!;
    const paths = outcomePaths(flow);
    const outcome = (path: string) => outcomeOf(staircase, factsOf(flow, path));
    const fitting = (path: string) =>
      outcome(path).flatMap((s) => [...s.first, ...s.more].map((item) => item.provision.id));

    it('ends on every path, and goes back the way it came', () => {
      for (const path of enumeratePaths(flow)) {
        const position = positionOf(flow, path)!;
        if (position.kind === 'question') expect(position.step.exits.length).toBeGreaterThan(1);
        if (path !== '') expect(next(flow, previous(path)!, Number(path.at(-1)))).toBe(path);
      }
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect(path.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    });

    it('always offers rung 5, and leaves nothing out', () => {
      const all = staircase.steps.flatMap((s) => s.provisions.map((p) => p.id)).sort();
      for (const path of paths) {
        const steps = outcome(path);
        expect(steps.at(-1)?.rung).toBe(5);
        const shown = steps.flatMap((s) => [...s.first, ...s.more, ...s.aside]);
        expect(shown.map((item) => item.provision.id).sort()).toEqual(all);
      }
    });

    it('takes nothing away from who does not know', () => {
      for (const path of paths)
        for (let place = 0; place < path.length; place++) {
          const unknown = `${path.slice(0, place)}9${path.slice(place + 1)}`;
          if (positionOf(flow, unknown)?.kind !== 'outcome') continue;
          // A later answer may say otherwise than an earlier one; then not knowing leaves the earlier one standing.
          const known = Object.entries(factsOf(flow, path));
          const rest = Object.entries(factsOf(flow, unknown));
          if (!rest.every(([fact, value]) => known.some(([f, v]) => f === fact && v === value)))
            continue;
          const wider = fitting(unknown);
          for (const id of fitting(path)) expect(wider, `${path} -> ${unknown}`).toContain(id);
        }
    });

    it('has a code on every outcome that comes back', () => {
      for (const path of paths) {
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
