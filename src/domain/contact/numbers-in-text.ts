// Numbers as they stand in a text, with everything people put between digits; and which of them are a phone, a date or a time.
import { plain, UNSEEN } from '../typed.ts';

/** Digits that stand against each other; invisible signs between them do not count. */
export interface Digits {
  /** In 0-9, whatever they were typed in. */
  readonly text: string;
  /** Where they stand in the text: the first place, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Where each of them stands. */
  readonly places: readonly number[];
  /** What stands before them: of the first of a row the signs on the left, else all between it and its neighbour. */
  readonly before: string;
}

/** More signs than this between two numbers make them strangers. */
const MOST_BETWEEN = 4;

/** The key that a digit may stand in. */
const KEY = '\u20E3';

const unseen = (sign: string) => sign.replace(UNSEEN, '') === '';

const longerBy = (digits: Digits, digit: string, from: number, to: number): Digits => ({
  ...digits,
  text: digits.text + digit,
  to,
  places: [...digits.places, from],
});

/** Digits cut in two at a count of digits. */
export function cut({ text, from, to, places, before }: Digits, count: number): Digits[] {
  const middle = places[count]!;
  return [
    { text: text.slice(0, count), from, to: middle, places: places.slice(0, count), before },
    { text: text.slice(count), from: middle, to, places: places.slice(count), before: '' },
  ];
}

/** Rows of numbers without a letter between them. */
export function numbersIn(text: string): Digits[][] {
  const rows: Digits[][] = [];
  let row: Digits[] = [];
  let between = '';
  let open = false;
  const end = () => {
    if (row.length > 0) rows.push(row);
    [row, between, open] = [[], '', false];
  };
  let at = 0;
  for (const sign of text) {
    const from = at;
    at += sign.length;
    if (unseen(sign) || sign === KEY) continue;
    // A digit may bring a full stop or brackets of its own.
    const digit = /\p{N}/u.test(sign) ? plain(sign).replace(/^[(]|[).,]$/g, '') : '';
    if (/^\d$/.test(digit)) {
      const last = row.at(-1);
      if (open && last) row[row.length - 1] = longerBy(last, digit, from, at);
      else row.push({ text: digit, from, to: at, places: [from], before: between });
      [between, open] = ['', true];
    } else if (/[\p{L}\p{N}]/u.test(sign)) end();
    else {
      if (between.length > MOST_BETWEEN) end();
      // The same sign again is as one: two blanks, a row of dots.
      if (!between.endsWith(plain(sign))) between += plain(sign);
      open = false;
    }
  }
  end();
  return rows;
}

/** How many numbers of a row, from one on, are together something that is no number of a citizen; 0 for none. */
type Shape = (row: readonly Digits[], at: number) => number;

const sizes = (row: readonly Digits[]) => row.map(({ text }) => text.length);
const joined = (row: readonly Digits[]) => row.map(({ text }) => text).join('');
/** What may stand inside a phone number. */
const INSIDE_PHONE = /^[ ().\-/]{1,4}$/;

/** The longest start of these numbers that is one thing; they hang together by `between`. */
function longest(
  row: readonly Digits[],
  at: number,
  between: RegExp,
  fits: (part: readonly Digits[]) => boolean,
): number {
  let best = 0;
  for (let to = at + 1; to <= row.length && to <= at + 15; to++) {
    if (to > at + 1 && !between.test(row[to - 1]!.before)) break;
    if (fits(row.slice(at, to))) best = to - at;
  }
  return best;
}

/** '+31 6 ...', '0031 (0)6 ...', '+49 4953 ...'. */
export const phoneAbroad: Shape = (row, at) => {
  const first = row[at]!;
  const plus = first.before.endsWith('+');
  if (!plus && !/^00[1-9]/.test(first.text)) return 0;
  return longest(row, at, INSIDE_PHONE, (part) => {
    const digits = joined(part).replace(/^00/, '');
    if (digits.startsWith('31')) return /^31(0?[1-9]\d{8})$/.test(digits);
    // No country has a code that begins with 0.
    if (digits.startsWith('0')) return false;
    return digits.length >= 8 && digits.length <= 13;
  });
};

/** '0597 48 20 00', '06-12345678', '0 6 1 2 3 4 5 6 7 8'. */
export const phoneHere: Shape = (row, at) =>
  longest(row, at, INSIDE_PHONE, (part) => {
    if (!/^0[1-9]\d{8}$/.test(joined(part))) return false;
    const all = sizes(part);
    return all.every((size) => size === 1) || (all[0]! > 1 && (all.at(-1)! > 1 || all.length > 5));
  });

/** Nobody writes a day or a month with three digits, but a number of a citizen may begin with two zeros. */
const within = (text: string, most: number) =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
const isDay = (text: string) => within(text, 31);
const isMonth = (text: string) => within(text, 12);
/** '1960': a year of somebody's life. */
export const isYear = (text: string) => /^(19|20)\d\d$/.test(text);

const isClock = (text: string) => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text);

/** A day in eight digits: '01011960', '19600101'. */
export function isDayInDigits(text: string): boolean {
  const parts = (...ends: number[]) => ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
  if (!/^\d{8}$/.test(text)) return false;
  const [day = '', month = '', year = ''] = parts(2, 4, 8);
  const [first = '', second = '', third = ''] = parts(4, 6, 8);
  const isOurs = isDay(day) && isMonth(month) && isYear(year);
  return isOurs || (isYear(first) && isMonth(second) && isDay(third));
}

/** '1-1-1960', '12 11 2026', '2026-11-12'; '1/1/60' only with a time behind it, or nothing. */
export const date: Shape = (row, at) => {
  const [a, b, c, d, e, more] = row.slice(at, at + 6);
  if (!a || !b || !c || b.before !== c.before || !/^[-./ ]$/.test(b.before)) return 0;
  const [x, y, z] = [a.text, b.text, c.text];
  if (isYear(x) && isMonth(y) && isDay(z)) return 3;
  if (!isDay(x) || !isMonth(y)) return 0;
  if (isYear(z)) return 3;
  const isLast = !d || (e && !more && isClock(d.text + e.before + e.text));
  return isLast && b.before !== ' ' && /^\d\d$/.test(z) ? 3 : 0;
};
