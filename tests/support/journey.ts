// Journeys as data: what someone types, what must be found, and what the wegwijzer must and must not show; and what of that does not hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../src/adapters/content/disk.ts';
import { indexFromDisk } from '../../src/adapters/content/search-source.ts';
import { staircaseOf, type Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { outcomeOf, type OutcomeItem } from '../../src/domain/wegwijzer/outcome.ts';
import { positionOf, toldBy } from '../../src/domain/wegwijzer/walk.ts';
import { wordingIn } from '../../src/domain/wording.ts';
import type { SearchIndex } from '../../src/search/index.ts';

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

export type Journey = z.infer<typeof journeySchema>;

/** Where journeys are walked. */
export interface World {
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
}

/** A content folder to walk in. Throws when it cannot be read. */
export function worldOf(root?: string): World {
  const { catalogue } = readContent(root);
  return { catalogue: catalogue!, index: indexFromDisk('nl', root) };
}

/** All journeys in a folder. Throws when one is written wrongly. */
export function journeysIn(folder: string): Journey[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      z.array(journeySchema).parse(parse(readFileSync(join(folder, file), 'utf8'))),
    );
}

/** Of the first results, how many are looked at. */
const FIRST = 5;

function foundWrong({ types, finds, block }: Journey, { index }: World): string[] {
  const answer = index.answer(types);
  const found = [answer.block, ...answer.hits.slice(0, FIRST).flatMap((hit) => hit.needs)];
  const missing = finds.filter((need) => !found.includes(need));
  const wanted = block === 'none' ? undefined : block;
  return [
    ...missing.map((need) => `${need} is not found`),
    ...(block !== undefined && answer.block !== wanted
      ? [`the block is ${answer.block ?? 'none'}, not ${block}`]
      : []),
  ];
}

function outcomeWrong({ need, answers, shows, notFirst }: Journey, { catalogue }: World) {
  const flow = flowOf(catalogue, need!);
  if (!flow || positionOf(flow, answers!)?.kind !== 'outcome')
    return [`${need} has no outcome at ${answers}`];
  const steps = outcomeOf(staircaseOf(catalogue, need!)!, toldBy(flow, answers!));
  const ids = (items: readonly OutcomeItem[]) => items.map((item) => item.provision.id);
  const fitting = steps.flatMap((step) => [...ids(step.first), ...ids(step.more)]);
  const first = steps.flatMap((step) => ids(step.first));
  return [
    ...shows.filter((id) => !fitting.includes(id)).map((id) => `${id} is not shown as fitting`),
    ...notFirst.filter((id) => first.includes(id)).map((id) => `${id} is among the first`),
    ...(steps.at(-1)?.rung === 5 ? [] : ['rung 5 is missing']),
  ];
}

/** Everything that the page of a need says, its offers included, in small letters. */
function wordsOf(catalogue: Catalogue, slug: string): string {
  const { need, steps, emergency } = staircaseOf(catalogue, slug)!;
  const provisions = [...emergency, ...steps.flatMap((step) => step.provisions)];
  const shown = steps.flatMap((step) => step.suggestions.map((s) => s.id));
  const { text } = wordingIn(need.wordings, 'nl');
  const own = { ...text, suggestions: shown.map((id) => text.suggestions[id]) };
  const offers = provisions.map((p) => wordingIn(p.wordings, 'nl').text);
  return JSON.stringify([own, offers]).toLowerCase();
}

/** What of a journey does not hold, in words; none: it holds. */
export function wrongOn(journey: Journey, world: World): string[] {
  const { need, answers, never } = journey;
  if (need !== undefined && !world.catalogue.needs.has(need))
    return [...foundWrong(journey, world), `there is no need ${need}`];
  const said = need === undefined ? '' : wordsOf(world.catalogue, need);
  return [
    ...foundWrong(journey, world),
    ...(answers === undefined ? [] : outcomeWrong(journey, world)),
    ...never.filter((words) => said.includes(words.toLowerCase())).map((w) => `it says "${w}"`),
  ];
}
