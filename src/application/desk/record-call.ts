// A call that cannot be solved goes on: the same request as a resident sends, taken down by staff, and on to whom it belongs.
import { pathOf } from '../../domain/address/address.ts';
import {
  readContactForm,
  unlistedPhone,
  type ContactFault,
  type ContactFaults,
  type ContactForm,
  type FormContext,
} from '../../domain/contact/contact-form.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import { advance } from '../../domain/contact/screens.ts';
import type { LineWay } from '../../domain/municipality/second-line.ts';
import { aboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { send, show, type Answer } from '../answer.ts';
import { knownThings, type KnownThing } from '../ask/known.ts';
import { keyIn } from '../ask/question-form.ts';
import { isPortFault } from '../cause.ts';
import type { Incoming } from '../incoming.ts';
import { admit } from './admit.ts';
import { draftFor, forgetDraft } from './draft.ts';
import { passedTo } from './question-acts.ts';
import type { DeskServices } from './services.ts';
import type { Staff } from './staff.ts';

/** What the page knows besides the form. */
export interface CallContent {
  readonly known: PortalContent;
  /** What search hears in a question. */
  readonly hear: FormContext['hear'];
  /** Dutch title of a need. */
  readonly titleOf: FormContext['titleOf'];
  /** A known thing as one Dutch sentence. */
  readonly inDutch: (known: KnownThing) => string;
  /** How a second line is called and reached; undefined when there is none of that id. */
  readonly lineOf: (id: string) => LineWay | undefined;
}

/** What must be said above the form; nothing typed is lost. */
export type CallNotice = 'notStored' | 'otherStored' | 'unlisted';

export interface CallView {
  readonly staff: Staff;
  readonly key: string;
  readonly form: ContactForm;
  /** The page beside which it is taken down, as an address of ours. */
  readonly path: string;
  readonly known: readonly KnownThing[];
  readonly urgent: boolean;
  /** Slug of the second line; '' for none. */
  readonly line: string;
  readonly faults: ContactFaults;
  readonly notice?: CallNotice;
  /** A number that stands in no list, looked at once more. */
  readonly sure: string;
  readonly isGivenBack: boolean;
}

const STATUS: Readonly<Record<CallNotice, number>> = {
  notStored: 503,
  otherStored: 409,
  unlisted: 422,
};
/** Names of the fields that a form of residents does not have. */
export const CALL_FIELDS = { path: 'pad', urgent: 'urgent', line: 'line' } as const;

/** What the page beside it tells: its need, and what was answered there. */
function begun(path: string, { known }: CallContent): { need: string; things: KnownThing[] } {
  const about = aboutPage(known, path, 'nl');
  const need = about?.need ?? about?.provision?.needs[0] ?? '';
  const codes = about?.answers === undefined ? [] : [`${need}:${about.answers}`];
  return { need, things: knownThings(codes, known.catalogue) };
}

function viewOf(
  fields: URLSearchParams,
  staff: Staff,
  content: CallContent,
  services: DeskServices,
): CallView {
  const path = (fields.get(CALL_FIELDS.path) ?? '').slice(0, 200);
  const { need, things } = begun(path, content);
  const read = readContactForm(fields);
  const form = { ...read, reach: '' as const, need: fields.has('need') ? read.need : need };
  const { secondLine } = content.known.catalogue.needs.get(form.need) ?? {};
  return {
    staff,
    key: keyIn(fields) ?? services.newKey(),
    form,
    path,
    known: things,
    urgent: fields.has(CALL_FIELDS.urgent),
    line: fields.get(CALL_FIELDS.line) ?? secondLine ?? '',
    faults: {},
    sure: unlistedPhone(form) ?? '',
    isGivenBack: false,
  };
}

/** The request as it was taken down; urgent when staff say so, or when it is heard in the words. */
function requestFrom(asked: ContactRequest, urgent: boolean): ContactRequest {
  const triage = urgent ? { ...asked.triage, urgency: 'urgent' as const } : asked.triage;
  return { ...asked, channel: 'phone', ...(triage && { triage }) };
}

/** Stores it once per key; the number of what lies there, or what must be said. */
async function stored(view: CallView, request: ContactRequest, services: DeskServices) {
  try {
    const done = await services.submit(view.key, request);
    return done.otherStored ? ({ notice: 'otherStored' } as const) : done.stored;
  } catch (error) {
    if (!isPortFault(error)) throw error;
    return { notice: 'notStored' } as const;
  }
}

/** To the second line when one was chosen, else it is with whoever took it down. */
async function passOn(
  { staff, line }: CallView,
  reference: string,
  { lineOf }: CallContent,
  { desk, reachesLine: reaches }: DeskServices,
): Promise<void> {
  const by = { reference, who: staff.name, expected: undefined };
  const way = lineOf(line);
  await desk.recorded(reference, staff.name);
  await desk.act(
    way === undefined ? { kind: 'taken', ...by } : passedTo(by, { line, way }, { reaches }),
  );
}

const shown = (view: CallView, more: Pick<CallView, 'notice' | 'faults'>) => {
  const key = more.notice === undefined ? 422 : STATUS[more.notice];
  return show({ ...view, ...more }, { status: key });
};

async function post(
  view: CallView,
  content: CallContent,
  services: DeskServices,
): Promise<Answer<CallView>> {
  const context: FormContext = {
    language: 'nl',
    languages: ['nl'],
    titleOf: content.titleOf,
    steps: view.known.map(content.inDutch),
    hear: content.hear,
    isCrisis: (slug) => content.known.catalogue.needs.get(slug)?.crisis === true,
  };
  const next = advance(view.form, 'send', context);
  if ('screen' in next) {
    const isUnlisted = next.screen === 'check';
    return shown(view, { faults: next.faults, ...(isUnlisted && { notice: 'unlisted' }) });
  }
  const done = await stored(view, requestFrom(next.request, view.urgent), services);
  if ('notice' in done) {
    // Under the old key lies another question: this one needs its own.
    const key = done.notice === 'otherStored' ? services.newKey() : view.key;
    return shown({ ...view, key }, { faults: {}, notice: done.notice });
  }
  await passOn(view, done.reference, content, services);
  const cookies = view.isGivenBack ? forgetDraft(services) : [];
  return send(pathOf({ kind: 'question', reference: done.reference }), { cookies });
}

/** The form, filled in with what the page knows; or a question that was taken down. */
export async function recordCall(
  incoming: Incoming,
  content: CallContent,
  services: DeskServices,
): Promise<Answer<CallView>> {
  const here = pathOf('deskCall');
  const admitted = await admit(incoming, services, { here, role: 'medewerker' });
  if ('away' in admitted) return admitted.away;
  const { form, query } = incoming;
  const draft = draftFor(incoming.cookies, here, services);
  const view = viewOf(form ?? draft ?? query, admitted.staff, content, services);
  const isGivenBack = draft !== undefined;
  return form ? post({ ...view, isGivenBack }, content, services) : show({ ...view, isGivenBack });
}

/** The field that a fault stands at, and what is wrong, as the name of a text of the desk. */
export function callFaults(
  faults: ContactFaults,
): Partial<Record<'question' | 'phone' | 'email' | 'name', string>> {
  const kind = (fault: ContactFault | undefined, name: string) => fault && name;
  const { question, reach, phone, email, name } = faults;
  const at = {
    question: kind(
      question,
      question === 'questionTooLong' ? 'questionTooLong' : 'questionMissing',
    ),
    phone: kind(phone, 'phoneWrong') ?? kind(reach, 'reachMissing'),
    email: kind(email, 'emailWrong'),
    name: kind(name, 'nameTooLong'),
  };
  return Object.fromEntries(Object.entries(at).filter(([, text]) => text !== undefined));
}
