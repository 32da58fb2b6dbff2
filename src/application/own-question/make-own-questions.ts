// A sender's own question: number and secret together give a ticket, and only a ticket does anything.
import { isSignal, type ContactRequest } from '../../domain/contact/contact-request.ts';
import { typedLetters } from '../../domain/contact/letters.ts';
import { plain } from '../../domain/typed.ts';
import {
  isOther,
  replaceContactRequest,
  type Submitted,
  type SubmitPorts,
} from '../ask/submit-contact-request.ts';
import type { Place } from '../incoming.ts';
import type { Limits } from '../limits.ts';
import type { Outbox, StoredRequest, Vault } from '../ports.ts';
import {
  openLink,
  openTicket,
  openVisit,
  sealLink,
  sealTicket,
  sealVisit,
  type SealPorts,
  type Ticket,
} from './seals.ts';
import type { Opened, OwnQuestion, OwnQuestions, Secrets } from './own-questions.ts';

/** How long the confirmation can be seen by the browser that sent the question, at most. */
const SEEN_MS = 60 * 60_000;

export interface OwnQuestionPorts extends SubmitPorts, SealPorts {
  readonly outbox: Pick<
    Outbox,
    'add' | 'replace' | 'byReference' | 'history' | 'withdraw' | 'wipe'
  >;
  readonly vault: Pick<Vault, 'seal' | 'open' | 'mark'>;
  readonly limits: Limits<'own-question'>;
  /** Names of the deliveries that bring a question to another system. */
  readonly elsewhere: readonly string[];
}

type Whole = StoredRequest & { readonly request: ContactRequest; readonly token: string };

const isWhole = (stored: StoredRequest | undefined): stored is Whole =>
  stored?.request !== undefined && stored.token !== undefined;

function shownOf(stored: Whole): OwnQuestion {
  const { token: _, ...question } = stored;
  return question;
}

/** The question that this browser sent, as long as it may see it. */
async function sentHere(ports: OwnQuestionPorts, visit: string | undefined) {
  const reference = openVisit(ports, visit);
  const stored = reference === undefined ? undefined : await ports.outbox.byReference(reference);
  if (!isWhole(stored) || stored.wiped > 0) return undefined;
  const age = ports.clock.now().getTime() - stored.receivedAt.getTime();
  return age < SEEN_MS ? stored : undefined;
}

/** True when one of the texts is the secret; takes as long for any wrong one. */
function isSecret({ vault }: OwnQuestionPorts, token: string, texts: readonly string[]): boolean {
  return texts.filter((text) => vault.mark(text) === vault.mark(token)).length > 0;
}

async function secretsIn(ports: OwnQuestionPorts, { letters, link, visit }: Secrets) {
  const typed = letters?.trim() ?? '';
  if (typed !== '') return [typed, typedLetters(typed)];
  const sent = await sentHere(ports, visit);
  return [openLink(ports, link), sent?.token].filter((text) => text !== undefined);
}

async function open(
  ports: OwnQuestionPorts,
  from: Place,
  number: string,
  secrets: Secrets,
): Promise<Opened> {
  const { outbox, limits } = ports;
  const reference = plain(number).replace(/\D/g, '').slice(0, 20);
  const places = [from, { thing: `number ${reference}` }];
  // Counted first and given back after, so that many tries at once are many.
  if (!places.every((place) => limits.allow('own-question', place)))
    return { refused: 'too-often' };
  const texts = await secretsIn(ports, secrets);
  const stored = await outbox.byReference(reference);
  if (!isWhole(stored) || !isSecret(ports, stored.token, texts)) return { refused: 'wrong' };
  for (const place of places) limits.giveBack('own-question', place);
  return { ticket: sealTicket(ports, stored) };
}

async function questionOf(ports: OwnQuestionPorts, ticket: Ticket | undefined) {
  const stored = ticket && (await ports.outbox.byReference(ticket.reference));
  return isWhole(stored) && stored.wiped === ticket!.wiped ? stored : undefined;
}

/** What staff last told in one line, of a question that is ended. */
async function answerTo({ outbox }: OwnQuestionPorts, { reference, handledAt, request }: Whole) {
  // Who gave a signal reads that something was done; what, is for the one it is about.
  if (handledAt === undefined || isSignal(request)) return {};
  const events = await outbox.history(reference);
  const text = events.findLast(({ act }) => act === 'handled')?.text;
  return text === undefined ? {} : { answer: text };
}

async function replace(
  ports: OwnQuestionPorts,
  sealed: string,
  key: string,
  request: ContactRequest,
): Promise<Submitted | undefined> {
  const ticket = openTicket(ports, sealed);
  if (!ticket) return undefined;
  const { reference } = ticket;
  const stored = await ports.outbox.byReference(reference);
  // One that is no longer open may have been replaced by this very form, sent twice.
  if (stored?.request && stored.wiped !== ticket.wiped) return undefined;
  const steps = request.steps ?? stored?.request?.steps;
  const asked = { ...request, replaces: reference, ...(steps && { steps }) };
  const done = await replaceContactRequest(ports, key, asked, reference);
  // What the old one told went with it, so the second time it cannot be compared.
  const { steps: _, ...words } = asked;
  return done && { ...done, otherStored: isOther(done.stored, words, ['steps']) };
}

/** The use cases of a sender's own question over their ports. */
export function makeOwnQuestions(ports: OwnQuestionPorts): OwnQuestions {
  const { outbox } = ports;
  const ticketed = (sealed: string | undefined) => questionOf(ports, openTicket(ports, sealed));
  return {
    open: (from, number, secrets) => open(ports, from, number, secrets),
    async see(sealed) {
      const stored = await ticketed(sealed);
      return stored && { ...shownOf(stored), ...(await answerTo(ports, stored)) };
    },
    async withdraw(sealed) {
      const stored = await ticketed(sealed);
      if (!stored || (await outbox.withdraw(stored.reference)) === undefined) return undefined;
      return { passedOn: stored.done.some((name) => ports.elsewhere.includes(name)) };
    },
    replace: (sealed, key, request) => replace(ports, sealed, key, request),
    visitOf: ({ reference, wiped }) => (wiped > 0 ? undefined : sealVisit(ports, reference)),
    async received(visit) {
      const stored = await sentHere(ports, visit);
      if (!stored) return undefined;
      const { replaces } = stored.request;
      const old = replaces === undefined ? undefined : await outbox.byReference(replaces);
      const late = (old?.done.length ?? 0) > 0;
      return { question: shownOf(stored), letters: stored.token, late };
    },
    carries: async ({ link, visit }) =>
      openLink(ports, link) !== undefined || (await sentHere(ports, visit)) !== undefined,
    keepLink: (secret) => sealLink(ports, secret),
    async wipe(visit, tickets) {
      const opened = tickets.map((ticket) => openTicket(ports, ticket ?? undefined)?.reference);
      const all = new Set([openVisit(ports, visit), ...opened]);
      for (const reference of all) if (reference !== undefined) await outbox.wipe(reference);
    },
  };
}
