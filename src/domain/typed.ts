// What people type, paste or print, made into text that can be compared: the one cleaner for every field. It also runs in browsers.

/** Has no look of its own: marks of format, joiners, selectors, fillers, and controls that are no blank. */
export const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\t-\r\u0085]/gu;
/** Every blank, the one of Braille too: it is a sign by its class and a blank by its look. */
const BLANK = /[\s\u0085\u2800]/gu;
/** Every dash, hyphen and minus, and the two signs that look like one. */
const DASH = /[\p{Dash}\u02D7\u2043]/gu;
const DIGIT = /[\p{Nd}\u24F5-\u24FD\u2776-\u277E\u2780-\u2788\u278A-\u2792⓿🄋🄌]/gu;
const OTHER_DIGIT = /\p{Nd}/u;
/** Digits in a circle that Unicode does not take apart: each row begins with the 1. */
const CIRCLED = [0x24f5, 0x2776, 0x2780, 0x278a];
const CIRCLED_ZEROS = '⓿🄋🄌';
/** The key around a digit or a sign, as in 1\uFE0F\u20E3. */
const KEYCAP = /\u20E3/g;

/** Digits of a script stand in a row of ten, and rows that touch begin where the former ends. */
function inAscii(digit: string): string {
  if (CIRCLED_ZEROS.includes(digit)) return '0';
  const at = digit.codePointAt(0)!;
  const one = CIRCLED.find((first) => at >= first && at < first + 9);
  if (one !== undefined) return String(at - one + 1);
  let zero = at;
  while (OTHER_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

/**
 * Text to compare: one form per letter (NFKC), nothing that cannot be seen, and one sign for all dashes, for all blanks
 * and for each digit of whatever script. Case and accents stay. The same text again when it is plain already.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(KEYCAP, '')
    .normalize('NFKC')
    .replace(DASH, '-')
    .replace(BLANK, ' ')
    .replace(DIGIT, inAscii);
}

/** Plain text without blanks at its ends, and never more than one between. */
export function plainLine(text: string): string {
  return plain(text).replace(/ +/g, ' ').trim();
}

/** True when there is nothing in it that a person could read. */
export function isUnseen(text: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(plain(text));
}
