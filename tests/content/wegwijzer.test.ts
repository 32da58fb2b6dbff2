// Laws of the wegwijzer that hold for any content, over ALL paths of all its flows.
import { describe, expect, it } from 'vitest';
import { staircaseOf } from '../../src/domain/catalogue/catalogue.ts';
import { chanceFor } from '../../src/domain/provision/chance.ts';
import { fitOf } from '../../src/domain/need/facts.ts';
import { conditionsOf } from '../../src/domain/need/need.ts';
import { readCode, outcomeCode } from '../../src/domain/code/help-code.ts';
import { MOST_QUESTIONS } from '../../src/domain/wegwijzer/flow.ts';
import { guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { onlookerOf, outcomeOf, treadsOf } from '../../src/domain/wegwijzer/outcome.ts';
import { nameOfThing, threeThings } from '../../src/domain/wegwijzer/three-things.ts';
import {
  enumeratePaths,
  next,
  outcomePaths,
  positionOf,
  previous,
  toldBy,
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
    const outcome = (path: string) => outcomeOf(staircase, toldBy(flow, path));
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
          const known = Object.entries(toldBy(flow, path).facts);
          const rest = Object.entries(toldBy(flow, unknown).facts);
          if (!rest.every(([fact, value]) => known.some(([f, v]) => f === fact && v === value)))
            continue;
          const wider = fitting(unknown);
          for (const id of fitting(path)) expect(wider, `${path} -> ${unknown}`).toContain(id);
        }
    });

    it('has a code on every outcome that comes back', () => {
      for (const path of paths) {
        const code = outcomeCode(codes, need.slug, path)!;
        expect(readCode(codes, code)).toEqual({
          kind: 'outcome',
          need: need.slug,
          answers: path,
          version: flow.version,
        });
      }
    });

    it('never shows a tip that an answer denies, nor first an offer that an answer excludes', () => {
      for (const path of paths) {
        const told = toldBy(flow, path);
        const known = { ...need.tells, ...told.facts };
        for (const { suggestions, first } of outcome(path)) {
          for (const tip of suggestions)
            expect(fitOf(conditionsOf(tip), known).fits, `${path} ${tip.id}`).toBe(true);
          for (const { provision } of first)
            expect(chanceFor(provision.audience, known, staircase.shares), provision.id).not.toBe(
              0,
            );
        }
      }
    });

    it('gives one to three things on every path, in the order of the ladder, none twice', () => {
      for (const path of paths) {
        const told = toldBy(flow, path);
        const choices = threeThings(treadsOf(outcome(path)), onlookerOf(staircase, told));
        expect(choices.length, path).toBeGreaterThan(0);
        expect(choices.length).toBeLessThanOrEqual(3);
        const rungs = choices.map(([thing]) => thing!.rung);
        expect(rungs).toEqual([...rungs].sort());
        const ids = choices.flat().map((t) => nameOfThing(t));
        expect(new Set(ids).size, path).toBe(ids.length);
        expect(
          choices.flat().some(({ kind }) => kind !== 'tip'),
          path,
        ).toBe(true);
      }
    });

    it('asks of danger only what leads to a need that is danger, or is there to be helped', () => {
      for (const { exits } of flow.steps)
        for (const { leaves } of exits)
          if (leaves !== undefined) expect(catalogue.needs.has(leaves), leaves).toBe(true);
    });
  },
);
