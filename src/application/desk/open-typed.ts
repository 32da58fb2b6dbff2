// The one box of the desk: a code opens its page, a number its question, a phone number whoever left it, and words go on to search.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { codeInWords } from '../../domain/code/typed-code.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { SEARCH_FIELDS } from '../search/search-page.ts';
import { typedQuery } from '../search/typed-query.ts';
import { readPhone } from '../../domain/phone.ts';
import type { DeskRequest } from './desk.ts';
import type { DeskServices } from './services.ts';
import { isAtDesk, staffOf, toDesk } from './session.ts';
import type { Staff } from './staff.ts';

/** In the form: the language of the page that the box stands beside. */
export const LANGUAGE = 'taal';

/** In the form when Enter was pressed before the list could tell what is first: the best answer is opened. */
export const FIRST = 'eerste';

/** A whole address may be pasted. */
const MOST_TYPED = 300;
/** As our numbers are made: ten digits, of which the first is no 0. */
const REFERENCE = /^[1-9]\d{9}$/;

export interface OpenTypedView {
  /** Who is signed in; codes are no secret, so a desk machine may ask without. */
  readonly staff: Staff | undefined;
  /** What led nowhere, as it was typed; empty when nothing was. */
  readonly typed: string;
  /** What it was taken for and is not; absent when nothing was typed, or something was found. */
  readonly wrong?: 'code' | 'reference' | 'phone';
  /** Questions of whoever has the phone number that was typed. */
  readonly found?: readonly DeskRequest[];
}

/** Digits of a number to call, which may begin with a plus; undefined for words. */
function phoneDigits(typed: string): string | undefined {
  return /^[+\d][\d ().-]{7,}$/.test(typed.trim()) ? typed.replace(/\D/g, '') : undefined;
}

/** What knows the pages. */
export interface Openable {
  readonly codes: PageCodes;
  /** Where search in a language is. */
  readonly searchIn: (language: string) => string;
  /** The page that answers words best, with its language; undefined when none does. */
  readonly bestIn: (language: string, words: string) => Promise<string | undefined>;
}

type Led = { readonly to: string } | Pick<OpenTypedView, 'wrong' | 'found'>;

/** A question by its number, for whoever may see questions; whoever is not signed in is asked to do so there. */
async function question(reference: string, staff: Staff | undefined, desk: DeskServices['desk']) {
  const mayLook = staff?.roles.includes('medewerker') === true;
  if (mayLook && !(await desk.isHere(reference))) return { wrong: 'reference' } as const;
  return { to: pathOf({ kind: 'question', reference }) };
}

/** Where digits lead, or what they were taken for. */
async function digitsLead(
  typed: string,
  digits: string,
  {
    codes,
    staff,
    desk,
  }: { codes: PageCodes; staff: Staff | undefined; desk: DeskServices['desk'] },
): Promise<Led> {
  const code = readCode(codes, digits);
  if (code !== undefined && code !== 'wrong') return { to: pathOf(codeAt(digits)) };
  if (REFERENCE.test(digits)) return question(digits, staff, desk);
  const phone = readPhone(typed);
  if (!('phone' in phone) || phone.unlisted || !staff?.roles.includes('medewerker'))
    return { wrong: 'code' };
  const found = await desk.byPhone(phone.phone, staff.name);
  return found.length === 0 ? { wrong: 'phone' } : { found };
}

/** Opens what was typed. It came by a form and stands in no address: it may be a name, or a number to call. */
export async function openTyped(
  { form, cookies }: Incoming,
  { codes, searchIn, bestIn }: Openable,
  services: Pick<DeskServices, 'sessions' | 'secureCookies' | 'desk'>,
): Promise<Answer<OpenTypedView>> {
  if (!(await isAtDesk(cookies, services))) return toDesk();
  const words = form?.get(SEARCH_FIELDS.words) ?? '';
  const typed = words.slice(0, MOST_TYPED);
  const staff = await staffOf(cookies, services);
  const digits = codeInWords(typed) ?? phoneDigits(typed);
  if (digits !== undefined) {
    const led = await digitsLead(typed, digits, { codes, staff, desk: services.desk });
    return 'to' in led ? send(led.to) : show({ staff, typed, ...led });
  }
  if (words.trim() === '') return show({ staff, typed: '' });
  const language = form?.get(LANGUAGE) ?? '';
  const best = form?.has(FIRST) ? await bestIn(language, typedQuery(words)) : undefined;
  // The form goes on as it is, so that words stand in no address here either.
  return best === undefined ? send(searchIn(language), { status: 307 }) : send(best);
}
