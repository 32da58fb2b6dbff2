// What a sender's own question needs at run time.
import type { AskServices } from '../ask/services.ts';
import type { Limits } from '../limits.ts';

export interface OwnQuestionServices extends Pick<
  AskServices,
  'own' | 'withdraw' | 'newKey' | 'secureCookies'
> {
  readonly limits: Limits<'own-question'>;
}
