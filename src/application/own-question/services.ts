// What a sender's own question needs at run time.
import type { SecurityLog } from '../security-log.ts';
import type { OwnQuestions } from './own-questions.ts';

export interface OwnQuestionServices {
  readonly own: OwnQuestions;
  /** Where it is written down that a question did not open; never which. */
  readonly security: Pick<SecurityLog, 'note'>;
  /** A fresh idempotency key for the form in which a question is changed. */
  newKey(): string;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}
