// The one box of the desk: a code, the number of a question, or a phone number, whichever was typed.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { typedCode } from '../../domain/code/typed-code.ts';
import { readPhone } from '../../domain/phone.ts';
import { plain } from '../../domain/typed.ts';
import type { Desk, DeskRequest } from './desk.ts';

/** Name of its field: what is typed goes by form, because a phone number has no place in an address. */
export const BOX_FIELD = 'box';

/** A whole address may be pasted. */
const MOST_TYPED = 300;

/** What the box could not open at once. */
export type BoxAnswer =
  /** Nothing is known under it; the text comes back. */
  | { readonly typed: string; readonly wrong: 'code' | 'reference' | 'phone' }
  /** Questions of whoever has that phone number. */
  | { readonly typed: string; readonly found: readonly DeskRequest[] };

/** The number of a question as somebody typed it; undefined when it is none. */
function referenceIn(typed: string): string | undefined {
  const digits = plain(typed).replace(/[ .\-]/g, '');
  return /^[1-9]\d{9}$/.test(digits) ? digits : undefined;
}

interface At {
  readonly desk: Pick<Desk, 'isHere' | 'byPhone'>;
  readonly who: string;
}

async function byPhone(typed: string, phone: string, { desk, who }: At) {
  const found = await desk.byPhone(phone, who);
  return found.length === 0 ? ({ typed, wrong: 'phone' } as const) : { typed, found };
}

/** Where what was typed leads, or why it leads nowhere. */
export async function openBox(
  text: string,
  codes: PageCodes,
  at: At,
): Promise<{ readonly to: string } | BoxAnswer> {
  const typed = text.slice(0, MOST_TYPED);
  const reference = referenceIn(typed);
  if (reference !== undefined && (await at.desk.isHere(reference)))
    return { to: pathOf({ kind: 'question', reference }) };
  const digits = typedCode(typed);
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits !== undefined && code !== undefined && code !== 'wrong')
    return { to: pathOf(codeAt(digits)) };
  const phone = readPhone(typed);
  if ('phone' in phone && !phone.unlisted) return byPhone(typed, phone.phone, at);
  return { typed, wrong: reference === undefined ? 'code' : 'reference' };
}
