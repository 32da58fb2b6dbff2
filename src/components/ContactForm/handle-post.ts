// What happens to a posted question: a screen with what was typed, or a stored question.
import type { Services } from '../../application/services.ts';
import type { StoredRequest } from '../../application/ports.ts';
import {
  parseContactForm,
  readContactForm,
  type ContactFaults,
  type ContactForm,
  type FormContext,
} from '../../domain/contact/contact-form.ts';
import { screenFor, towards, type Screen } from '../../domain/contact/screens.ts';

/** What must be said above the form; none of these loses what was typed. */
export type Notice = 'notStored' | 'hasty' | 'trapped' | 'tooOften' | 'otherStored' | 'finished';

/** The form as it must be shown. */
export interface FormView {
  readonly status: number;
  readonly screen: Screen | 'bring';
  readonly form: ContactForm;
  readonly key: string;
  readonly faults: ContactFaults;
  readonly notice?: Notice;
}

export interface Sent {
  readonly sent: StoredRequest;
  readonly key: string;
}

export interface PostContext extends FormContext {
  readonly visitor: string;
  /** Keys of forms that were sent or cleared here. */
  readonly finished: readonly string[];
  readonly services: Pick<Services, 'submit' | 'newKey' | 'hasty' | 'limits' | 'logger'>;
}

/** Name of the field that people do not see and machines fill in. */
export const TRAP = 'website';
const KEY = /^[A-Za-z0-9_.-]{16,64}$/;
const STATUS: Readonly<Record<Notice, number>> = {
  notStored: 503,
  hasty: 422,
  trapped: 422,
  tooOften: 429,
  otherStored: 409,
  finished: 200,
};

/** An empty form about a need, or about nothing. */
export function emptyForm(key: string, need: string, notice?: Notice): FormView {
  const form = { ...readContactForm(new Map()), need };
  return { status: 200, screen: 'question', form, key, faults: {}, ...(notice && { notice }) };
}

function suspicion(fields: URLSearchParams, key: string, context: PostContext): Notice | undefined {
  if ((fields.get(TRAP) ?? '') !== '') return 'trapped';
  if (context.services.hasty(key)) return 'hasty';
  return context.services.limits.allow('send', context.visitor) ? undefined : 'tooOften';
}

async function send(form: ContactForm, key: string, context: PostContext): Promise<Sent | Notice> {
  const parsed = parseContactForm(form, context);
  if (!parsed.ok || !parsed.request) throw new Error('a form with faults cannot be sent');
  try {
    const { stored, otherStored } = await context.services.submit(key, parsed.request);
    return otherStored ? 'otherStored' : { sent: stored, key };
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    context.services.logger.error('question not stored', { fault });
    return 'notStored';
  }
}

/** Shows the next screen, or stores. The key makes a double click or a refresh one request. */
export async function handleContactPost(
  fields: URLSearchParams,
  context: PostContext,
): Promise<FormView | Sent> {
  const form = readContactForm(fields);
  const given = fields.get('key') ?? '';
  const key = KEY.test(given) ? given : context.services.newKey();
  const to = towards(fields.get('to'));
  if (to !== 'send' && context.finished.includes(key))
    return emptyForm(context.services.newKey(), form.need, 'finished');
  const shown = screenFor(form, to);
  if (shown.screen !== 'sent') {
    const status = Object.keys(shown.faults).length > 0 ? 422 : 200;
    return { status, screen: shown.screen, form, key, faults: shown.faults };
  }
  const result = suspicion(fields, key, context) ?? (await send(form, key, context));
  if (typeof result !== 'string') return result;
  // Under the old key lies another question: this one needs its own.
  const next = result === 'otherStored' ? context.services.newKey() : key;
  const view = { screen: 'check', form, key: next, faults: {} } as const;
  return { ...view, status: STATUS[result], notice: result };
}
