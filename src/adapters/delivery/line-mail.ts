// A question by mail to the mailbox of a second line: as much of it as mail to the contact centre holds, and what staff noted.
import type { z } from 'zod';
import type { HandOver, OutgoingRequest } from '../../application/ports.ts';
import { pathOf } from '../../domain/address/address.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { LineKind } from './kind.ts';
import { CONTENT_ADVICE, contentSetting } from './mail-content.ts';
import { fullMail, indented, signalMail, type QuestionMail } from './question-mail.ts';
import { MAIL_ADVICE, mailSettings, openMailer } from '../mail/mail.ts';

const settings = mailSettings.extend(contentSetting);

const desk = translator(DUTCH, 'desk');

function withNotes(
  request: OutgoingRequest,
  { way, notes }: HandOver,
  timeZone: string,
): QuestionMail {
  const mail = fullMail(request, timeZone);
  const noted = notes.map((note) => indented(note)).join('\n\n');
  const parts = [
    desk('request.forLine', { line: way.name }),
    mail.text.trimEnd(),
    ...(noted === '' ? [] : [`${desk('request.noted')}:\n${noted}`]),
  ];
  return { ...mail, text: `${parts.join('\n\n')}\n` };
}

export const lineMail: LineKind<z.infer<typeof settings>> = {
  settings,
  advice: { ...MAIL_ADVICE, ...CONTENT_ADVICE },
  make(given, { portal, publicUrl, timeZone }) {
    const mailer = openMailer(given, { name: portal, publicUrl });
    const mailOf = (request: OutgoingRequest, handOver: HandOver) =>
      given.SMTP_CONTENT === 'full'
        ? withNotes(request, handOver, timeZone)
        : signalMail(request, publicUrl, {
            first: desk('request.forLine', { line: handOver.way.name }),
            path: pathOf({ kind: 'question', reference: request.reference }),
          });
    return {
      name: 'smtp',
      keepsHere: given.SMTP_CONTENT === 'signal',
      reaches: ({ mailbox }) => mailbox !== undefined,
      deliver: (request, handOver) =>
        mailer.send({
          to: handOver.way.mailbox!,
          // Another id than the mail to the contact centre, and for each time that it was handed on.
          id: `${request.reference}-tweedelijn-${handOver.number}`,
          ...mailOf(request, handOver),
        }),
      check: () => mailer.check(),
      close: () => mailer.close(),
    };
  },
};
