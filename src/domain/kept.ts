// What people type, as it is kept for others to read: as it was written, without what nobody can see.
import { UNSEEN } from './typed.ts';

// Scripts in which a joiner inside a word is spelling.
const JOINED = [
  ...['Arab', 'Syrc', 'Nkoo', 'Thaa', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml'],
  ...['Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('');

const SEEN = '[\\p{L}\\p{M}](?<!\\p{DI})';

/** A joiner inside a word, one inside a picture, how a picture looks, what follows a flag, and marks around a number. */
const MEANT = [
  `(?<=[${JOINED}])(?<=${SEEN})[\\u200C\\u200D](?=[${JOINED}])(?=${SEEN})`,
  '(?<=\\p{ExtPict}\\uFE0F?\\p{EMod}?)\\u200D(?=\\p{ExtPict})',
  '(?<=\\p{ExtPict})[\\uFE0E\\uFE0F]|(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]{0,6})[\\u{E0020}-\\u{E007F}]',
  '[\\u0600-\\u0605\\u06DD\\u070F\\u08E2]',
].join('|');

/** Ends of lines that no keyboard makes, and that few programs show as one. */
const ODD_ENDS = '[\\v\\f\\u0085\\u2028\\u2029]';
const END = new RegExp(`\\r\\n?|${ODD_ENDS}`, 'g');
const MEANT_OR_UNSEEN = new RegExp(`(${MEANT})|${UNSEEN.source}`, 'gu');
const MEANT_OR_STRANGE = new RegExp(`(${MEANT})|${UNSEEN.source}|${ODD_ENDS}`, 'gu');

/**
 * Text to keep: line breaks as \n, tabs, and every sign that can be seen; blanks of other kinds become common ones, and
 * none stands at the ends. Invisible signs stay only where they are spelling or part of a picture.
 */
export function kept(text: string): string {
  return text
    .toWellFormed()
    .replace(END, '\n')
    .normalize('NFC')
    .replace(MEANT_OR_UNSEEN, (_, meant: string | undefined) => meant ?? '')
    .normalize('NFC')
    .replace(/[^\S\n\t]|\u2800/g, ' ')
    .trim();
}

/** The first sign of a line that nobody sees and that means nothing there, and its place; undefined for none. */
export function unseenIn(line: string): { readonly sign: string; readonly at: number } | undefined {
  const strange = [...line.matchAll(MEANT_OR_STRANGE)].find(([, meant]) => meant === undefined);
  return strange && { sign: strange[0], at: strange.index };
}

/** Kept text on one line. */
export function keptLine(text: string): string {
  return kept(text).replace(/\s+/g, ' ');
}
