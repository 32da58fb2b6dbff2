// Phone numbers in the content: each field holds one that can be dialled in the Netherlands.
import { z } from 'zod';
import { says } from './problem.ts';

/** Numbers of the country without their blanks: emergency and other short ones, of a service, of a city hall, of a line. */
const NUMBERS = [
  /^1(12|13|44|16\d{3}|40\d{2,3})$/,
  /^0(800|90[069])\d{4}(\d{3})?$/,
  /^0(?!800|90[069])[1-9]\d{8}$/,
  /^\+31[1-9]\d{8}$/,
];

/** True for exactly one number, in digits with a blank or a dash between them: '0597 48 20 00', '0800-2000', '112'. */
export function isOneNumber(text: string): boolean {
  if (!/^\+?\d+(?:[ -]\d+)*$/.test(text)) return false;
  const digits = text.replace(/[ -]/g, '');
  return NUMBERS.some((number) => number.test(digits));
}

/** One phone number. What goes with it (hours, cost, whom to ask for) has fields of its own. */
export const phoneSchema = z.string().refine(isOneNumber, says('phone'));
