// The hulpcode: digits that stand for an outcome or a plan. Nothing is stored; the digits say it all.
import { addressAt, needAt, pathOf } from '../address/address.ts';
import { withCheckDigit, withoutCheckDigit } from './check-digit.ts';
import type { PageCodes } from './page-codes.ts';
import { typedCode } from './typed-code.ts';

/** Needs have two digits; these pairs are none of them and say: a plan follows, or a list. */
const PLAN = '90';
const LIST = '91';
/** And this one: an outcome of a later version of a flow follows. */
const LATER = '92';
const NEED_DIGITS = 2;
/** In a list every page has three digits, so that needs and all other pages can stand beside each other. */
const LIST_DIGITS = 3;
/** Answers are filled up with 0 to two, so that no outcome looks like the number of a page. */
const LEAST_ANSWERS = 2;
const MOST_ANSWERS = 3;

/** What a code stands for. */
export type HelpCode =
  | { readonly kind: 'page'; readonly path: string }
  | {
      readonly kind: 'outcome';
      readonly need: string;
      readonly answers: string;
      /** Version of the flow in which the answers were given. */
      readonly version: number;
    }
  | { readonly kind: 'plan'; readonly needs: readonly string[] }
  | { readonly kind: 'list'; readonly paths: readonly string[] };

/** The need that a number stands for; undefined when it is another page's or nobody's. */
function needOf(codes: PageCodes, number: string): string | undefined {
  const address = addressAt(codes[number] ?? '');
  return address?.kind === 'need' ? address.slug : undefined;
}

/** Number of a need; undefined when it has none of two digits. */
export function needNumber(codes: PageCodes, need: string): string | undefined {
  const wanted = pathOf(needAt({ slug: need }));
  return Object.entries(codes).find(
    ([number, path]) => number.length === NEED_DIGITS && path === wanted,
  )?.[0];
}

/** Code of an outcome of a flow of this version; undefined when the need has no number or there are too many answers. */
export function outcomeCode(
  codes: PageCodes,
  need: string,
  answers: string,
  version = 1,
): string | undefined {
  const number = needNumber(codes, need);
  if (number === undefined || answers.length > MOST_ANSWERS) return undefined;
  const before = version > 1 ? `${LATER}${version}` : '';
  return withCheckDigit(before + number + answers.padEnd(LEAST_ANSWERS, '0'));
}

/** Code of a plan of two needs or more; undefined when one has no number. */
export function planCode(codes: PageCodes, needs: readonly string[]): string | undefined {
  const numbers = needs.map((need) => needNumber(codes, need));
  if (needs.length < 2 || numbers.some((number) => number === undefined)) return undefined;
  return withCheckDigit(PLAN + numbers.join(''));
}

function planOf(codes: PageCodes, digits: string): HelpCode | undefined {
  const numbers = digits.slice(PLAN.length).match(/\d\d/g) ?? [];
  const needs = numbers.map((number) => needOf(codes, number));
  if (digits.length % 2 !== 0 || needs.some((need) => need === undefined)) return undefined;
  return { kind: 'plan', needs: needs as string[] };
}

/**
 * Code of an ordered list of two pages or more, given as addresses; undefined when one has no number.
 * Needs alone make a plan: its code is shorter.
 */
export function listCode(codes: PageCodes, paths: readonly string[]): string | undefined {
  const numbers = paths.map((path) => Object.keys(codes).find((n) => codes[n] === path));
  if (paths.length < 2 || numbers.some((number) => number === undefined)) return undefined;
  const digits = (numbers as string[]).map((number) => number.padStart(LIST_DIGITS, '0'));
  return withCheckDigit(LIST + digits.join(''));
}

function listOf(codes: PageCodes, digits: string): HelpCode | undefined {
  const numbers = digits.slice(LIST.length).match(/\d{3}/g) ?? [];
  const paths = numbers.map((number) => codes[number.replace(/^0/, '')]);
  if ((digits.length - LIST.length) % LIST_DIGITS !== 0) return undefined;
  if (paths.some((path) => path === undefined)) return undefined;
  return { kind: 'list', paths: paths as string[] };
}

function outcomeOf(codes: PageCodes, digits: string): HelpCode | undefined {
  const [, later, bare = digits] = new RegExp(`^${LATER}([2-9])(.*)$`).exec(digits) ?? [];
  const need = needOf(codes, bare.slice(0, NEED_DIGITS));
  const answers = bare.slice(NEED_DIGITS);
  if (need === undefined || answers.length < LEAST_ANSWERS || answers.length > MOST_ANSWERS)
    return undefined;
  return {
    kind: 'outcome',
    need,
    answers: answers.replace(/0+$/, ''),
    version: Number(later ?? 1),
  };
}

/** What typed digits stand for; 'wrong' for digits that do not check, undefined for what is no code at all. */
export function readCode(codes: PageCodes, typed: string): HelpCode | 'wrong' | undefined {
  const bare = typedCode(typed);
  if (bare === undefined) return undefined;
  const digits = withoutCheckDigit(bare);
  if (digits === undefined) return 'wrong';
  const path = codes[digits];
  if (path !== undefined) return { kind: 'page', path };
  if (digits.startsWith(PLAN) && digits.length >= PLAN.length + 2 * NEED_DIGITS)
    return planOf(codes, digits) ?? 'wrong';
  if (digits.startsWith(LIST) && digits.length >= LIST.length + 2 * LIST_DIGITS)
    return listOf(codes, digits) ?? 'wrong';
  return outcomeOf(codes, digits) ?? 'wrong';
}

/** Digits in pairs, to read out: '14 32 7'. */
export function readOutCode(code: string): string {
  return code.replace(/(\d\d)(?=\d)/g, '$1 ');
}
