// What every screen of the form receives.
import type { ContactField, ContactForm } from '../../domain/contact/contact-form.ts';
import type { Language } from '../../i18n/languages.ts';
import type { SaidKnown } from './known-text.ts';

export interface ScreenProps {
  readonly lang: Language;
  readonly form: ContactForm;
  readonly known: readonly SaidKnown[];
  readonly faultText: (field: ContactField) => string | undefined;
}
