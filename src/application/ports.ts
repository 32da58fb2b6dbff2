// The ports: what the use cases need from the outside world. Each has adapters and one shared contract suite.
import type { ContactRequest } from '../domain/contact/contact-request.ts';
import type { LineWay } from '../domain/municipality/second-line.ts';
import type { Cause } from './cause.ts';
import type { Passing, StaffActKind, StoredRequest } from './outbox.ts';

export * from './outbox.ts';

/** A request on its way: its personal part is here. */
export type OutgoingRequest = Omit<
  StoredRequest,
  'wiped' | 'tried' | 'againAt' | 'line' | 'passing'
> & {
  readonly request: ContactRequest;
};

export type DeliveryOutcome =
  /** `skipped`: there was nothing to bring, so it tells nothing about the other side. */
  | { readonly result: 'delivered'; readonly skipped?: true }
  /** Worth trying again; `afterMs` when the other side said how long to wait. */
  | {
      readonly result: 'retry';
      readonly reason: string;
      readonly cause?: Cause;
      readonly afterMs?: number;
    }
  /** Trying again will not help; a person must look. `reason` holds no personal detail. */
  | { readonly result: 'rejected'; readonly reason: string; readonly cause?: Cause };

/** What a look at the connection found; `detail` is one plain sentence for whoever configures. */
export interface ConnectionCheck {
  readonly ok: boolean;
  readonly detail: string;
  /** Why not, when it is known; of what works all the same, what a person should look at. */
  readonly cause?: Cause;
}

/** Brings a request to where the contact centre works. Never throws for what the other side does. */
export interface Delivery {
  readonly name: string;
  /** True when it is in our own hands only: then our copy is not erased before staff handled it. */
  readonly keepsHere?: boolean;
  /** True when it is a courtesy: a rejection does not hold the request up. */
  readonly courtesy?: boolean;
  deliver(request: OutgoingRequest): Promise<DeliveryOutcome>;
  /** Tries the connection without sending anybody's data. */
  check(): Promise<ConnectionCheck>;
  close?(): Promise<void>;
}

/** What goes along with a question to a second line. */
export interface HandOver extends Pick<Passing, 'number' | 'way'> {
  /** What staff wrote for whoever reads it next, the oldest first. */
  readonly notes: readonly string[];
}

/** Brings a question that staff handed on to a second line. Never throws for what the other side does. */
export interface LineDelivery extends Pick<Delivery, 'name' | 'keepsHere' | 'check' | 'close'> {
  /** True when colleagues with this way can be reached by it. */
  reaches(way: LineWay): boolean;
  /** The same number of the same question arrives once, however often it is tried. */
  deliver(request: OutgoingRequest, handOver: HandOver): Promise<DeliveryOutcome>;
}

/** Keeps text unreadable for whoever has the database but not the key. */
export interface Vault {
  /** `about` is bound to the text: it opens only with the same. */
  seal(text: string, about: string): string;
  /** Undefined when no key fits or someone changed it. */
  open(sealed: string, about: string): string | undefined;
  /** True when the newest key sealed it. */
  isCurrent(sealed: string): boolean;
  /** A keyed fingerprint, the same for the same text. */
  mark(text: string): string;
}

/** One look at personal data, or one act of staff. */
export interface AuditEntry {
  readonly at: Date;
  /** Who of staff, as the sign-in named them. */
  readonly who: string;
  readonly act: 'sign-in' | 'sign-out' | 'password' | 'seen' | 'listed' | 'recorded' | StaffActKind;
  /** Reference of the request, when there is one. */
  readonly reference?: string;
}

/** The record of who of staff saw what; entries are only added, and go when their term is over. */
export interface Audit {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first, at most `limit`. */
  latest(limit: number): Promise<AuditEntry[]>;
  /** Takes away what was written down before a moment; gives how many. */
  clear(before: Date): Promise<number>;
}

/** What is counted: never who. */
export interface Count {
  /** Day in the time zone of the municipality, as jjjj-mm-dd. */
  readonly day: string;
  /** What kind of thing happened, as in 'missed'. */
  readonly kind: string;
  /** What it was about: a slug of ours, never what someone typed. */
  readonly topic: string;
}

/** Counts what happens, a number per day, kind and topic. */
export interface Counter {
  add(count: Count): Promise<void>;
  /** All numbers of a kind, newest day first, then by topic. */
  totals(kind: string): Promise<(Count & { readonly times: number })[]>;
  /** Takes away the numbers of days before `day` (jjjj-mm-dd); gives how many. */
  clear(day: string): Promise<number>;
  close(): Promise<void>;
}

/** What staff say is wrong on a page. */
export interface Report {
  readonly at: Date;
  /** Who of staff; empty when nobody was signed in, so that it may be anybody's. */
  readonly who: string;
  /** Address of the page, language included. */
  readonly path: string;
  /** The sentence that is wrong, as it stands on the page. */
  readonly quote: string;
  /** What should stand there, or what is wrong. */
  readonly note: string;
}

/** The list of what editors must look at. */
export interface Reports {
  add(report: Report): Promise<void>;
  /** Oldest first. */
  open(): Promise<(Report & { readonly id: number })[]>;
  /** Takes one off the list; nothing happens when it is off already. */
  done(id: number): Promise<void>;
  /** Takes away what was told before a moment and nobody took off; gives how many. */
  clear(before: Date): Promise<number>;
  /** How many nobody signed for. */
  unsigned(): Promise<number>;
  /** Takes off all that nobody signed for; gives how many. */
  clearUnsigned(): Promise<number>;
}

/** Failures of one kind by one: how many are remembered, and when the last one was. */
export interface Failed {
  readonly times: number;
  readonly last: Date;
}

/** One remembered failure is forgotten each so long. */
export const FORGET_ONE_MS = 10 * 60_000;

/** Counts failures to sign in, for all servers together. A bucket is a fingerprint: nobody can be read in it. */
export interface Failures {
  /** What is remembered at a time; without the buckets of which nothing is. */
  of(buckets: readonly string[], at: Date): Promise<ReadonlyMap<string, Failed>>;
  add(bucket: string, at: Date): Promise<void>;
  takeBack(bucket: string, times: number): Promise<void>;
  /** Throws away what was last counted before; gives how many buckets. */
  forget(before: Date): Promise<number>;
}

/** The names that accounts at the identity provider are written down under; one name is never two accounts. */
export interface StaffNames {
  /** The name of an account: as it was told, with a number behind it when another account has it. */
  claim(name: string, account: string, at: Date): Promise<string>;
  /** Frees names that nobody signed in under since; gives how many. */
  forget(before: Date): Promise<number>;
}

/** What the calendar and the clock on the wall say; it may jump. */
export interface Clock {
  now(): Date;
}

/** For how long something took or lasts. */
export interface Stopwatch {
  /** Milliseconds since some moment, that only go on, whatever is done to the clock. */
  elapsed(): number;
}

/** Source of unguessable values. */
export interface Ids {
  reference(): string;
  /** Twelve letters that a person can copy from paper; guessing them takes longer than limits allow. */
  letters(): string;
}

/** Words about the running of the service; never a personal detail, never a path. */
export interface Logger {
  info(message: string, facts?: Readonly<Record<string, string | number>>): void;
  error(message: string, facts?: Readonly<Record<string, string | number>>): void;
}
