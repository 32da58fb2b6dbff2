// How often one place may do something, or something may be done with one thing.
import type { Place } from './incoming.ts';

/** How often one mailbox may get a courtesy of ours. */
export type CourtesyKind = 'courtesy';

/** What a visitor may do only so often. */
export type LimitKind = 'send' | 'own-question' | 'report' | 'missed';

/** What is counted by its own name: a number that is guessed at, a mailbox. */
export interface Thing {
  readonly thing: string;
}

/** Whose share an act is taken from. */
export type Charged = Place | Thing;

export interface Limits<Kind extends string> {
  /** Counts one time; false when it was once too often, for this place, its line, this thing, or for all together. */
  allow(kind: Kind, who: Charged): boolean;
  /** Takes back one time: what went well counts for nothing. */
  giveBack(kind: Kind, who: Charged): void;
}
