// What pages may do at run time; the server hands it to them as `Astro.locals.services`.
import type { ContactRequest } from '../domain/contact/contact-request.ts';
import type { Clock, Logger, StoredRequest } from './ports.ts';

/** Staff sessions: an unguessable secret each, gone after a rest. */
export interface Sessions {
  /** Starts a session and returns its secret. */
  start(): string;
  /** True when the secret belongs to a live session; renews it. */
  alive(secret: string | undefined): boolean;
  end(secret: string | undefined): void;
}

export interface Services {
  /** Stores a question once per key. Throws when the disk refuses. */
  submit(key: string, request: ContactRequest): Promise<StoredRequest>;
  confirmation(token: string): Promise<StoredRequest | undefined>;
  /** Open questions, oldest first. */
  inbox(): Promise<StoredRequest[]>;
  markHandled(reference: string): Promise<void>;
  /** Counts that someone missed help about a topic of ours. Never throws: counting must not stand in the way. */
  countMissed(topic: string): Promise<void>;
  passwordMatches(attempt: string): boolean;
  /** A fresh idempotency key for a form. */
  newKey(): string;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly logger: Logger;
  /** True when the session cookie can carry the Secure mark. */
  readonly secureCookies: boolean;
}
