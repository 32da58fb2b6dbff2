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

const MOST_TYPED = 300;

export interface SearchServices {
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
  /** A slug of ours that an answer is about, for figures. */
  readonly topicOf: (found: Found) => string;
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
}

/** Finds, counts what is missed, or opens a code. */
export async function searchPage<Found>(
  incoming: Incoming,
  { codes, timeZone, answer, topicOf, local }: SearchContent<Found>,
  services: SearchServices,
): Promise<Answer<SearchView<Found>>> {
  const { form, query: fields, visitor } = incoming;
  const typed = (form ?? fields).get('q') ?? '';
  const query = typed.toWellFormed().trim().slice(0, MOST_TYPED);
  const found = answer(query);
  if (form && !services.limits.allow('missed', incoming)) {
    services.security.note('limit-refused', 'missed', visitor);
    const view = { query, answer: found, isWrongCode: false, isThanked: false, isTooOften: true };
    return show(view, { status: 429 });
  }
  if (form) {
    await services.count({ kind: 'missed', topic: topicOf(found), timeZone });
    return send(local('search', { gemist: '1' }));
  }
  const digits = codeInWords(query);
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits !== undefined && code !== undefined && code !== 'wrong')
    return send(local(codeAt(digits)), { status: 302 });
  const isThanked = query === '' && fields.has('gemist');
  const isWrongCode = code === 'wrong';
  return show({ query, answer: found, isWrongCode, isThanked, isTooOften: false });
}
