// An alarm by mail to whoever looks after the portal: figures only.
import { randomUUID } from 'node:crypto';
import type { OutboxFigures } from '../../application/ports.ts';
import type { Alarm } from '../../application/watch-outbox.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { moment, openMailer, type MailSettings } from '../mail/mail.ts';

const desk = translator(DUTCH, 'desk');

function textOf({ pending, rejected, oldestUndelivered }: OutboxFigures): string {
  return [
    ...(rejected > 0 ? [desk('kcc.alertRejected', { count: rejected })] : []),
    ...(pending > 0 ? [desk('kcc.alertPending', { count: pending })] : []),
    ...(oldestUndelivered ? [desk('alarm.oldest', { at: moment(oldestUndelivered, DUTCH) })] : []),
    desk('alarm.look'),
  ].join('\n');
}

/** Mails the alarm to `to`. Rejects with a code when the mail could not be sent. */
export function mailAlarm(settings: MailSettings, to: string): Alarm {
  const mailer = openMailer(settings, desk('alarm.sender'));
  return {
    async raise(figures) {
      const id = `alarm-${randomUUID()}`;
      const outcome = await mailer.send({
        to,
        id,
        subject: desk('kcc.alert'),
        text: `${textOf(figures)}\n`,
      });
      if (outcome.result !== 'delivered') throw new Error(`mail: ${outcome.reason}`);
    },
  };
}
