// What is known of somebody over several needs: what one of them tells of the person counts for the others too.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FactName, Facts } from '../need/facts.ts';
import type { Need } from '../need/need.ts';
import { pathIn } from '../wegwijzer/addresses.ts';
import { flowOf } from '../wegwijzer/guide.ts';
import { NOTHING_TOLD, toldBy, type Told } from '../wegwijzer/walk.ts';

/** Answers per need, as they stand in an address; a need that nothing was answered about is not there. */
export type AnswersPerNeed = Readonly<Record<string, string>>;

/** Facts about the person; all others are about one question, as how soon or with whom. */
const ABOUT_PERSON: readonly FactName[] = [
  'age',
  'income',
  'children',
  'network',
  'alone',
  'mobility',
  'home',
  'dutch',
  'internet',
  'work',
  'caring',
];

/** What was answered about one need. */
function toldAbout(catalogue: Catalogue, need: Need, answers: AnswersPerNeed): Told {
  const flow = flowOf(catalogue, need.slug);
  const path = flow && pathIn(flow, answers[need.slug] ?? '');
  return flow && path !== undefined ? toldBy(flow, path) : NOTHING_TOLD;
}

/** What is known of who has a need. */
export interface KnownAbout {
  /** What they answered, here or about another need. */
  readonly told: Told;
  /** What the needs tell that they have. */
  readonly given: Facts;
}

interface Spoken extends KnownAbout {
  readonly need: Need;
}

/** What all of these tell of the person; of what two of them gainsay nothing is known. */
function sharedBy(all: readonly Facts[]): Facts {
  const known = ABOUT_PERSON.flatMap((name) => {
    const values = new Set(all.flatMap((facts) => facts[name] ?? []));
    return values.size === 1 ? [[name, [...values][0]!] as const] : [];
  });
  return Object.fromEntries(known) as Facts;
}

const isForOther = ({ told, given }: KnownAbout): boolean =>
  (told.facts.forWhom ?? given.forWhom) === 'other';

/**
 * What is known of who has each need, with what the others tell of the person besides. What a need or its answers tell itself goes
 * before it; what is sought for another tells nothing of oneself.
 */
export function knownOverAll(
  catalogue: Catalogue,
  needs: readonly Need[],
  answers: AnswersPerNeed,
): ReadonlyMap<Need, KnownAbout> {
  const spoken = needs.map((need): Spoken => {
    return { need, told: toldAbout(catalogue, need, answers), given: need.tells };
  });
  const withOthers = (one: Spoken): KnownAbout => {
    if (isForOther(one)) return one;
    const others = spoken.filter((other) => other !== one && !isForOther(other));
    const given = { ...sharedBy(others.map((other) => other.given)), ...one.given };
    const answered = Object.entries(sharedBy(others.map(({ told }) => told.facts)));
    const foreign = answered.filter(([name]) => !(name in one.given));
    const facts = { ...Object.fromEntries(foreign), ...one.told.facts } as Facts;
    return { told: { ...one.told, facts }, given };
  };
  return new Map(spoken.map((one) => [one.need, withOthers(one)]));
}
