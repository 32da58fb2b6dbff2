// Who may see a page of the desk: whoever is signed in and has the role. Everybody else is told, and loses no text.
import { pathOf } from '../../domain/address/address.ts';
import { send, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { keepDraft, keepPlace } from './draft.ts';
import type { DeskServices } from './services.ts';
import { staffOf, toDesk } from './session.ts';
import type { Role, Staff } from './staff.ts';

/** Behind the question mark of the desk: the role that was missing. */
export const MISSING_ROLE = 'rol';

/** Whoever may see the page at `here`, or where to go instead. Without `role`, any will do. */
export async function admit(
  { cookies, form, visitor, isVisit }: Incoming,
  services: DeskServices,
  { here, role }: { readonly here: string; readonly role?: Role },
): Promise<{ readonly staff: Staff } | { readonly away: Sent }> {
  const staff = await staffOf(cookies, services);
  if (!staff) {
    services.security.note('session-missing', form ? 'form' : 'page', visitor);
    if (form) return { away: toDesk(keepDraft(form, here, services)) };
    return { away: toDesk(isVisit ? keepPlace(cookies, here, services) : []) };
  }
  if (role === undefined || staff.roles.includes(role)) return { staff };
  services.security.note('role-refused', role, visitor);
  return { away: send(`${pathOf('desk')}?${MISSING_ROLE}=${role}`) };
}
