// A question as a mail to staff: everything in it, or only a signal that a question is waiting.
import { domainToUnicode } from 'node:url';
import { isBeyondAscii, spokenEmail } from '../../domain/email.ts';
import { spokenPhone } from '../../domain/phone.ts';
import type { OutgoingRequest } from '../../application/ports.ts';
import { readOutReference } from '../../domain/contact/reference.ts';
import { DUTCH, languageName } from '../../i18n/languages.ts';
import { momentIn } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import type { Mail } from '../mail/mail.ts';

/** A mail without its receiver and its number. */
export type QuestionMail = Omit<Mail, 'to' | 'id'>;

const t = translator(DUTCH);
const desk = translator(DUTCH, 'desk');

/** On one line, so that nobody types a line of ours. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function labelled(outgoing: OutgoingRequest, timeZone: string) {
  const { reference, receivedAt, request } = outgoing;
  const { about, forWhom, moment: when, phone, email, name, language, replaces } = request;
  const lines: [string, string | undefined][] = [
    ...judged(outgoing),
    [desk('request.number'), readOutReference(reference)],
    [desk('request.received'), momentIn(DUTCH, 'fullMoment', receivedAt, timeZone)],
    [desk('request.about'), about ?? desk('kcc.general')],
    [desk('request.forWhom'), t(`forWhom.${forWhom ?? 'self'}`)],
    [desk('request.phone'), phone && spokenPhone(phone)],
    [desk('request.email'), email && spokenEmail(email, domainToUnicode)],
    [desk('request.moment'), phone === undefined ? undefined : t(`moments.${when ?? 'any'}`)],
    [desk('request.name'), name],
    [desk('request.language'), languageName(language)],
    [desk('request.replaces'), replaces === undefined ? undefined : readOutReference(replaces)],
  ];
  return lines.flatMap(([label, text]) =>
    text === undefined ? [] : [`${label}: ${oneLine(text)}`],
  );
}

/** How urgent it is and what it seems to be about, for who reads only the first lines. */
function judged({ request: { triage } }: OutgoingRequest): [string, string | undefined][] {
  const urgency = triage?.urgency ?? 'normal';
  return [
    [desk('request.urgency'), urgency === 'normal' ? undefined : desk(`urgency.${urgency}`)],
    [desk('request.seems'), triage?.about],
  ];
}

const isUrgent = ({ request: { triage } }: OutgoingRequest) => triage?.urgency === 'urgent';

/** A subject is seen by more eyes than a mail: that it is urgent, never what it is about. */
function subjectOf(request: OutgoingRequest): string {
  const subject = desk('request.subject', { reference: request.reference });
  return isUrgent(request) ? desk('request.urgentSubject', { subject }) : subject;
}

/** Indented, so that a line someone typed cannot pass for a label. */
export function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

function fullText(request: OutgoingRequest, timeZone: string): string {
  const { question, steps = [] } = request.request;
  const tried = steps.map((step) => `\n  - ${oneLine(step)}`).join('');
  return [
    labelled(request, timeZone).join('\n'),
    `${desk('request.question')}:\n${indented(question)}`,
    ...(tried === '' ? [] : [`${desk('request.told')}:${tried}`]),
  ].join('\n\n');
}

/** All of it, in the text and for machines beside it. */
export function fullMail(request: OutgoingRequest, timeZone: string): QuestionMail {
  const { reference, receivedAt } = request;
  const { email } = request.request;
  const data = { reference, receivedAt: receivedAt.toISOString(), ...request.request };
  return {
    subject: subjectOf(request),
    ...(isUrgent(request) && { urgent: true }),
    text: `${fullText(request, timeZone)}\n`,
    // In a header it would keep the whole mail from servers that do not know such letters; it stands in the text too.
    ...(email !== undefined && !isBeyondAscii(email) && { replyTo: email }),
    attachments: [
      {
        filename: `contactverzoek-${reference}.json`,
        contentType: 'application/json',
        content: JSON.stringify(data, null, 2),
      },
    ],
  };
}

/** Only that a question waits, and where it is read. `first`: why whoever gets it does; `path`: the page with it. */
export function signalMail(
  request: OutgoingRequest,
  publicUrl: string | undefined,
  { first, path }: { readonly first: string; readonly path: string },
): QuestionMail {
  const { reference } = request;
  const lines = [
    first,
    '',
    `${desk('request.number')}: ${readOutReference(reference)}`,
    publicUrl === undefined
      ? desk('request.readAtDesk')
      : desk('request.readAt', { where: `${publicUrl}${path}` }),
  ];
  return {
    subject: subjectOf(request),
    ...(isUrgent(request) && { urgent: true }),
    text: `${lines.join('\n')}\n`,
  };
}
