// One request to the question form: what it brings, and the form as it goes back with what was typed.
import type { Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Heard } from '../../domain/contact/triage.ts';
import type { ContactForm } from '../../domain/contact/contact-form.ts';
import { show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { noteShut, typedNumber, WAY_IN_STATUS, type WayIn } from '../own-question/open-question.ts';
import type { OwnQuestion } from '../own-question/own-questions.ts';
import type { KnownThing } from './known.ts';
import { NOTICE_STATUS, type FormView } from './question-form.ts';
import type { AskServices } from './services.ts';
import { openForm } from './visit-cookies.ts';

export interface AskContent {
  readonly catalogue: Catalogue;
  /** Language of the page. */
  readonly language: string;
  /** Languages that can be answered in. */
  readonly languages: readonly string[];
  /** A known thing for who answers: the desk reads Dutch, whatever the resident reads. */
  readonly inDutch: (known: KnownThing) => string;
  /** A path in the language of the page. */
  readonly local: (target: Target) => string;
  /** What search hears in a question: the same judgement as on the screen. */
  readonly hear: (question: string) => Heard;
}

/** Everything that one request brings, read once. */
export interface Asking {
  readonly incoming: Incoming;
  readonly fields: URLSearchParams;
  readonly form: ContactForm;
  readonly key: string;
  readonly known: readonly KnownThing[];
  /** The question that this one takes the place of, as long as the ticket in the form opens it. */
  readonly old: OwnQuestion | undefined;
}

/** The form again, with what was typed. */
export function again(
  asking: Asking,
  view: Pick<FormView, 'screen' | 'faults' | 'notice' | 'wayIn' | 'number'>,
  services: AskServices,
): Answer<FormView> {
  const { incoming, form, known, old } = asking;
  const { notice, faults, wayIn } = view;
  // Under the old key lies another question: this one needs its own.
  const key = notice === 'otherStored' ? services.newKey() : asking.key;
  const judged = Object.keys(faults).length > 0 ? 422 : 200;
  const status = notice === undefined ? judged : NOTICE_STATUS[notice];
  return show(
    { ...view, form, key, known, ...(old && { replacing: old.reference }) },
    {
      status: wayIn === undefined ? status : WAY_IN_STATUS[wayIn],
      cookies: openForm(incoming.cookies, services.secureCookies),
    },
  );
}

/** The text stays, and goes on once number and letters are typed again. */
export function closed(asking: Asking, wayIn: WayIn, services: AskServices): Answer<FormView> {
  noteShut(wayIn, asking.incoming, services);
  return again(
    asking,
    { screen: 'closed', faults: {}, wayIn, number: typedNumber(asking.fields) },
    services,
  );
}
