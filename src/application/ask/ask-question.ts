// Asking a question, screen by screen: the form again with what was typed, or a stored question.
import { readContactForm } from '../../domain/contact/contact-form.ts';
import { advance, towards, type Towards } from '../../domain/contact/screens.ts';
import { show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { heldSecrets } from '../own-question/open-question.ts';
import { again, closed, type AskContent, type Asking } from './asking.ts';
import { knownCodes, knownThings } from './known.ts';
import { emptyForm, keyIn, type FormView } from './question-form.ts';
import type { AskServices } from './services.ts';
import { formContext, sent, store, suspicion } from './store-question.ts';
import { wipedAt } from '../wiped-mark.ts';
import { finishedForms, openForm } from './visit-cookies.ts';

async function onward(
  asking: Asking,
  to: Towards,
  content: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const next = advance(asking.form, to, formContext(asking, content));
  const isShut = asking.form.replaces !== '' && !asking.old;
  if ('screen' in next)
    return isShut ? closed(asking, 'closed', services) : again(asking, next, services);
  const suspect = suspicion(asking, services);
  const result = suspect ? { not: suspect } : await store(asking, next.request, services);
  if ('stored' in result) return sent(asking, result.stored, content, services);
  if (result.not === 'closed') return closed(asking, 'closed', services);
  return again(asking, { screen: 'check', faults: {}, notice: result.not }, services);
}

/** Opens the question again that this one takes the place of, with what was typed in the form. */
async function reopened(
  asking: Asking,
  content: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const { incoming, fields, form } = asking;
  const { own, secureCookies: secure } = services;
  const opened = await own.open(incoming, fields.get('number') ?? '', {
    ...heldSecrets(incoming, secure),
    letters: fields.get('letters') ?? '',
  });
  if ('refused' in opened) return closed(asking, opened.refused, services);
  const { ticket } = opened;
  const old = await own.see(ticket);
  return onward(
    { ...asking, old, form: { ...form, replaces: ticket } },
    'check',
    content,
    services,
  );
}

/** True when this form was sent or left for good during this visit. */
function isFinished({ cookies }: Incoming, key: string, { secureCookies }: AskServices): boolean {
  return finishedForms(cookies, secureCookies).includes(key);
}

/** True when everything here was wiped after this form was given out: it shows nothing, and stores nothing. */
function isWiped({ cookies }: Incoming, key: string, services: AskServices): boolean {
  const moment = wipedAt(cookies, services.secureCookies);
  return moment !== undefined && services.givenBefore(key, moment);
}

async function posted(
  incoming: Incoming,
  fields: URLSearchParams,
  content: AskContent,
  services: AskServices,
): Promise<Answer<FormView>> {
  const read = readContactForm(fields);
  const form = fields.has('anew') ? { ...read, replaces: '' } : read;
  const known = knownThings(knownCodes(fields), content.catalogue);
  const key = keyIn(fields) ?? services.newKey();
  const old = form.replaces === '' ? undefined : await services.own.see(form.replaces);
  const asking: Asking = { incoming, fields, form, key, known, old };
  const to = fields.has('anew') ? 'check' : towards(fields.get('to'));
  if (isWiped(incoming, key, services) || (to !== 'send' && isFinished(incoming, key, services))) {
    const empty = emptyForm(services.newKey(), form.need);
    return again(
      { ...asking, ...empty, old: undefined },
      { ...empty, notice: 'finished' },
      services,
    );
  }
  return fields.has('open')
    ? reopened(asking, content, services)
    : onward(asking, to, content, services);
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
