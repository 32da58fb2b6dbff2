// Asking a question, screen by screen: the form again with what was typed, or a stored question.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { readContactForm, type ContactForm } from '../../domain/contact/contact-form.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import { advance, towards } from '../../domain/contact/screens.ts';
import { wordingIn } from '../../domain/wording.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { StoredRequest } from '../ports.ts';
import { knownCodes, knownThings, type KnownThing } from './known.ts';
import {
  emptyForm,
  keyIn,
  NOTICE_STATUS,
  TRAP,
  type FormView,
  type Notice,
} from './question-form.ts';
import type { AskServices } from './services.ts';
import { endForm, finishedForms, openForm } from './visit-cookies.ts';

export interface AskContent {
  readonly catalogue: Catalogue;
  /** Language of the page. */
  readonly language: string;
  /** Languages that can be answered in. */
  readonly languages: readonly string[];
  /** A known thing for who answers: the desk reads Dutch, whatever the resident reads. */
  readonly inDutch: (known: KnownThing) => string;
  /** A path in the language of the page. */
  readonly local: (path: string) => string;
}

/** Everything that one request brings, read once. */
interface Asking {
  readonly incoming: Incoming;
  readonly fields: URLSearchParams;
  readonly form: ContactForm;
  readonly key: string;
  readonly known: readonly KnownThing[];
  readonly old: StoredRequest | undefined;
}

function suspicion({ fields, key, incoming }: Asking, services: AskServices): Notice | undefined {
  if ((fields.get(TRAP) ?? '') !== '') return 'trapped';
  if (services.hasty(key)) return 'hasty';
  return services.limits.allow('send', incoming.visitor) ? undefined : 'tooOften';
}

async function store(
  key: string,
  request: ContactRequest,
  services: AskServices,
): Promise<StoredRequest | Notice> {
  try {
    const { stored, otherStored } = await services.submit(key, request);
    return otherStored ? 'otherStored' : stored;
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    services.logger.error('question not stored', { fault });
    return 'notStored';
  }
}

function titleIn({ needs }: Catalogue, slug: string): string | undefined {
  const need = needs.get(slug);
  return need && wordingIn(need.wordings, 'nl').text.title;
}

function formContext({ known, old }: Asking, content: AskContent) {
  const told = known.map(content.inDutch);
  return {
    ...{ language: content.language, languages: content.languages },
    titleOf: (slug: string) => titleIn(content.catalogue, slug),
    steps: told.length > 0 ? told : (old?.request?.steps ?? []),
    ...(old && { replaces: old.reference }),
  };
}

function again(
  asking: Asking,
  view: Pick<FormView, 'screen' | 'faults' | 'notice'>,
  services: AskServices,
): Answer<FormView> {
  const { incoming, form, known, old } = asking;
  const { notice, faults } = view;
  // Under the old key lies another question: this one needs its own.
  const key = notice === 'otherStored' ? services.newKey() : asking.key;
  const judged = Object.keys(faults).length > 0 ? 422 : 200;
  return show(
    { ...view, form, key, known, ...(old && { replacing: old.reference }) },
    {
      status: notice === undefined ? judged : NOTICE_STATUS[notice],
      cookies: openForm(incoming.cookies, services.secureCookies),
    },
  );
}

async function sent(
  asking: Asking,
  stored: StoredRequest,
  { local }: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const { old, key, incoming } = asking;
  if (old?.token && stored.reference !== old.reference) await services.withdraw(old.token);
  const { token } = stored;
  const ended = { key, token, secure: services.secureCookies };
  return send(local(`/contact/ontvangen/${token ? `?k=${token}` : ''}`), {
    cookies: endForm(incoming.cookies, ended),
  });
}

async function posted(
  incoming: Incoming,
  fields: URLSearchParams,
  content: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const form = readContactForm(fields);
  const known = knownThings(knownCodes(fields), content.catalogue);
  const old = form.replaces === '' ? undefined : await services.own(form.replaces);
  const key = keyIn(fields) ?? services.newKey();
  const asking: Asking = { incoming, fields, form, key, known, old };
  const to = towards(fields.get('to'));
  const isFinished = finishedForms(incoming.cookies, services.secureCookies).includes(key);
  if (to !== 'send' && isFinished) {
    const empty = emptyForm(services.newKey(), form.need);
    return again({ ...asking, ...empty }, { ...empty, notice: 'finished' }, services);
  }
  const next = advance(form, to, formContext(asking, content));
  if ('screen' in next) return again(asking, next, services);
  const result = suspicion(asking, services) ?? (await store(key, next.request, services));
  return typeof result === 'string'
    ? again(asking, { screen: 'check', faults: {}, notice: result }, services)
    : sent(asking, result, content, services);
}

/** Shows the first or the next screen, or stores. The key makes a double click or a refresh one request. */
export async function askQuestion(
  incoming: Incoming,
  content: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const { form: fields, query, cookies } = incoming;
  const arriving = fields?.get('from');
  if (fields && arriving === null) return posted(incoming, fields, content, services);
  const view = emptyForm(services.newKey(), arriving ?? query.get('over') ?? '');
  const known = fields ? knownThings(knownCodes(fields), content.catalogue) : [];
  return show({ ...view, known }, { cookies: openForm(cookies, services.secureCookies) });
}
