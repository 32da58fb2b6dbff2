// What can be done with one's own question, and by whom; there is no other way to it.
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import type { Submitted } from '../ask/submit-contact-request.ts';
import type { Place } from '../incoming.ts';
import type { StoredRequest } from '../ports.ts';

/** A question as its sender may see it. */
export type OwnQuestion = Omit<StoredRequest, 'token' | 'request'> & {
  readonly request: ContactRequest;
  /** What staff answered in one line, when it is ended. */
  readonly answer?: string;
};

/** A question that its sender withdrew. */
export interface Withdrawn {
  /** True: another system has a copy, so somebody may answer all the same. */
  readonly passedOn: boolean;
}

/** What may stand for the secret: letters as typed, the secret of a link, or the sealed cookies of a visit. */
export interface Secrets {
  readonly letters?: string | undefined;
  readonly link?: string | undefined;
  readonly visit?: string | undefined;
}

/** What the browser that sent a question sees. */
export interface Received {
  readonly question: OwnQuestion;
  /** With the number they open the question later. */
  readonly letters: string;
  /** True when the question that this one replaced had been passed on already. */
  readonly late: boolean;
}

export interface OwnQuestions {
  /** A ticket for who has number and secret. Wrong is wrong, whatever was wrong; failures are counted. */
  open(from: Place, number: string, secrets: Secrets): Promise<Opened>;
  /** The question of a ticket; undefined when the ticket opens nothing, whatever the reason. */
  see(ticket: string | undefined): Promise<OwnQuestion | undefined>;
  /** Erases the question of a ticket, ended or not; undefined when the ticket opens nothing. */
  withdraw(ticket: string): Promise<Withdrawn | undefined>;
  /** Stores a question in the place of that of the ticket, once per key. Throws when the disk refuses. */
  replace(ticket: string, key: string, request: ContactRequest): Promise<Submitted | undefined>;
  /** The proof for the browser that sent a question; undefined when its sender said to stop. */
  visitOf(stored: StoredRequest): string | undefined;
  /** The question that this browser sent a moment ago. */
  received(visit: string | undefined): Promise<Received | undefined>;
  /** True when this browser holds a secret already, so that the number will do. */
  carries(secrets: Pick<Secrets, 'link' | 'visit'>): Promise<boolean>;
  /** Keeps the secret of an old link for a moment, sealed. */
  keepLink(secret: string): string;
  /** "Wis en stop": what was opened with these closes for good. */
  wipe(visit: string | undefined, tickets: readonly (string | null | undefined)[]): Promise<void>;
}

export type Opened = { readonly ticket: string } | { readonly refused: 'wrong' | 'too-often' };
