// The form as typed: texts to put back, faults as values, and the request that comes of it.
import { isEmail } from '../email.ts';
import { maskCitizenNumbers } from './citizen-number.ts';
import {
  FOR_WHOM,
  LIMITS,
  MOMENTS,
  REACHES,
  type ContactRequest,
  type ForWhom,
  type Moment,
  type Reach,
} from './contact-request.ts';

/** Fields in which someone can make a mistake. */
export const FAULT_FIELDS = ['question', 'reach', 'phone', 'email', 'name'] as const;
export type ContactField = (typeof FAULT_FIELDS)[number];

export type ContactFault =
  | 'questionMissing'
  | 'questionTooLong'
  | 'reachMissing'
  | 'phoneMissing'
  | 'phoneInvalid'
  | 'emailMissing'
  | 'emailInvalid'
  | 'nameTooLong';

export type ContactFaults = Partial<Record<ContactField, ContactFault>>;

/** What was typed and chosen, cleaned; choices that do not exist are ''. */
export interface ContactForm {
  readonly question: string;
  /** True when a citizen service number was taken out of the question. */
  readonly masked: boolean;
  readonly forWhom: ForWhom;
  readonly reach: Reach | '';
  readonly phone: string;
  readonly email: string;
  readonly moment: Moment;
  readonly name: string;
  /** Language to answer in; '' for the language of the page. */
  readonly language: string;
  readonly need: string;
  /** Ticket of the question that this one takes the place of. */
  readonly replaces: string;
}

// Control characters have no meaning in a question and break mail and terminals; line breaks and tabs stay.
const CONTROL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
}

function among<T extends string, F extends string>(all: readonly T[], text: string, other: F) {
  return all.find((one) => one === text) ?? other;
}

/** Reads the form fields; unknown fields are ignored, missing ones are empty, citizen numbers are masked. */
export function readContactForm(fields: {
  get(name: string): string | null | undefined;
}): ContactForm {
  const field = (name: string) => clean(fields.get(name) ?? '');
  const question = maskCitizenNumbers(field('question'));
  return {
    question: question.text,
    masked: question.masked,
    forWhom: among(FOR_WHOM, field('forWhom'), 'self'),
    reach: among(REACHES, field('reach'), ''),
    phone: field('phone'),
    email: field('email'),
    moment: among(MOMENTS, field('moment'), 'any'),
    name: maskCitizenNumbers(field('name')).text,
    language: field('language'),
    need: field('need'),
    replaces: field('replaces'),
  };
}

/** Digits with an optional leading plus; undefined when it cannot be a phone number. */
export function normalisePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  return /^(0[1-9]\d{8}|\+[1-9]\d{7,14})$/.test(digits) ? digits : undefined;
}

function questionFault({ question }: ContactForm): ContactFault | undefined {
  if (question === '') return 'questionMissing';
  return [...question].length > LIMITS.question ? 'questionTooLong' : undefined;
}

function phoneFault(phone: string, needed: boolean): ContactFault | undefined {
  if (phone === '') return needed ? 'phoneMissing' : undefined;
  return normalisePhone(phone) === undefined ? 'phoneInvalid' : undefined;
}

function emailFault(email: string, needed: boolean): ContactFault | undefined {
  if (email === '') return needed ? 'emailMissing' : undefined;
  return email.length > LIMITS.email || !isEmail(email) ? 'emailInvalid' : undefined;
}

/** Faults in the question alone. */
export function faultsInQuestion(form: ContactForm): ContactFaults {
  const question = questionFault(form);
  return question ? { question } : {};
}

/** Faults in how to reach the person. Only what was chosen counts; without a choice, whatever was filled in. */
export function faultsInReach(form: ContactForm): ContactFaults {
  const { reach, phone, email, name } = form;
  const faults: ContactFaults = {};
  const open = reach === '';
  if (open && phone === '' && email === '') faults.reach = 'reachMissing';
  const phoneFaulty = open || reach === 'phone' ? phoneFault(phone, reach === 'phone') : undefined;
  const emailFaulty = open || reach === 'email' ? emailFault(email, reach === 'email') : undefined;
  if (phoneFaulty) faults.phone = phoneFaulty;
  if (emailFaulty) faults.email = emailFaulty;
  if ([...name].length > LIMITS.name) faults.name = 'nameTooLong';
  return faults;
}

/** What surrounds a form when it becomes a request. */
export interface FormContext {
  /** Language of the page. */
  readonly language: string;
  /** Languages that can be answered in. */
  readonly languages: readonly string[];
  /** Dutch title of a need; undefined when the slug does not exist. */
  readonly titleOf: (slug: string) => string | undefined;
  readonly steps?: readonly string[];
}

/** The request that a form without faults becomes; only what was chosen goes along. */
export function requestOf(form: ContactForm, context: FormContext): ContactRequest {
  const { reach, moment, forWhom, name, need } = form;
  const phone = reach === 'email' ? undefined : normalisePhone(form.phone);
  const email = reach === 'phone' || form.email === '' ? undefined : form.email;
  const about = context.titleOf(need)?.slice(0, LIMITS.subject);
  const steps = context.steps ?? [];
  return {
    question: form.question,
    language: context.languages.includes(form.language) ? form.language : context.language,
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && moment !== 'any' && { moment }),
    ...(name !== '' && { name }),
    ...(forWhom !== 'self' && { forWhom }),
    ...(about !== undefined && { need, about }),
    ...(steps.length > 0 && { steps }),
  };
}
