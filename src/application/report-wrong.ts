// Tells the editors that something on a page is wrong; what looks like a citizen number is left out.
import { maskCitizenNumbers } from '../domain/contact/citizen-number.ts';
import { kept } from '../domain/kept.ts';
import type { Clock, Reports } from './ports.ts';

/** Letters of the quote, and of what is said about it, at most. */
export const MOST_LETTERS = 500;

const tidy = (text: string) =>
  maskCitizenNumbers(kept(text)).text.slice(0, MOST_LETTERS).toWellFormed();

/** Puts it on the list. False, and nothing stored, when there is nothing in it. */
export async function reportWrong(
  { reports, clock }: { readonly reports: Reports; readonly clock: Clock },
  told: {
    readonly who: string;
    readonly path: string;
    readonly quote: string;
    readonly note: string;
  },
): Promise<boolean> {
  const [quote, note] = [tidy(told.quote), tidy(told.note)];
  if (quote === '' && note === '') return false;
  await reports.add({ at: clock.now(), who: told.who, path: told.path, quote, note });
  return true;
}
