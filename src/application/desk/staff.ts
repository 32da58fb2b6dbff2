// Someone of staff: the name they are written down under, and what they may see.

/** What someone of staff does: questions with persons in them, or the list of what editors must look at. */
export const ROLES = ['medewerker', 'redactie'] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  /** One line of text, without signs that change how a line reads. */
  readonly name: string;
  readonly roles: readonly Role[];
}

const LONGEST_NAME = 60;
/** Controls, marks of direction, letters nobody sees, and every kind of blank. */
const UNSEEN = /[\p{C}\p{Z}\u{115f}\u{1160}\u{3164}\u{2800}]+/gu;

/** A name as it may stand in the record: one line that reads as it is written. Empty when nothing is left. */
export function staffName(typed: string): string {
  const line = typed.normalize('NFKC').replace(UNSEEN, ' ').trim();
  return [...line].slice(0, LONGEST_NAME).join('').trim();
}
