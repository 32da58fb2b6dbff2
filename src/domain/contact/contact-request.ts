// A contact request (contactverzoek): what a resident asks and one way to reach them. As little as possible.

/** Limits of the Klantinteracties API, so that nothing is cut off on its way to the contact centre. */
export const LIMITS = { question: 1000, name: 200, email: 80, phone: 20 } as const;

/** How the answer reaches the resident; 'self': they come or call, and nothing is stored. */
export const REACHES = ['phone', 'email', 'self'] as const;
export type Reach = (typeof REACHES)[number];

/** When a call suits; within opening hours when those are known. */
export const MOMENTS = ['any', 'morning', 'afternoon'] as const;
export type Moment = (typeof MOMENTS)[number];

/** For whom one asks: oneself, someone who knows of it, someone who does not, or as a professional who is worried. */
export const FOR_WHOM = ['self', 'other', 'other-unaware', 'professional'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** What a resident leaves behind. */
export interface ContactRequest {
  /** At most 1000 characters; citizen service numbers are masked. */
  readonly question: string;
  /** Digits and a leading plus only; absent when the resident prefers mail. */
  readonly phone?: string;
  readonly email?: string;
  /** When a call suits; absent: any time. */
  readonly moment?: Exclude<Moment, 'any'>;
  readonly name?: string;
  /** Absent: for oneself. */
  readonly forWhom?: Exclude<ForWhom, 'self'>;
  /** Slug of the need the resident came from. */
  readonly need?: string;
  /** What it is about, in Dutch, for whoever answers: the title of the need. */
  readonly about?: string;
  /** What the resident told and tried in the wegwijzer, in Dutch sentences, as far as they share it. */
  readonly steps?: readonly string[];
  /** Language to answer in. */
  readonly language: string;
  /** Reference of the request this one takes the place of. */
  readonly replaces?: string;
}

export type ContactField = 'question' | 'phone' | 'email' | 'name';

export type ContactFault =
  | 'questionMissing'
  | 'questionTooLong'
  | 'reachMissing'
  | 'phoneInvalid'
  | 'emailInvalid'
  | 'nameTooLong';

export type ContactFaults = Partial<Record<ContactField, ContactFault>>;

/** The texts as typed, to put back in the form. */
export type ContactForm = Readonly<Record<ContactField | 'need', string>>;

export type ParsedContact =
  | { readonly ok: true; readonly request: ContactRequest }
  | { readonly ok: false; readonly faults: ContactFaults };

// Control characters have no meaning in a question and break mail and terminals; line breaks and tabs stay.
const CONTROL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
}

/** Reads the form fields; unknown fields are ignored, missing ones are empty. */
export function readContactForm(fields: { get(name: string): string | null }): ContactForm {
  const field = (name: string) => clean(fields.get(name) ?? '');
  return {
    question: field('question'),
    phone: field('phone'),
    email: field('email'),
    name: field('name'),
    need: field('need'),
  };
}

/** Digits with an optional leading plus; undefined when it cannot be a phone number. */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  return /^(0[1-9]\d{8}|\+[1-9]\d{7,14})$/.test(digits) ? digits : undefined;
}

// The same shape a browser accepts in an e-mail field, with a dot in the domain.
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

function faultsIn(form: ContactForm): ContactFaults {
  const faults: ContactFaults = {};
  if (form.question === '') faults.question = 'questionMissing';
  else if ([...form.question].length > LIMITS.question) faults.question = 'questionTooLong';
  if (form.phone === '' && form.email === '') faults.phone = 'reachMissing';
  else if (form.phone !== '' && normalisePhone(form.phone) === undefined)
    faults.phone = 'phoneInvalid';
  if (form.email !== '' && (form.email.length > LIMITS.email || !EMAIL.test(form.email)))
    faults.email = 'emailInvalid';
  if ([...form.name].length > LIMITS.name) faults.name = 'nameTooLong';
  return faults;
}

/** Turns a form into a request, or all its faults. `isNeed` tells whether a slug exists. */
export function parseContactForm(
  form: ContactForm,
  language: string,
  isNeed: (slug: string) => boolean,
  steps: readonly string[] = [],
): ParsedContact {
  const faults = faultsIn(form);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const phone = normalisePhone(form.phone);
  return {
    ok: true,
    request: {
      question: form.question,
      language,
      ...(phone !== undefined && { phone }),
      ...(form.email !== '' && { email: form.email }),
      ...(form.name !== '' && { name: form.name }),
      ...(isNeed(form.need) && { need: form.need }),
      ...(steps.length > 0 && { steps }),
    },
  };
}
