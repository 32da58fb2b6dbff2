// The ports: what the use cases need from the outside world. Each has adapters and one shared contract suite.
import type { ContactRequest } from '../domain/contact/contact-request.ts';

/** A request as it lies in the outbox. */
export interface StoredRequest {
  /** Ten digits, unique. */
  readonly reference: string;
  /** Secret that opens the confirmation; never shown to staff. */
  readonly token: string;
  readonly receivedAt: Date;
  readonly request: ContactRequest;
  readonly state: 'pending' | 'delivered' | 'rejected';
  /** Attempts started so far. */
  readonly attempts: number;
  readonly handledAt?: Date;
}

export type NewRequest = Pick<StoredRequest, 'reference' | 'token' | 'receivedAt' | 'request'>;

/** Keeps every request until someone has dealt with it. Every method is durable when it returns. */
export interface Outbox {
  /** Stores once per key: the same key gives back what was stored first. Throws when nothing could be stored. */
  add(key: string, request: NewRequest): Promise<StoredRequest>;
  byToken(token: string): Promise<StoredRequest | undefined>;
  /** Claims the oldest due request for `leaseMs`, and counts the attempt before it starts. */
  claim(now: Date, leaseMs: number): Promise<StoredRequest | undefined>;
  /** Ends an attempt; `retryAt` says when a request that stays pending is due again. */
  settle(
    reference: string,
    outcome: { readonly state: StoredRequest['state']; readonly retryAt?: Date },
  ): Promise<void>;
  /** Not yet handled, oldest first. */
  open(): Promise<StoredRequest[]>;
  /** Marks a request as dealt with by staff. */
  markHandled(reference: string, at: Date): Promise<void>;
  /** True when a request could be stored now. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

export type DeliveryOutcome =
  { readonly result: 'delivered' } | { readonly result: 'retry' } | { readonly result: 'rejected' };

/** Brings a request to where the contact centre works. Never throws for what the other side does. */
export interface Delivery {
  readonly name: string;
  deliver(request: StoredRequest): Promise<DeliveryOutcome>;
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
  close(): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** Source of unguessable values. */
export interface Ids {
  reference(): string;
  /** 128 bits or more, safe in an address. */
  secret(): string;
}

/** Words about the running of the service; never a personal detail, never a path. */
export interface Logger {
  info(message: string, facts?: Readonly<Record<string, string | number>>): void;
  error(message: string, facts?: Readonly<Record<string, string | number>>): void;
}
