// The form as typed: texts to put back, faults as values, and the request that comes of it.
import { readEmail, type EmailFault } from '../email.ts';
import { kept, keptLine } from '../kept.ts';
import { readPhone, type PhoneFault } from '../phone.ts';
import { isUnseen } from '../typed.ts';
import { MASK, maskCitizenNumbers } from './citizen-number.ts';
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
import { triageOf, type Heard } from './triage.ts';

/** Fields in which someone can make a mistake. */
export const FAULT_FIELDS = ['question', 'reach', 'phone', 'email', 'name'] as const;
export type ContactField = (typeof FAULT_FIELDS)[number];

export type ContactFault =
  | 'questionMissing'
  | 'questionTooLong'
  | 'reachMissing'
  | 'phoneMissing'
  | 'phoneMasked'
  | PhoneFault
  | 'emailMissing'
  | 'emailMasked'
  | 'emailTooLong'
  | EmailFault
  | 'nameTooLong';

export type ContactFaults = Partial<Record<ContactField, ContactFault>>;

/** What was typed and chosen, cleaned; choices that do not exist are ''. */
export interface ContactForm {
  readonly question: string;
  /** True when a citizen service number was taken out of what was typed. */
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
  /** The number that was shown once more because it stands in no list, as it is kept; '' when none was. */
  readonly sure: string;
  /** Ticket of the question that this one takes the place of. */
  readonly replaces: string;
}

function among<T extends string, F extends string>(all: readonly T[], text: string, other: F) {
  return all.find((one) => one === text) ?? other;
}

/** Behind a code of the country without a gap, where a number of nine digits would not be seen. */
const COUNTRY = /^(\+|00)31(?=\d{9}$)/;

/** A text with its citizen numbers masked; a phone number that is known to exist is none, whatever its digits. */
function maskedPhone(typed: string) {
  const phone = keptLine(typed);
  const read = readPhone(phone);
  return 'phone' in read && !read.unlisted
    ? { text: phone, masked: false }
    : maskCitizenNumbers(phone.replace(COUNTRY, '$& '));
}

/** Reads the form fields; unknown fields are ignored, missing ones are empty, citizen numbers are masked. */
export function readContactForm(fields: {
  get(name: string): string | null | undefined;
}): ContactForm {
  const typed = (name: string) => fields.get(name) ?? '';
  const field = (name: string) => kept(typed(name));
  const question = maskCitizenNumbers(field('question'));
  const phone = maskedPhone(typed('phone'));
  const email = maskCitizenNumbers(keptLine(typed('email')));
  const name = maskCitizenNumbers(keptLine(typed('name')));
  return {
    question: question.text,
    masked: [question, phone, email, name].some(({ masked }) => masked),
    forWhom: among(FOR_WHOM, field('forWhom'), 'self'),
    reach: among(REACHES, field('reach'), ''),
    phone: phone.text,
    email: email.text,
    moment: among(MOMENTS, field('moment'), 'any'),
    name: name.text,
    language: field('language'),
    need: field('need'),
    sure: field('sure'),
    replaces: field('replaces'),
  };
}

function questionFault({ question }: ContactForm): ContactFault | undefined {
  if (isUnseen(question)) return 'questionMissing';
  return [...question].length > LIMITS.question ? 'questionTooLong' : undefined;
}

function phoneFault(phone: string, needed: boolean): ContactFault | undefined {
  if (isUnseen(phone)) return needed ? 'phoneMissing' : undefined;
  if (phone.includes(MASK)) return 'phoneMasked';
  const read = readPhone(phone);
  return 'fault' in read ? read.fault : undefined;
}

function emailFault(email: string, needed: boolean): ContactFault | undefined {
  if (isUnseen(email)) return needed ? 'emailMissing' : undefined;
  if (email.includes(MASK)) return 'emailMasked';
  const read = readEmail(email);
  if ('fault' in read) return read.fault;
  return read.email.length > LIMITS.email ? 'emailTooLong' : undefined;
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
  /** What search hears in a question. */
  readonly hear: (question: string) => Heard;
  /** True for the slug of a need that is about danger. */
  readonly isCrisis: (slug: string) => boolean;
}

function phoneIn(typed: string) {
  const read = readPhone(typed);
  return 'phone' in read ? read : undefined;
}

/** The number that goes along and stands in no list, as it is kept; undefined when there is none. */
export function unlistedPhone({ reach, phone }: ContactForm): string | undefined {
  const read = reach === 'phone' || reach === '' ? phoneIn(phone) : undefined;
  return read?.unlisted ? read.phone : undefined;
}

/** The number and the address as they are kept, of what was chosen; absent for what was not, or cannot be read. */
export function reachOf({
  reach,
  phone,
  email,
}: ContactForm): Pick<ContactRequest, 'phone' | 'email'> {
  const byPhone = reach !== 'email' && phoneIn(phone);
  const byMail = reach !== 'phone' && readEmail(email);
  return {
    ...(byPhone && { phone: byPhone.phone }),
    ...(byMail && 'email' in byMail && byMail),
  };
}

/** The request that a form without faults becomes; only what was chosen goes along. */
export function requestOf(form: ContactForm, context: FormContext): ContactRequest {
  const { moment, forWhom, name, need } = form;
  const { phone, email } = reachOf(form);
  const about = context.titleOf(need)?.slice(0, LIMITS.subject);
  const steps = context.steps ?? [];
  const fromCrisis = about !== undefined && context.isCrisis(need);
  const fromWork = forWhom === 'professional';
  const triage = triageOf(context.hear(form.question), { ...context, fromWork, fromCrisis });
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
    ...(triage && { triage }),
  };
}
