// How long what is kept stays, in days: a default with its reason, and bounds within which a municipality chooses.
import { z } from 'zod';

const days = (least: number, most: number, otherwise: number) =>
  z.coerce.number().min(least).max(most).default(otherwise);

export const termsSchema = z.object({
  /** Our copy of a question after delivery elsewhere: long enough to see that it arrived there. */
  KEEP_DAYS: days(0, 90, 7),
  /** What staff wrote when a question ended: a quarter, in which editors fill what was missing. */
  KEEP_NOTES_DAYS: days(1, 365, 90),
  /** Number, topic and outcome of an ended question: a year, so that seasons can be compared. */
  KEEP_ENDED_DAYS: days(30, 1825, 365),
  /** Who of staff looked: a year, in which a resident may ask and somebody checks. */
  KEEP_RECORD_DAYS: days(90, 1825, 365),
  /** What somebody said is wrong on a page: half a year, after which the page was looked at anyway. */
  KEEP_REPORTS_DAYS: days(7, 365, 180),
  /** Counters per day, without anything of a person: two years, so that one year can be laid beside another. */
  KEEP_COUNTS_DAYS: days(30, 1825, 730),
});

export type Terms = Readonly<z.infer<typeof termsSchema>>;
export type TermName = keyof Terms;

export const TERM_NAMES = Object.keys(termsSchema.shape) as TermName[];

/** What to set when a term is wrong. */
export const TERMS_ADVICE: Readonly<Record<TermName, string>> = {
  KEEP_DAYS: 'set KEEP_DAYS to a number of days from 0 to 90',
  KEEP_NOTES_DAYS: 'set KEEP_NOTES_DAYS to a number of days from 1 to 365',
  KEEP_ENDED_DAYS: 'set KEEP_ENDED_DAYS to a number of days from 30 to 1825',
  KEEP_RECORD_DAYS: 'set KEEP_RECORD_DAYS to a number of days from 90 to 1825',
  KEEP_REPORTS_DAYS: 'set KEEP_REPORTS_DAYS to a number of days from 7 to 365',
  KEEP_COUNTS_DAYS: 'set KEEP_COUNTS_DAYS to a number of days from 30 to 1825',
};

/** The terms that are held: never longer than residents were told. */
export function heldTerms(set: Terms, told: Terms | undefined): Terms {
  if (!told) return set;
  const held = TERM_NAMES.map((name) => [name, Math.min(set[name], told[name])]);
  return Object.fromEntries(held) as unknown as Terms;
}
