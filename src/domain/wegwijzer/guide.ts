// All flows of a catalogue, compiled once; what pages and commands walk.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Need } from '../need/need.ts';
import { compileFlow, hasFlow, type Flow } from './flow.ts';
import { enumeratePaths, outcomePaths } from './walk.ts';

export interface Guided {
  readonly need: Need;
  readonly flow: Flow;
}

/** By catalogue, which never changes once it is read. */
const compiled = new WeakMap<Catalogue, ReadonlyMap<string, Guided>>();

function compileAll({ needs }: Catalogue): ReadonlyMap<string, Guided> {
  const guided = [...needs.values()].filter(hasFlow).map((need): [string, Guided] => {
    const result = compileFlow(need);
    if (!result.ok) throw new Error(`the flow of ${need.slug} is faulty; run check:content`);
    return [need.slug, { need, flow: result.flow }];
  });
  return new Map(guided);
}

function guidedBySlug(catalogue: Catalogue): ReadonlyMap<string, Guided> {
  const known = compiled.get(catalogue) ?? compileAll(catalogue);
  compiled.set(catalogue, known);
  return known;
}

/** Needs with a flow. Throws on a faulty flow: checked content has none. */
export function guidedNeeds(catalogue: Catalogue): Guided[] {
  return [...guidedBySlug(catalogue).values()];
}

/** The flow of one need; undefined when it has none. */
export function flowOf(catalogue: Catalogue, slug: string): Flow | undefined {
  return guidedBySlug(catalogue).get(slug)?.flow;
}

/** Figures of all flows together. */
export function guideFigures(catalogue: Catalogue) {
  const guided = guidedNeeds(catalogue);
  const sum = (count: (g: Guided) => number) => guided.reduce((all, g) => all + count(g), 0);
  const asked = guided.map(({ flow }) => flow.steps.length);
  return {
    needs: catalogue.needs.size,
    flows: guided.length,
    questions: sum(({ need }) => need.questions.length),
    paths: sum(({ flow }) => outcomePaths(flow).length),
    /** Pages per language: every step of a flow that may stand in an address. */
    pages: sum(({ flow }) => (flow.sensitive ? 1 : enumeratePaths(flow).length)),
    maxQuestions: Math.max(0, ...asked),
  };
}
