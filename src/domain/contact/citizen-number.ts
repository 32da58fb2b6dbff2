// Citizen service numbers (BSN) in what people type: found by the eleven test, and masked, because nobody here may need one.
import { withoutCheckDigit } from '../code/check-digit.ts';
import { isPhone } from '../phone.ts';
import {
  cut,
  date,
  isDayInDigits,
  isYear,
  numbersIn,
  phoneAbroad,
  phoneHere,
  type Digits,
} from './numbers-in-text.ts';

/** What stands in the place of a number. */
export const MASK = '*********';

const LENGTH = 9;
/** How far back is looked for what a number is called. */
const BACK = 60;
/** How far behind a number that was called so the next is still meant. */
const MOST_BETWEEN_NAMED = 20;
/** After these words any eight digits (a 0 in front is often left out) or nine are of a citizen, whatever the test says. */
const CALLED_SO =
  /(?<!\p{L})(b\W?s\W?n|burger\W?service|citizen\W?service|so\W?fi(?=\W|n)|persoons\W?n)\D{0,40}$/iu;
/** Nine digits of ours that a resident reads out: a plan or a list, see code/help-code.ts. */
const CALLED_CODE = /code\D{0,20}$/iu;

/** True when nine digits pass the eleven test of the citizen service number. */
export function isCitizenNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const weight = index === 8 ? -1 : 9 - index;
    return total + weight * Number(digit);
  }, 0);
  return sum % 11 === 0;
}

/** What the words before a number say that it is. */
interface Called {
  readonly citizen: boolean;
  readonly code: boolean;
}

function isOne(digits: string, called: Called): boolean {
  if (called.citizen && (digits.length === LENGTH || digits.length === LENGTH - 1)) return true;
  if (called.code && /^9[01]/.test(digits) && withoutCheckDigit(digits) !== undefined) return false;
  return isCitizenNumber(digits);
}

/** How many numbers from here on are something else: those are left alone. */
function otherThan(row: readonly Digits[], at: number, called: Called): number {
  const abroad = phoneAbroad(row, at);
  // After a code of a country a whole number of nine digits is a phone only when there is such a phone.
  const whole = row.slice(at, at + abroad).find(({ text }) => isCitizenNumber(text));
  const phone = row.slice(at, at + abroad).map(({ text }) => text);
  if (abroad > 0 && (!whole || isPhone(`+${phone.join('').replace(/^00/, '')}`))) return abroad;
  if (isOne(row[at]!.text, called)) return 0;
  const here = phoneHere(row, at);
  return here > 0 || called.citizen ? here : date(row, at);
}

/** How many numbers from here on are together one of a citizen, the surest way to read them first; 0 when none are. */
function citizenAt(row: readonly Digits[], at: number, called: Called): number {
  const reads: { count: number; digits: string }[] = [];
  let digits = '';
  for (let to = at; to < row.length && digits.length < LENGTH; to++) {
    const next = row[to]!.text;
    // A number that is one by itself is not the tail of another, unless only its name made it one and the test says otherwise.
    const alone = isCitizenNumber(next) || (isOne(next, called) && !isCitizenNumber(digits + next));
    if (to > at && alone) break;
    digits += next;
    reads.push({ count: to + 1 - at, digits });
  }
  const whole = reads.find((read) => read.digits.length === LENGTH);
  if (whole && isOne(whole.digits, { ...called, citizen: false })) return whole.count;
  const named = [reads[0]!, ...(whole ? [whole] : []), ...reads];
  return called.citizen ? (named.find((read) => isOne(read.digits, called))?.count ?? 0) : 0;
}

/** Where numbers of citizens stand in a row. */
function placesIn(row: readonly Digits[], called: Called): [from: number, to: number][] {
  const places: [number, number][] = [];
  for (let at = 0; at < row.length;) {
    const other = otherThan(row, at, called);
    const own = other > 0 ? 0 : citizenAt(row, at, called);
    if (own > 0) places.push([row[at]!.from, row[at + own - 1]!.to]);
    at += Math.max(1, other, own);
  }
  return places;
}

const isPhoneHere = (digits: string) => /^0[1-9]\d{8}$/.test(digits);

/** What may be typed against a number of a citizen without a gap. */
function isBeside(digits: string): boolean {
  return [isCitizenNumber, isPhoneHere, isDayInDigits, isYear].some((fits) => fits(digits));
}

/** Digits without a gap in which a number of a citizen stands before or behind another thing, cut in two. */
function apart(digits: Digits): Digits[] {
  const { text } = digits;
  // A long code of ours.
  if (/^9[01]/.test(text) && withoutCheckDigit(text) !== undefined) return [digits];
  for (const [at, own, other] of [
    [text.length - LENGTH, text.slice(-LENGTH), text.slice(0, -LENGTH)],
    [LENGTH, text.slice(0, LENGTH), text.slice(LENGTH)],
  ] as const)
    if (isCitizenNumber(own) && isBeside(other)) return cut(digits, at);
  return [digits];
}

/** The text with every citizen service number masked, however it is written, and whether there was one. */
export function maskCitizenNumbers(text: string): { text: string; masked: boolean } {
  let result = '';
  let done = 0;
  let named = -1;
  for (const found of numbersIn(text)) {
    const row = found.flatMap(apart);
    const { from } = row[0]!;
    const before = text.slice(Math.max(0, from - BACK), from);
    // Of several numbers behind the word each is one: 'bsn 12345678 en 23456789'.
    const citizen = CALLED_SO.test(before) || (named >= 0 && from - named <= MOST_BETWEEN_NAMED);
    const called = { citizen, code: CALLED_CODE.test(before) };
    for (const [start, end] of placesIn(row, called)) {
      result += text.slice(done, start) + MASK;
      done = end;
      if (citizen) named = end;
    }
  }
  return { text: result + text.slice(done), masked: done > 0 };
}
