// What asking a question needs at run time.
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import type { Limits } from '../limits.ts';
import type { OwnQuestions } from '../own-question/own-questions.ts';
import type { Logger } from '../ports.ts';
import type { SecurityLog } from '../security-log.ts';
import type { Submitted } from './submit-contact-request.ts';

export interface AskServices {
  /** Stores a question once per key. Throws when the disk refuses. */
  submit(key: string, request: ContactRequest): Promise<Submitted>;
  /** The sender's question that this one may take the place of, and the proof that this browser sent one. */
  readonly own: OwnQuestions;
  /** A fresh idempotency key for a form. */
  newKey(): string;
  /** True when a form with this key comes back faster than a person can fill it in. */
  hasty(key: string): boolean;
  /** True when a form with this key was given out at a moment that is past, in milliseconds, or before; false for a key of none. */
  givenBefore(key: string, moment: number): boolean;
  readonly limits: Pick<Limits<'send'>, 'allow'>;
  readonly logger: Logger;
  /** Where it is written down that a form was held up; never what was typed. */
  readonly security: Pick<SecurityLog, 'note'>;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}
