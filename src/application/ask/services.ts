// What asking a question needs at run time.
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import type { Limits } from '../limits.ts';
import type { Clock, Logger, StoredRequest, DeliveryState } from '../ports.ts';
import type { Submitted } from './submit-contact-request.ts';

export interface AskServices {
  /** Stores a question once per key. Throws when the disk refuses. */
  submit(key: string, request: ContactRequest): Promise<Submitted>;
  /** The question of whoever holds the secret, as long as its personal part is here. */
  own(token: string): Promise<StoredRequest | undefined>;
  /** Erases a question at the wish of its sender; tells the state before, undefined when it was gone. */
  withdraw(token: string): Promise<DeliveryState | undefined>;
  /** A fresh idempotency key for a form. */
  newKey(): string;
  /** True when a form with this key comes back faster than a person can fill it in. */
  hasty(key: string): boolean;
  readonly limits: Limits<'send'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}
