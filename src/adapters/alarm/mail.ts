// An alarm by mail to whoever looks after the portal: figures only.
import { randomUUID } from 'node:crypto';
import type { StandingFault } from '../../application/fault-journal.ts';
import type { OutboxFigures } from '../../application/ports.ts';
import type { Alarm } from '../../application/watch-outbox.ts';
import type { UrgentAlarm } from '../../application/watch-urgent.ts';
import { pathOf } from '../../domain/address/address.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { momentIn } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import { openMailer, type MailSettings } from '../mail/mail.ts';

const desk = translator(DUTCH, 'desk');

/** What stands wrong, and what to do, a line each. */
function faultLines(faults: readonly StandingFault[], timeZone: string): string[] {
  return faults.flatMap(({ adapter, cause, since }) => [
    desk('alarm.fault', {
      adapter,
      cause: desk(`alarm.causes.${cause}`),
      since: momentIn(DUTCH, 'fullMoment', since, timeZone),
    }),
    desk('alarm.todo', { remedy: desk(`alarm.remedies.${cause}`) }),
  ]);
}

function textOf(
  { pending, rejected, oldestUndelivered }: OutboxFigures,
  faults: readonly StandingFault[],
  timeZone: string,
): string {
  const at = oldestUndelivered && momentIn(DUTCH, 'fullMoment', oldestUndelivered, timeZone);
  return [
    ...(rejected > 0 ? [desk('kcc.alertRejected', { count: rejected })] : []),
    ...(pending > 0 ? [desk('kcc.alertPending', { count: pending })] : []),
    ...(at === undefined ? [] : [desk('alarm.oldest', { at })]),
    ...faultLines(faults, timeZone),
    desk('alarm.look'),
  ].join('\n');
}

/** Where an alarm goes, and from what portal. */
export interface AlarmPost {
  readonly to: string;
  readonly publicUrl: string | undefined;
  /** Of the moments in it. */
  readonly timeZone: string;
}

function urgentText(
  { urgent, oldestUrgent }: Pick<OutboxFigures, 'urgent' | 'oldestUrgent'>,
  { publicUrl, timeZone }: AlarmPost,
): string {
  const at = oldestUrgent && momentIn(DUTCH, 'fullMoment', oldestUrgent, timeZone);
  return [
    desk('alarm.urgent', { count: urgent }),
    ...(at === undefined ? [] : [desk('alarm.oldest', { at })]),
    publicUrl === undefined
      ? desk('request.readAtDesk')
      : desk('request.readAt', { where: `${publicUrl}${pathOf('desk')}` }),
  ].join('\n');
}

/** Mails the alarm. Rejects with a code when the mail could not be sent. */
export function mailAlarm(settings: MailSettings, post: AlarmPost): Alarm & UrgentAlarm {
  const mailer = openMailer(settings, { name: desk('alarm.sender'), publicUrl: post.publicUrl });
  async function send(subject: string, text: string): Promise<void> {
    const outcome = await mailer.send({
      to: post.to,
      id: `alarm-${randomUUID()}`,
      subject,
      text: `${text}\n`,
    });
    if (outcome.result !== 'delivered') throw new Error(`mail: ${outcome.reason}`);
  }
  return {
    raise: (figures, faults) => send(desk('kcc.alert'), textOf(figures, faults, post.timeZone)),
    urgent: (figures) =>
      send(desk('alarm.urgentSubject', { count: figures.urgent }), urgentText(figures, post)),
  };
}
