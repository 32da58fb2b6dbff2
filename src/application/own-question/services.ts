// What a sender's own question needs at run time.
import type { OwnQuestions } from './own-questions.ts';

export interface OwnQuestionServices {
  readonly own: OwnQuestions;
  /** A fresh idempotency key for the form in which a question is changed. */
  newKey(): string;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}
