// A desk in memory that one signs in at, with the content it needs.
import type { Answer, Sent, Shown } from '../../src/application/answer.ts';
import { openInbox } from '../../src/application/desk/inbox.ts';
import type { DeskServices } from '../../src/application/desk/services.ts';
import type { Staff } from '../../src/application/desk/staff.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed } from './catalogue.ts';
import { aDeskInMemory } from './desk-services.ts';
import { incoming } from './incoming.ts';

const catalogue = aCatalogue([aNeed('boodschappen')], []);
const codes = withNewCodes({}, pathsOf(catalogue));
export const known = { catalogue, codes, printed: {}, pages: [] };
export const WHO = 'Medewerker Proef';

export type Cookies = Readonly<Record<string, string>>;

/** What is drawn; throws when one is sent elsewhere. */
export function viewOf<View>(answer: Answer<View>): Shown<View>['view'] {
  if ('to' in answer) throw new Error(`sent to ${answer.to}`);
  return answer.view;
}
/** Where one is sent. */
export const sentTo = (answer: Answer<unknown>) => (answer as Sent).to;

/** A desk; `attempt` is one try with a password. */
export function aDesk(change: Partial<DeskServices> = {}) {
  const desk = aDeskInMemory(change);
  const attempt = (password: string, who = WHO, cookies: Cookies = {}) =>
    openInbox(incoming({ fields: { who, password }, cookies }), desk.services);
  const signedIn = async (staff: Staff) => {
    const secret = await desk.services.sessions.start(staff);
    return { '__Host-kcc': secret };
  };
  return { ...desk, attempt, signedIn };
}
