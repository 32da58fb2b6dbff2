// A call as it comes in at the desk, and how what staff got on the screen is judged: by rules, never by hand.
import { pathOf } from '../../src/domain/address/address.ts';
import { translator } from '../../src/i18n/translate.ts';

/** One call of tests/bench/desk-calls.json. */
export interface Call {
  readonly id: number;
  readonly kind: 'here' | 'danger' | 'elsewhere' | 'reference' | 'code' | 'unsolvable' | 'cries';
  /** What is said, for who reads the figures. */
  readonly caller: string;
  /** What the employee types; '{code}' and '{reference}' stand for digits that the caller reads out. */
  readonly words: string;
  /** Slugs of the needs that are right. */
  readonly expected: readonly string[] | 'elsewhere';
  /** Id of an offer that answers it as well, where it is no need of ours. */
  readonly offer?: string;
  /** True: it cannot be solved here and must go on. */
  readonly pass: boolean;
}

/** What staff have on the screen, and in the clipboard. */
export interface Seen {
  readonly path: string;
  readonly title: string;
  /** Summary of the page. */
  readonly lead: string;
  /** The first line to say. */
  readonly opening: string;
  /** All there is to say, as text. */
  readonly spoken: string;
  /** True: there is a line of what to do. */
  readonly hasAct: boolean;
  /** Path of the first thing in a list; undefined when a page opened. */
  readonly first: string | undefined;
  /** True: told where it is, as it is not here. */
  readonly isReferred: boolean;
  /** The text that was copied. */
  readonly copied: string;
}

const NUMBER =
  /(?:\+31[ -]?|\b0)\d(?:[ -]?\d){7,9}\b|\b0800(?:[ -]?\d){4,7}\b|\b14 ?0\d{2,3}\b|\b11[23]\b/;
const SITE = /\b[\w-]+\.(?:nl|com|org|eu|info|net|app)\b|\S+@\S+\.\w+/;
const CIRCLE = /\bbel (?:nu |eerst |even )*(?:met )?de gemeente\b/i;

const desk = translator('nl', 'desk');
const mail = translator('nl', 'mail');
/** As the line of an offer with a number that only the caller has. */
const WHOM = new RegExp(`^${mail('message.whom', { where: '.+' })}$`);
/** What is said before anybody knows what the caller wants. */
const GENERAL = desk('sayPage.open');

/** What staff can say: each part, and all of them. */
export interface Said {
  readonly opens: boolean;
  readonly asks: boolean;
  readonly acts: boolean;
  readonly all: boolean;
}

/** An opening that is no title, summary or general greeting; a question; a number or something to do; no "bel de gemeente". */
export function saidOf({ title, lead, opening, spoken, hasAct }: Seen): Said {
  const isTitle = title !== '' && opening.toLowerCase().startsWith(title.toLowerCase());
  const opens =
    opening !== '' && !isTitle && opening !== lead && opening !== GENERAL && !CIRCLE.test(spoken);
  const asks = /\?(?:\s|["”']|$)/m.test(spoken);
  const acts = hasAct || NUMBER.test(spoken) || SITE.test(spoken);
  return { opens, asks, acts, all: opens && asks && acts };
}

/** What can be sent: where help is, or whom to call by a number that only the caller has. */
export type Sent = 'yes' | 'whom' | 'no';

/** A number, an address or a site. Our own link, and the number that every text ends with, tell nothing. */
export function sentOf(
  copied: string,
  from: { readonly host: string; readonly phone: string; readonly addresses: readonly string[] },
): Sent {
  const closing = mail('message.call', { phone: from.phone });
  const own = copied
    .split('\n')
    .filter((line) => line !== closing && !line.includes(from.host))
    .join('\n');
  const isAddress = from.addresses.some((address) => own.includes(address));
  if (NUMBER.test(own) || SITE.test(own) || isAddress) return 'yes';
  return own.split('\n').some((line) => WHOM.test(line)) ? 'whom' : 'no';
}

/** Whether it is the right page: at once, as the first of a list, or not. */
export type Found = 'yes' | 'listed' | 'no';

/** What a page answers: needs, and the offer that it is about. */
export interface Answers {
  readonly needs: readonly string[];
  readonly offer?: string | undefined;
}

export function foundOf(
  { kind, expected, offer }: Call,
  { path, first, isReferred }: Pick<Seen, 'path' | 'first' | 'isReferred'>,
  answersOf: (path: string) => Answers,
): Found {
  if (kind === 'reference') return path.startsWith('/kcc/vraag/') ? 'yes' : 'no';
  // Somebody only cries: what to do then is as right as a need.
  if (kind === 'cries' && path === pathOf('deskTalks')) return 'yes';
  if (expected === 'elsewhere' && isReferred) return 'yes';
  const right = (at: string) => {
    const answers = answersOf(at);
    if (offer !== undefined && answers.offer === offer) return true;
    return answers.needs.some((slug) => expected.includes(slug));
  };
  if (right(path)) return 'yes';
  return first !== undefined && right(first) ? 'listed' : 'no';
}
