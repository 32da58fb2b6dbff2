// The one box of the desk: a code opens its page, the number of a question that question, and words go on to search.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { codeInWords } from '../../domain/code/typed-code.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { SEARCH_FIELDS } from '../search/search-page.ts';
import type { SessionServices } from './services.ts';
import { isAtDesk, staffOf, toDesk } from './session.ts';
import type { Staff } from './staff.ts';

/** In the form: the language of the page that the box stands beside. */
export const LANGUAGE = 'taal';

/** A whole address may be pasted. */
const MOST_TYPED = 300;
/** As our numbers are made: ten digits, of which the first is no 0. */
const REFERENCE = /^[1-9]\d{9}$/;

export interface OpenTypedView {
  /** Who is signed in; codes are no secret, so a desk machine may ask without. */
  readonly staff: Staff | undefined;
  /** Digits that lead nowhere, as they were typed; empty when none were. */
  readonly wrong: string;
}

/** Where search in a language is. */
type SearchIn = (language: string) => string;

/** Opens what was typed. It came by a form and stands in no address: it may be a name, or a number to call. */
export async function openTyped(
  { form, cookies }: Incoming,
  { codes, searchIn }: { readonly codes: PageCodes; readonly searchIn: SearchIn },
  services: SessionServices,
): Promise<Answer<OpenTypedView>> {
  if (!(await isAtDesk(cookies, services))) return toDesk();
  const typed = form?.get(SEARCH_FIELDS.words) ?? '';
  const digits = codeInWords(typed.slice(0, MOST_TYPED));
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits !== undefined && code !== undefined && code !== 'wrong')
    return send(pathOf(codeAt(digits)));
  if (digits !== undefined && REFERENCE.test(digits))
    return send(pathOf({ kind: 'question', reference: digits }));
  // The form goes on as it is, so that words stand in no address here either.
  if (digits === undefined && typed.trim() !== '')
    return send(searchIn(form?.get(LANGUAGE) ?? ''), { status: 307 });
  const wrong = digits === undefined ? '' : typed.slice(0, MOST_TYPED);
  return show({ staff: await staffOf(cookies, services), wrong });
}
