// Another password for the desk, by who knows the one of now: it counts at once, and everybody signs in with it anew.
import type { Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';
import { startSession } from './session.ts';
import { LONGEST_PASSWORD, provePassword, type PasswordFault } from './sign-in.ts';
import type { Staff } from './staff.ts';

/** What was wrong with the change; nothing was changed. */
export type ChangeFault = PasswordFault | { readonly kind: 'weak' } | { readonly kind: 'differs' };

/** Fields of the form: the password of now, the next one, and that once more. */
const FIELDS = ['current', 'next', 'again'] as const;

/** Changes the password and ends every session but a new one for who did; or tells what was wrong. */
export async function changePassword(
  form: URLSearchParams,
  staff: Staff,
  incoming: Incoming,
  services: DeskServices,
): Promise<Sent | { readonly fault: ChangeFault }> {
  const { signIn, sessions, desk, security } = services;
  if (signIn.kind !== 'password') return { fault: { kind: 'wrong' } };
  const [current, next, again] = FIELDS.map((name) => form.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  // Before anything costly: what was mistyped is no try.
  if (next !== again) return { fault: { kind: 'differs' } };
  if (next.length > LONGEST_PASSWORD) return { fault: { kind: 'weak' } };
  const fault = await provePassword(current, staff.name, incoming, services);
  if (fault) return { fault };
  if ((await signIn.change(next)) === 'weak') return { fault: { kind: 'weak' } };
  await sessions.endAll();
  await desk.note(staff.name, 'password');
  security.note('password-changed', 'desk', incoming.visitor);
  return startSession(incoming, services, { staff });
}
