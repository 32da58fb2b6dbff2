// How often one place may do something.

/** How often one mailbox may get a courtesy of ours. */
export type CourtesyKind = 'courtesy';

/** What a visitor may do only so often. */
export type LimitKind = 'send' | 'own-question' | 'report' | 'missed';

export interface Limits<Kind extends string> {
  /** Counts one time; false when it was once too often, for this visitor or for all of them together. */
  allow(kind: Kind, visitor: string): boolean;
  /** Takes back one time: what went well counts for nothing. */
  giveBack(kind: Kind, visitor: string): void;
}
