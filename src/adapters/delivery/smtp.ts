// Delivery by mail to the contact centre: everything in the mail, or only a signal that a question is waiting.
import { domainToUnicode } from 'node:url';
import { pathOf } from '../../domain/address/address.ts';
import { z } from 'zod';
import { EMAIL, isBeyondAscii, spokenEmail } from '../../domain/email.ts';
import { spokenPhone } from '../../domain/phone.ts';
import type { OutgoingRequest } from '../../application/ports.ts';
import { readOutReference } from '../../domain/contact/reference.ts';
import { DUTCH, languageName } from '../../i18n/languages.ts';
import { momentIn } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import type { DeliveryKind } from './kind.ts';
import { MAIL_ADVICE, mailSettings, openMailer, type Mail } from '../mail/mail.ts';

const settings = mailSettings.extend({
  /** Mailbox of the contact centre. */
  SMTP_TO: z.email({ pattern: EMAIL }),
  /** 'signal': the mail holds no personal data; the question is read at the desk. */
  SMTP_CONTENT: z.enum(['full', 'signal']).default('full'),
});

export type SmtpSettings = z.infer<typeof settings>;

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
function indented(text: string): string {
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

function fullMail(request: OutgoingRequest, timeZone: string): Omit<Mail, 'to' | 'id'> {
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

function signalMail(
  request: OutgoingRequest,
  publicUrl: string | undefined,
): Omit<Mail, 'to' | 'id'> {
  const { reference } = request;
  const lines = [
    desk('request.signal'),
    '',
    `${desk('request.number')}: ${readOutReference(reference)}`,
    publicUrl === undefined
      ? desk('request.readAtDesk')
      : desk('request.readAt', { where: `${publicUrl}${pathOf('desk')}` }),
  ];
  return {
    subject: subjectOf(request),
    ...(isUrgent(request) && { urgent: true }),
    text: `${lines.join('\n')}\n`,
  };
}

export const smtp: DeliveryKind<SmtpSettings> = {
  settings,
  advice: {
    ...MAIL_ADVICE,
    SMTP_TO: 'set SMTP_TO to the address of the mailbox of the contact centre',
    SMTP_CONTENT:
      'set SMTP_CONTENT to full, or to signal for a mail with only the number and a link to the desk',
  },
  make(given, { portal, publicUrl, timeZone }) {
    const mailer = openMailer(given, { name: portal, publicUrl });
    const signal = given.SMTP_CONTENT === 'signal';
    return {
      name: 'smtp',
      // After a signal the question itself is still only here.
      keepsHere: signal,
      deliver: (request) =>
        mailer.send({
          to: given.SMTP_TO,
          id: request.reference,
          ...(signal ? signalMail(request, publicUrl) : fullMail(request, timeZone)),
        }),
      check: () => mailer.check(),
      close: () => mailer.close(),
    };
  },
};
