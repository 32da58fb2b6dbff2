// Where someone of staff is signed in, ended from any of those places; and another password, where the desk shares one.
import { pathOf } from '../../domain/address/address.ts';
import { send, show } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import { changePassword, type ChangeFault } from './change-password.ts';
import type { ForStaff } from './for-staff.ts';
import type { DeskServices, OwnSession } from './services.ts';
import { sessionSecret } from './session.ts';

export interface OwnSessionsView {
  readonly sessions: readonly OwnSession[];
  /** What was wrong with another password; absent when none was asked for. */
  readonly fault?: ChangeFault;
}

/** In a form: every session but the one that asks. */
export const ALL_OTHERS = 'all';

/** Shows where one is signed in; a form ends one of those, or all but this one. */
export async function ownSessions(
  incoming: Incoming,
  services: DeskServices,
): Promise<ForStaff<OwnSessionsView>> {
  const here = pathOf('deskSessions');
  const admitted = await admit(incoming, services, { here });
  if ('away' in admitted) return admitted.away;
  const { staff } = admitted;
  const { sessions, desk } = services;
  const secret = sessionSecret(incoming.cookies, services);
  const asked = incoming.form?.get('end');
  if (incoming.form?.has('next')) {
    const changed = await changePassword(incoming.form, staff, incoming, services);
    if ('to' in changed) return changed;
    const own = await sessions.own(secret);
    return show({ staff, sessions: own, ...changed }, { status: 422 });
  }
  if (incoming.form) {
    const ended = asked
      ? await sessions.endOthers(secret, asked === ALL_OTHERS ? undefined : asked)
      : 0;
    if (ended > 0) await desk.note(staff.name, 'sign-out');
    return send(here);
  }
  return show({ staff, sessions: await sessions.own(secret) });
}
