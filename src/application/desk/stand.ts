// How the queue stands: numbers and a mark that changes with them, for a list that is open.
import { DESK_STAND } from '../../domain/address/folders.ts';
import { show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import type { DeskState } from './desk.ts';
import type { DeskServices } from './services.ts';

/** The numbers, for whoever may see the questions. */
export async function deskStand(
  incoming: Incoming,
  services: DeskServices,
): Promise<Answer<DeskState>> {
  // No visit: nobody is to be brought back to an address without a page.
  const quiet = { ...incoming, isVisit: false };
  const admitted = await admit(quiet, services, { here: DESK_STAND, role: 'medewerker' });
  return 'away' in admitted ? admitted.away : show(await services.desk.state());
}
