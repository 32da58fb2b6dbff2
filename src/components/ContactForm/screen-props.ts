// What every screen of the form receives.
import type { ContactField, ContactForm } from '../../domain/contact/contact-form.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Known } from './known.ts';

export interface ScreenProps {
  readonly lang: Language;
  readonly form: ContactForm;
  readonly known: readonly Known[];
  readonly faultText: (field: ContactField) => string | undefined;
}
