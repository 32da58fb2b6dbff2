// Sending a question: held up when it looks like a machine, stored once per key, and confirmed.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { FormContext } from '../../domain/contact/contact-form.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import { wordingIn } from '../../domain/wording.ts';
import { isPortFault } from '../cause.ts';
import { send, type Answer } from '../answer.ts';
import type { StoredRequest } from '../ports.ts';
import type { AskContent, Asking } from './asking.ts';
import { TRAP, type FormView, type Notice } from './question-form.ts';
import type { AskServices } from './services.ts';
import { endForm } from './visit-cookies.ts';

/** Why a form is held up once, written down without what it holds; undefined when it is not. */
export function suspicion(
  { fields, key, incoming }: Asking,
  { hasty, limits, security }: AskServices,
): Notice | undefined {
  const isTrapped = (fields.get(TRAP) ?? '') !== '';
  if (isTrapped || hasty(key)) {
    const cause = isTrapped ? 'trapped' : 'hasty';
    security.note('form-held', cause, incoming.visitor);
    return cause;
  }
  if (limits.allow('send', incoming)) return undefined;
  security.note('limit-refused', 'send', incoming.visitor);
  return 'tooOften';
}

/** What lies there now, or why nothing does. */
export type Stored = { readonly stored: StoredRequest } | { readonly not: Notice | 'closed' };

/** Stores a question, or puts it in the place of another; what the disk refuses is told, never thrown. */
export async function store(
  { form, key }: Asking,
  request: ContactRequest,
  { own, submit, logger }: AskServices,
): Promise<Stored> {
  try {
    const { replaces } = form;
    const done = await (replaces === ''
      ? submit(key, request)
      : own.replace(replaces, key, request));
    if (!done) return { not: 'closed' };
    return done.otherStored ? { not: 'otherStored' } : { stored: done.stored };
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    // A fault with a name is in the log already, and would fill it when the disk is full.
    if (!isPortFault(error)) logger.error('question not stored', { fault });
    return { not: 'notStored' };
  }
}

function titleIn({ needs }: Catalogue, slug: string): string | undefined {
  const need = needs.get(slug);
  return need && wordingIn(need.wordings, 'nl').text.title;
}

/** What surrounds the form when it becomes a request. */
export function formContext({ known }: Asking, content: AskContent): FormContext {
  return {
    language: content.language,
    languages: content.languages,
    titleOf: (slug: string) => titleIn(content.catalogue, slug),
    steps: known.map(content.inDutch),
    hear: content.hear,
    isCrisis: (slug: string) => content.catalogue.needs.get(slug)?.crisis === true,
  };
}

/** On to the confirmation; the form is finished on this device. */
export function sent(
  { key, incoming }: Asking,
  stored: StoredRequest,
  { local }: AskContent,
  { own, secureCookies: secure }: AskServices,
): Answer<FormView> {
  const cookies = endForm(incoming.cookies, { key, visit: own.visitOf(stored), secure });
  return send(local('received'), { cookies });
}
