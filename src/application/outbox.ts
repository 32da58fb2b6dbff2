// The port of the outbox: where every request lies until someone has dealt with it.
import type { ContactRequest } from '../domain/contact/contact-request.ts';
import type { LineWay } from '../domain/municipality/second-line.ts';
import type { Acted, HandledOutcome, QueuePage, QuestionEvent, StaffAct } from './staff-act.ts';

export * from './staff-act.ts';

/** How far a request is on its way to the contact centre. */
export type DeliveryState = 'pending' | 'delivered' | 'rejected' | 'withdrawn';

/** A question on its way to a second line. */
export interface Passing {
  /** How often the question was handed on so that we bring it: tells this time from those before. */
  readonly number: number;
  readonly way: LineWay;
  readonly state: Exclude<DeliveryState, 'withdrawn'>;
  readonly attempts: number;
  /** Names of the deliveries that took it already. */
  readonly done: readonly string[];
  readonly reason?: string;
}

/** A request as it lies in the outbox. */
export interface StoredRequest {
  /** Ten digits, unique. */
  readonly reference: string;
  /** Secret of the sender: with the number it opens the question; never shown to staff. Absent once erased. */
  readonly token?: string;
  readonly receivedAt: Date;
  /** Slug of the need; stays after the personal part is erased. */
  readonly need?: string;
  /** The personal part; absent once erased, or when no key opens it (`unreadable`). */
  readonly request?: ContactRequest;
  readonly unreadable?: true;
  readonly state: DeliveryState;
  /** How often its sender said "Wis en stop": what was opened before that is closed. */
  readonly wiped: number;
  /** Attempts started so far. */
  readonly attempts: number;
  /** Names of the deliveries that took it already. */
  readonly done: readonly string[];
  /** Why it could not be delivered: words of ours or a code of the other side, never what someone typed. */
  readonly reason?: string;
  /** Who of staff took it up. */
  readonly takenBy?: string;
  /** How often staff tried to reach the sender in vain. */
  readonly tried: number;
  /** Slug of the second line that it was passed on to, until somebody takes it up. */
  readonly line?: string;
  /** How far it is on its way there; absent when staff bring it over themselves. */
  readonly passing?: Passing;
  /** When staff mean to try again. */
  readonly againAt?: Date;
  /** When it was ended; as long as its personal part is here it can be opened again. */
  readonly handledAt?: Date;
  readonly outcome?: HandledOutcome;
}

export interface NewRequest {
  readonly reference: string;
  readonly token: string;
  readonly receivedAt: Date;
  readonly request: ContactRequest;
}

/** How an attempt ended. */
export type Settlement =
  | {
      readonly state: 'pending';
      readonly retryAt: Date;
      readonly done: readonly string[];
      readonly reason?: string;
    }
  /** `eraseAt`: when our copy goes; absent while the inbox is the only place that holds it. */
  | { readonly state: 'delivered'; readonly done: readonly string[]; readonly eraseAt?: Date }
  | { readonly state: 'rejected'; readonly done: readonly string[]; readonly reason: string };

/** True when it could not be brought to the contact centre or to the second line: a person must look. */
export function isStuck({ state, passing }: Pick<StoredRequest, 'state' | 'passing'>): boolean {
  return state === 'rejected' || passing?.state === 'rejected';
}

/** How an attempt ended, wherever the question was to be brought. */
export type RoundEnd =
  | Extract<Settlement, { state: 'pending' | 'rejected' }>
  | { readonly state: 'delivered'; readonly done: readonly string[] };

/** The longest that a pending request is made to wait: a due time further away was written by a clock that was wrong. */
export const LONGEST_WAIT_MS = 60 * 60_000;

/** Numbers about the outbox, for health, metrics and the banner of the desk. */
export interface OutboxFigures {
  /** Not yet handled by staff, delivered or not. */
  readonly open: number;
  readonly pending: number;
  /** What could not be brought to the contact centre or to a second line: a person must look. */
  readonly rejected: number;
  /** Since when the oldest lies that is not brought: the moment it came in, or was handed on to a second line. */
  readonly oldestUndelivered?: Date;
  /** Urgent ones that nobody took up. */
  readonly urgent: number;
  /** When the oldest of those came in. */
  readonly oldestUrgent?: Date;
  /** A number that is another after every new question and every act of staff. */
  readonly changes: number;
}

/** A handled request without its personal part. */
export interface Learned {
  readonly need?: string;
  readonly handledAt: Date;
  readonly outcome: HandledOutcome;
}

/** Keeps every request until someone has dealt with it. Every method is durable when it returns. */
export interface Outbox {
  /**
   * Stores once per key: the same key gives back what was stored first, erased or not.
   * Throws `ReferenceTaken` when the reference exists under another key, and anything else when nothing is known to be stored.
   */
  add(key: string, request: NewRequest): Promise<StoredRequest>;
  /**
   * Stores `request` in the place of the open one under `reference`, which is withdrawn: both or neither.
   * The same key gives back what was stored first. Undefined, and nothing changed, when the old one is no longer open.
   * Throws as `add` does.
   */
  replace(key: string, request: NewRequest, reference: string): Promise<StoredRequest | undefined>;
  byReference(reference: string): Promise<StoredRequest | undefined>;
  /**
   * Claims the oldest due pending request for `leaseMs`, and counts the attempt before it starts.
   * What is due more than LONGEST_WAIT_MS after `now` is due now: the clock was set back.
   */
  claim(now: Date, leaseMs: number): Promise<StoredRequest | undefined>;
  /** Makes everything pending due at once, whatever wait was noted: the clock was set back, so what was noted says nothing. */
  dueNow(): Promise<void>;
  /** Ends attempt number `attempt`; does nothing when another attempt began since, or when it is no longer pending. */
  settle(reference: string, attempt: number, settlement: Settlement): Promise<void>;
  /** As `claim`, of what was handed on to a second line and nobody took up since: it has `passing`. */
  claimPassed(now: Date, leaseMs: number): Promise<StoredRequest | undefined>;
  /** As `settle`, for an attempt of `passing`; does nothing when it was handed on anew since. */
  settlePassed(
    reference: string,
    attempt: Pick<Passing, 'number' | 'attempts'>,
    settlement: RoundEnd,
  ): Promise<void>;
  /**
   * Does what somebody of staff does, when the question is still as they saw it, and writes it in the record: both or neither.
   * What they see in the answer is what happened.
   */
  act(act: StaffAct): Promise<Acted>;
  /** Those that are here, ended or not, of whoever left this phone number (E.164): the newest first. */
  byPhone(phone: string): Promise<StoredRequest[]>;
  /** What staff did with a question that is still here, the oldest first. */
  history(reference: string): Promise<QuestionEvent[]>;
  /** Not handled, not withdrawn, personal part still here: the most urgent first, then the oldest. */
  open(): Promise<StoredRequest[]>;
  /** Part of those, or of the ended ones that are still here, in that order; and how many there are in all. */
  page(asked: QueuePage): Promise<{ readonly requests: StoredRequest[]; readonly total: number }>;
  /** Closes what was opened of a question on any device until now. */
  wipe(reference: string): Promise<void>;
  /** Erases at once at the wish of the sender, ended or not. Gives the state before, or undefined when there was nothing. */
  withdraw(reference: string): Promise<DeliveryState | undefined>;
  /** Erases the personal part of everything due; gives how many. */
  erase(now: Date): Promise<number>;
  /** Takes the notes of what was handled before `notes`, and every ended request from before `ended`; gives how many. */
  clear(before: { readonly notes: Date; readonly ended: Date }): Promise<number>;
  figures(): Promise<OutboxFigures>;
  /** Handled requests, newest first. */
  learned(): Promise<Learned[]>;
  /** Seals what earlier versions kept in the clear, and again what an older key sealed; gives how many of those. */
  reseal(): Promise<number>;
  /** Writes a mark, to see whether a request could be stored now. Throws when it could not. */
  beat(): Promise<void>;
  close(): Promise<void>;
}

/** A reference was drawn that another request has: draw again. */
export class ReferenceTaken extends Error {
  override readonly name = 'ReferenceTaken';
}
