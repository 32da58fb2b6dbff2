// What staff do with one question: take it up, put it back, deliver it again, or end it with an outcome.
import type { HandledOutcome } from '../../application/ports.ts';
import type { Desk } from '../../application/services.ts';
import { maskCitizenNumbers } from '../../domain/contact/citizen-number.ts';

const MOST_LETTERS = 200;
const KINDS = ['shelf', 'tailor-made', 'missing', 'no-contact'] as const;

/** The outcome a form tells; undefined when it tells none of ours. */
export function outcomeFrom(
  form: URLSearchParams,
  isProvision: (id: string) => boolean,
): HandledOutcome | undefined {
  const kind = KINDS.find((one) => one === form.get('outcome'));
  if (!kind) return undefined;
  const typed = (form.get('detail') ?? '').toWellFormed().trim();
  if (kind === 'shelf') return isProvision(typed) ? { kind, detail: typed } : { kind };
  const detail = kind === 'missing' ? maskCitizenNumbers(typed).text.slice(0, MOST_LETTERS) : '';
  return detail === '' ? { kind } : { kind, detail };
}

/** Does what the form asks. True when the question has ended, so that there is nothing left to show. */
export async function questionPost(
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
