// Tells the editors that something on a page is wrong; what looks like a citizen number is left out.
import { maskCitizenNumbers } from '../domain/contact/citizen-number.ts';
import { kept } from '../domain/kept.ts';
import type { Clock, Reports } from './ports.ts';

/** Letters of the quote, and of what is said about it, at most. */
export const MOST_LETTERS = 500;

const tidy = (text: string) =>
  maskCitizenNumbers(kept(text)).text.slice(0, MOST_LETTERS).toWellFormed();

/** Reports at most that nobody signed for; with more, editors would read none. */
export const MOST_UNSIGNED = 200;

/** Puts it on the list, unless there is nothing in it, or too much lies there that nobody signed for. */
export async function reportWrong(
  { reports, clock }: { readonly reports: Reports; readonly clock: Clock },
  told: {
    readonly who: string;
    readonly path: string;
    readonly quote: string;
    readonly note: string;
  },
): Promise<'told' | 'empty' | 'full'> {
  const [quote, note] = [tidy(told.quote), tidy(told.note)];
  if (quote === '' && note === '') return 'empty';
  if (told.who === '' && (await reports.unsigned()) >= MOST_UNSIGNED) return 'full';
  await reports.add({ at: clock.now(), who: told.who, path: told.path, quote, note });
  return 'told';
}
