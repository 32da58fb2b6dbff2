// Delivery by mail to the contact centre: everything in the mail, or only a signal that a question is waiting.
import { z } from 'zod';
import { pathOf } from '../../domain/address/address.ts';
import { EMAIL } from '../../domain/email.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { DeliveryKind } from './kind.ts';
import { CONTENT_ADVICE, contentSetting } from './mail-content.ts';
import { fullMail, signalMail } from './question-mail.ts';
import { MAIL_ADVICE, mailSettings, openMailer } from '../mail/mail.ts';

const settings = mailSettings.extend({
  /** Mailbox of the contact centre. */
  SMTP_TO: z.email({ pattern: EMAIL }),
  ...contentSetting,
});

export type SmtpSettings = z.infer<typeof settings>;

const desk = translator(DUTCH, 'desk');

export const smtp: DeliveryKind<SmtpSettings> = {
  settings,
  advice: {
    ...MAIL_ADVICE,
    SMTP_TO: 'set SMTP_TO to the address of the mailbox of the contact centre',
    ...CONTENT_ADVICE,
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
          ...(signal
            ? signalMail(request, publicUrl, {
                first: desk('request.signal'),
                path: pathOf('desk'),
              })
            : fullMail(request, timeZone)),
        }),
      check: () => mailer.check(),
      close: () => mailer.close(),
    };
  },
};
