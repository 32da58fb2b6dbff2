// Search answered by the server, so that it works without script; also "Dit mis ik", and a code that was typed as words.
import { codeAt, type Target } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { codeInWords } from '../../domain/code/typed-code.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Counted } from '../count.ts';
import type { Incoming } from '../incoming.ts';
import type { Limits } from '../limits.ts';
import type { SecurityLog } from '../security-log.ts';
import { typedQuery } from './typed-query.ts';
import {
  carryWords,
  keepsCookies,
  wordsIn,
  wordsRead,
  type WordsServices,
} from './words-cookie.ts';

/** Fields of the forms, and behind the question mark. */
export const SEARCH_FIELDS = {
  words: 'q',
  missed: 'gemist',
  /** Right after a search: without words in the cookie then, they were read before or the browser keeps none. */
  searched: 'gezocht',
  /** In the form of a page that got no words. */
  again: 'nog',
} as const;

export interface SearchServices extends WordsServices {
  /** Counts that help was missed. Never throws. */
  count(counted: Counted): Promise<void>;
  /** How often one place may say so, and all together. */
  readonly limits: Pick<Limits<'missed'>, 'allow'>;
  readonly security: Pick<SecurityLog, 'note'>;
}

/** What is searched in; `Found` is whatever search answers. */
export interface SearchContent<Found> {
  readonly codes: PageCodes;
  readonly timeZone: string;
  readonly answer: (query: string) => Found;
  /** What of a long story fits in a cookie. */
  readonly gist: (query: string) => string;
  /** What a question was about, in words of ours alone, for figures. */
  readonly topicOf: (found: Found, query: string) => string;
  /** The path of a page in the language of this one. */
  readonly local: (target: Target, query?: Readonly<Record<string, string>>) => string;
}

export interface SearchView<Found> {
  readonly query: string;
  readonly answer: Found;
  /** True: digits were typed that look like a code and lead nowhere. */
  readonly isWrongCode: boolean;
  /** True right after someone said what is missing. */
  readonly isThanked: boolean;
  /** True: it was said too often from one place; nothing was counted. */
  readonly isTooOften: boolean;
  /** True: what was found before is not shown again, as after Back; or the browser keeps no cookies. */
  readonly isForgotten: boolean;
}

/** Behind the question mark: what is missing was said too often from one place. */
const TOO_OFTEN = '0';

const NOTHING_SAID = {
  isWrongCode: false,
  isThanked: false,
  isTooOften: false,
  isForgotten: false,
};

type Searched<Found> = Answer<SearchView<Found>>;

/** Counts what is missed, by topic. */
async function missed<Found>(
  incoming: Incoming,
  query: string,
  { timeZone, answer, topicOf, local }: SearchContent<Found>,
  services: SearchServices,
): Promise<Searched<Found>> {
  if (!services.limits.allow('missed', incoming)) {
    services.security.note('limit-refused', 'missed', incoming.visitor);
    // On to another address here too: a page that answers a form keeps what was in it.
    const cookies = [carryWords(query, services)];
    return send(local('search', { [SEARCH_FIELDS.missed]: TOO_OFTEN }), { cookies });
  }
  await services.count({ kind: 'missed', topic: topicOf(answer(query), query), timeZone });
  return send(local('search', { [SEARCH_FIELDS.missed]: '1' }));
}

/** The code that was typed: where it opens, 'wrong', or undefined for words. */
function codeTyped(query: string, codes: PageCodes): Target | 'wrong' | undefined {
  const digits = codeInWords(query);
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits === undefined || code === undefined) return undefined;
  return code === 'wrong' ? 'wrong' : codeAt(digits);
}

/** Words that came by a form, or in an address of before: on to an address without them. */
function asked<Found>(
  { form, cookies }: Incoming,
  query: string,
  { codes, answer, gist, local }: SearchContent<Found>,
  services: SearchServices,
): Searched<Found> {
  const code = codeTyped(query, codes);
  if (code !== undefined && code !== 'wrong')
    return send(local(code), { status: form ? 303 : 302 });
  if (form?.has(SEARCH_FIELDS.again) && !keepsCookies(cookies, services))
    return show({ ...NOTHING_SAID, query, answer: answer(query), isWrongCode: code === 'wrong' });
  if (query === '') return send(local('search'));
  const carried = [carryWords(gist(query), services)];
  return send(local('search', { [SEARCH_FIELDS.searched]: '1' }), { cookies: carried });
}

/** Takes words in, shows what was found for them once, counts what is missed, or opens a code. */
export async function searchPage<Found>(
  incoming: Incoming,
  content: SearchContent<Found>,
  services: SearchServices,
): Promise<Searched<Found>> {
  const { form, query: fields, cookies } = incoming;
  const typed = (form ?? fields).get(SEARCH_FIELDS.words);
  if (form?.has(SEARCH_FIELDS.missed))
    return missed(incoming, typedQuery(typed ?? ''), content, services);
  if (form || typed !== null) return asked(incoming, typedQuery(typed ?? ''), content, services);
  const query = wordsIn(cookies, services) ?? '';
  const isSearched = fields.has(SEARCH_FIELDS.searched);
  const isTooOften = fields.get(SEARCH_FIELDS.missed) === TOO_OFTEN;
  const view = {
    ...NOTHING_SAID,
    query,
    answer: content.answer(query),
    isWrongCode: codeTyped(query, content.codes) === 'wrong',
    isTooOften,
    isThanked: query === '' && fields.has(SEARCH_FIELDS.missed) && !isTooOften,
    isForgotten: query === '' && isSearched,
  };
  const reads = isSearched || query !== '';
  return show(view, { cookies: reads ? wordsRead(cookies, services) : [] });
}
