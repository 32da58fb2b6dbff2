// What happens to a posted question: faults as values, a stored request as its token, a failing disk as a message.
import {
  parseContactForm,
  readContactForm,
  type ContactFaults,
  type ContactForm,
} from '../../domain/contact/contact-request.ts';
import type { Services } from '../../application/services.ts';
import type { Language } from '../../i18n/languages.ts';

/** The form as it must be shown again. */
export interface FormState {
  readonly status: number;
  readonly form: ContactForm;
  readonly key: string;
  readonly faults: ContactFaults;
  /** True: the disk refused; the same key makes a new attempt safe. */
  readonly notStored: boolean;
}

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** Parses and stores. The key of the form makes a double click or a refresh one request. */
export async function handleContactPost(
  fields: URLSearchParams,
  language: Language,
  services: Pick<Services, 'submit' | 'newKey' | 'logger'>,
  isNeed: (slug: string) => boolean,
  steps: readonly string[] = [],
): Promise<FormState | { readonly token: string }> {
  const form = readContactForm(fields);
  const given = fields.get('key') ?? '';
  const key = KEY.test(given) ? given : services.newKey();
  const parsed = parseContactForm(form, language, isNeed, steps);
  if (!parsed.ok) return { status: 422, form, key, faults: parsed.faults, notStored: false };
  try {
    return { token: (await services.submit(key, parsed.request)).token };
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    services.logger.error('question not stored', { fault });
    return { status: 503, form, key, faults: {}, notStored: true };
  }
}
