// What only staff may see: everybody else is sent to where one signs in.
import { pathOf } from '../../domain/address/address.ts';
import type { PageName } from '../../domain/address/pages.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import { answeredRows, type AnsweredRow } from './answered-rows.ts';
import type { Desk } from './desk.ts';
import type { DeskServices } from './services.ts';
import type { Role, Staff } from './staff.ts';

/** A page of the desk with whoever is signed in. */
export type ForStaff<Seen> = Answer<Seen & { readonly staff: Staff }>;

/** Shows what `look` brings to whoever is signed in and has the role; without one, any will do. */
async function forStaff<Seen extends object>(
  incoming: Incoming,
  services: DeskServices,
  [page, role]: readonly [PageName, Role?],
  look: (desk: Desk) => Promise<Seen>,
): Promise<ForStaff<Seen>> {
  const here = { here: pathOf(page), ...(role !== undefined && { role }) };
  const admitted = await admit(incoming, services, here);
  if ('away' in admitted) return admitted.away;
  return show({ ...(await look(services.desk)), staff: admitted.staff });
}

/** What handled questions teach. */
export const learnedPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, ['deskLearned'], async (desk) => ({
    learned: await desk.learned(),
  }));

/** Who looked at what. */
export const recordPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, ['deskRecord', 'medewerker'], async (desk) => ({
    entries: await desk.audit(),
  }));

/** How often codes on paper were used, and whether callers found an answer. */
export const paperPage = (incoming: Incoming, services: DeskServices) =>
  forStaff(incoming, services, ['deskPaper'], async (desk) => {
    const [printed, ...counted] = await Promise.all(
      (
        ['printed', 'answered', 'unanswered', 'answered-unsigned', 'unanswered-unsigned'] as const
      ).map((kind) => desk.counted(kind)),
    );
    const [found = [], missed = [], foundBy = [], missedBy = []] = counted;
    const answers: AnsweredRow[] = answeredRows(found, missed);
    const unsigned: AnsweredRow[] = answeredRows(foundBy, missedBy);
    return { printed: printed ?? [], answers, unsigned };
  });

/** What editors must look at; a form takes one off the list, or all that nobody signed for. */
export async function reportsPage(incoming: Incoming, services: DeskServices) {
  const look = async (desk: Desk) => ({ reports: await desk.reports() });
  const shown = await forStaff(incoming, services, ['deskReports', 'redactie'], look);
  const { form } = incoming;
  if (!form || 'to' in shown) return shown;
  const done = /^\d{1,15}$/.exec(form.get('done') ?? '')?.[0];
  if (done !== undefined) await services.desk.reportDone(Number(done));
  if (form.has('clear')) await services.desk.clearUnsigned();
  return send(pathOf('deskReports'));
}
