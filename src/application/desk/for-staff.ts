// What only staff may see: everybody else is sent to where one signs in.
import { pathOf } from '../../domain/address/address.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { answeredRows, type AnsweredRow } from './answered-rows.ts';
import type { Desk } from './desk.ts';
import type { DeskServices } from './services.ts';
import { staffOf, toDesk } from './session.ts';

/** A page of the desk with whoever is signed in. */
export type ForStaff<Seen> = Answer<Seen & { readonly who: string }>;

/** Shows what `look` brings to whoever is signed in. */
async function forStaff<Seen extends object>(
  { cookies }: Incoming,
  services: DeskServices,
  look: (desk: Desk) => Promise<Seen>,
): Promise<ForStaff<Seen>> {
  const who = staffOf(cookies, services);
  return who === undefined ? toDesk() : show({ ...(await look(services.desk)), who });
}

/** What handled questions teach. */
export const learnedPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, async (desk) => ({ learned: await desk.learned() }));

/** Who looked at what. */
export const recordPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, async (desk) => ({ entries: await desk.audit() }));

/** How often codes on paper were used, and whether callers found an answer. */
export const paperPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, async (desk) => {
    const [printed, found, missed] = await Promise.all([
      desk.counted('printed'),
      desk.counted('answered'),
      desk.counted('unanswered'),
    ]);
    const answers: AnsweredRow[] = answeredRows(found, missed);
    return { printed, answers };
  });

/** What editors must look at; a form takes one off the list. */
export async function reportsPage(incoming: Incoming, services: DeskServices) {
  const { form, cookies } = incoming;
  if (form && staffOf(cookies, services) !== undefined) {
    const done = /^\d{1,15}$/.exec(form.get('done') ?? '')?.[0];
    if (done !== undefined) await services.desk.reportDone(Number(done));
    return send(pathOf('deskReports'));
  }
  return forStaff(incoming, services, async (desk) => ({ reports: await desk.reports() }));
}
