// Named journeys as data: what someone types, what must be found, and what the wegwijzer must and must not show.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../src/adapters/content/disk.ts';
import { indexFromDisk } from '../../src/adapters/content/search-source.ts';
import { staircaseOf } from '../../src/domain/catalogue/catalogue.ts';
import { wordingIn } from '../../src/domain/wording.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import { factsOf, positionOf } from '../../src/domain/wegwijzer/walk.ts';

const journeySchema = z.strictObject({
  name: z.string(),
  /** What is typed in the search box. */
  types: z.string(),
  /** Needs that must be among the first five, or be the emergency block. */
  finds: z.array(z.string()).default([]),
  /** Crisis need of which the block must stand first; 'none': no alarm. */
  block: z.string().optional(),
  /** Need whose page, and with answers whose outcome, is looked at. */
  need: z.string().optional(),
  answers: z.string().optional(),
  /** Provisions that must be shown as fitting. */
  shows: z.array(z.string()).default([]),
  /** Provisions that must not be among the first of any rung. */
  notFirst: z.array(z.string()).default([]),
  /** Words that must not be on the page of the need. */
  never: z.array(z.string()).default([]),
});

const folder = new URL('../journeys/', import.meta.url).pathname;
const journeys = readdirSync(folder).flatMap((file) =>
  z.array(journeySchema).parse(parse(readFileSync(join(folder, file), 'utf8'))),
);
const { catalogue: read } = readContent();
const catalogue = read!;
const index = indexFromDisk('nl');

/** Everything that the page of a need says, its offers included. */
function wordsOf(slug: string): string {
  const { need, steps, emergency } = staircaseOf(catalogue, slug)!;
  const provisions = [...emergency, ...steps.flatMap((step) => step.provisions)];
  const shown = steps.flatMap((step) => step.suggestions.map((s) => s.id));
  const text = wordingIn(need.wordings, 'nl').text;
  return JSON.stringify([
    { ...text, suggestions: shown.map((id) => text.suggestions[id]) },
    provisions.map((p) => wordingIn(p.wordings, 'nl').text),
  ]).toLowerCase();
}

it('walks at least thirty journeys', () => expect(journeys.length).toBeGreaterThanOrEqual(30));

describe.each(journeys.map((journey) => [journey.name, journey] as const))('%s', (_, journey) => {
  it('is found, danger first', () => {
    const { block, hits } = index.answer(journey.types);
    const found = [block, ...hits.slice(0, 5).flatMap((hit) => hit.needs)];
    for (const need of journey.finds) expect(found).toContain(need);
    if (journey.block !== undefined)
      expect(block).toBe(journey.block === 'none' ? undefined : journey.block);
  });

  if (journey.answers !== undefined)
    it('ends in what fits', () => {
      const flow = flowOf(catalogue, journey.need!)!;
      expect(positionOf(flow, journey.answers!)?.kind).toBe('outcome');
      const steps = outcomeOf(
        staircaseOf(catalogue, journey.need!)!,
        factsOf(flow, journey.answers!),
      );
      const ids = (items: (typeof steps)[number]['first']) => items.map((i) => i.provision.id);
      const fitting = steps.flatMap((step) => [...ids(step.first), ...ids(step.more)]);
      const first = steps.flatMap((step) => ids(step.first));
      for (const id of journey.shows) expect(fitting).toContain(id);
      for (const id of journey.notFirst) expect(first).not.toContain(id);
      expect(steps.at(-1)?.rung).toBe(5);
    });

  if (journey.never.length > 0)
    it('says nothing that hurts', () => {
      for (const words of journey.never)
        expect(wordsOf(journey.need!)).not.toContain(words.toLowerCase());
    });
});
