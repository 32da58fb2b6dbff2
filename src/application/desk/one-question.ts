// What staff do with one question: take it up, put it back, deliver it again, or end it with an outcome.
import { pathOf } from '../../domain/address/address.ts';
import { maskCitizenNumbers } from '../../domain/contact/citizen-number.ts';
import { kept } from '../../domain/kept.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import { draftFor, forgetDraft } from './draft.ts';
import type { HandledOutcome } from '../ports.ts';
import type { Desk, DeskRequest } from './desk.ts';
import type { DeskServices } from './services.ts';
import { toDesk } from './session.ts';
import type { Staff } from './staff.ts';

const MOST_LETTERS = 200;
const KINDS = ['shelf', 'tailor-made', 'missing', 'no-contact'] as const;

/** The outcome a form tells; undefined when it tells none of ours. */
function outcomeFrom(
  form: URLSearchParams,
  isProvision: (id: string) => boolean,
): HandledOutcome | undefined {
  const kind = KINDS.find((one) => one === form.get('outcome'));
  if (!kind) return undefined;
  const typed = kept(form.get('detail') ?? '');
  if (kind === 'shelf') return isProvision(typed) ? { kind, detail: typed } : { kind };
  const detail = kind === 'missing' ? maskCitizenNumbers(typed).text.slice(0, MOST_LETTERS) : '';
  return detail === '' ? { kind } : { kind, detail };
}

/** Does what the form asks. True when the question has ended, so that there is nothing left to show. */
async function questionPost(
  form: URLSearchParams,
  question: { readonly reference: string; readonly who: string },
  desk: Desk,
  isProvision: (id: string) => boolean,
): Promise<boolean> {
  const { reference, who } = question;
  const outcome = outcomeFrom(form, isProvision);
  if (outcome) {
    await desk.finish(reference, who, outcome);
    return true;
  }
  const action = form.get('action');
  if (action === 'take') await desk.take(reference, who);
  if (action === 'put-back') await desk.putBack(reference, who);
  if (action === 'retry') await desk.retry(reference, who);
  return false;
}

const REFERENCE_DIGITS = 10;

export interface QuestionView {
  readonly staff: Staff;
  readonly reference: string;
  /** Absent when there is no such question, or it has ended. */
  readonly stored?: DeskRequest;
  /** What was chosen and typed before a session ended; nothing of it was done. */
  readonly draft?: { readonly outcome: string; readonly detail: string };
}

function draftOf(fields: URLSearchParams | undefined): Pick<QuestionView, 'draft'> {
  if (!fields) return {};
  return { draft: { outcome: fields.get('outcome') ?? '', detail: fields.get('detail') ?? '' } };
}

/** One question with its person; a look is written down before anything is shown. */
export async function oneQuestion(
  incoming: Incoming,
  asked: string,
  isProvision: (id: string) => boolean,
  services: DeskServices,
): Promise<Answer<QuestionView>> {
  const reference = asked.slice(0, REFERENCE_DIGITS);
  const here = pathOf({ kind: 'question', reference });
  const admitted = await admit(incoming, services, { here, role: 'medewerker' });
  if ('away' in admitted) return admitted.away;
  const { staff } = admitted;
  const { desk } = services;
  const { form } = incoming;
  const fields = draftFor(incoming.cookies, here, services);
  if (form) {
    const question = { reference, who: staff.name };
    const ended = await questionPost(form, question, desk, isProvision);
    const cookies = fields ? forgetDraft(services) : [];
    return ended ? toDesk(cookies) : send(here, { cookies });
  }
  const stored = await desk.see(reference, staff.name);
  const there = stored?.request !== undefined || stored?.unreadable === true;
  const view = { staff, reference, ...(stored && { stored }), ...draftOf(fields) };
  return show(view, { status: there ? 200 : 404 });
}
