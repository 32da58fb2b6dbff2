// What staff do with one question: take it up, put it back, deliver it again, or end it with an outcome.
import { pathOf } from '../../domain/address/address.ts';
import { maskCitizenNumbers } from '../../domain/contact/citizen-number.ts';
import { kept } from '../../domain/kept.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { HandledOutcome } from '../ports.ts';
import type { Desk, DeskRequest } from './desk.ts';
import type { DeskServices } from './services.ts';
import { staffOf, toDesk } from './session.ts';

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
  readonly who: string;
  readonly reference: string;
  /** Absent when there is no such question, or it has ended. */
  readonly stored?: DeskRequest;
}

/** One question with its person; a look is written down before anything is shown. */
export async function oneQuestion(
  { form, cookies }: Incoming,
  asked: string,
  isProvision: (id: string) => boolean,
  services: DeskServices,
): Promise<Answer<QuestionView>> {
  const who = staffOf(cookies, services);
  if (who === undefined) return toDesk();
  const { desk } = services;
  const reference = asked.slice(0, REFERENCE_DIGITS);
  if (form) {
    const ended = await questionPost(form, { reference, who }, desk, isProvision);
    return ended ? toDesk() : send(pathOf({ kind: 'question', reference }));
  }
  const stored = await desk.see(reference, who);
  const there = stored?.request !== undefined || stored?.unreadable === true;
  return show({ who, reference, ...(stored && { stored }) }, { status: there ? 200 : 404 });
}
