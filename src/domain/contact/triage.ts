// What a question seems to be about and how soon somebody must read it: judged once, when it is accepted, and sealed with it.

/** How soon somebody must read it, the least first: a higher place never waits for a lower one. */
export const URGENCIES = ['normal', 'soon', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What the form and search knew of a question. */
export interface Triage {
  readonly urgency: Urgency;
  /** Slug of the crisis need that was heard, surely or perhaps; absent: none was. */
  readonly danger?: string;
  /** Slug of the need that comes nearest; absent: nothing came near enough to say so. */
  readonly nearest?: string;
  /** The title of that need in Dutch, for whoever answers. */
  readonly about?: string;
}

/** What search heard in a question. */
export interface Heard {
  /** Slugs of crisis needs that were heard for sure, the surest first. */
  readonly sure: readonly string[];
  /** Slugs of crisis needs that may be meant, the likeliest first. */
  readonly maybe: readonly string[];
  /** Slug of the need that answers best; absent when none does. */
  readonly nearest?: string;
}

/** What was told besides the question. */
export interface ToldBesides {
  /** True when somebody asks on behalf of another from their work. */
  readonly fromWork: boolean;
  /** True when the resident came from a page about danger. */
  readonly fromCrisis: boolean;
  /** Dutch title of a need. */
  readonly titleOf: (slug: string) => string | undefined;
}

/** A step up for whoever asks on behalf of another from their work: they saw something, and the other does not ask. */
const STEPS_OF_WORK = 1;

const placeOf = (urgency: Urgency) => URGENCIES.indexOf(urgency);

/** One urgency as a number that orders: 0 may wait its turn, 2 goes before all. */
export function urgencyLevel(urgency: Urgency): number {
  return placeOf(urgency);
}

/** The urgency behind such a number; what is none of ours may wait its turn. */
export function urgencyAt(level: number): Urgency {
  return URGENCIES[level] ?? 'normal';
}

/** Judges a question by what was heard in it and what was told besides; undefined when there is nothing to say. */
export function triageOf(
  { sure, maybe, nearest }: Heard,
  { fromWork, fromCrisis, titleOf }: ToldBesides,
): Triage | undefined {
  const heard = sure.length > 0 || fromCrisis ? 2 : maybe.length > 0 ? 1 : 0;
  const level = heard + (fromWork ? STEPS_OF_WORK : 0);
  const danger = sure[0] ?? maybe[0];
  if (level === 0 && nearest === undefined) return undefined;
  const about = nearest === undefined ? undefined : titleOf(nearest);
  return {
    urgency: urgencyAt(Math.min(level, placeOf('urgent'))),
    ...(danger !== undefined && { danger }),
    ...(nearest !== undefined && about !== undefined && { nearest, about }),
  };
}
