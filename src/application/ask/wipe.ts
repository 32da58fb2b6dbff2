// "Wis en stop" on the pages of a question: the device forgets, and one is back at the start.
import { send, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { keyIn } from './question-form.ts';
import type { AskServices } from './services.ts';
import { endForm } from './visit-cookies.ts';

/** Ends the form that was open. `local`: a path in the language of the page. */
export function wipe(
  { form, cookies }: Incoming,
  local: (path: string) => string,
  services: Pick<AskServices, 'newKey' | 'secureCookies'>,
): Sent {
  // A key that is none of ours leaves a mark all the same: the change is what empties the way back.
  const key = keyIn(form) ?? services.newKey();
  const ended = endForm(cookies, { key, secure: services.secureCookies });
  return send(local('/'), { cookies: ended, forget: 'storage' });
}
