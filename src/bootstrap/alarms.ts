// Who is woken: of questions that lie undelivered, and of urgent ones that nobody took up.
import { logAlarm } from '../adapters/alarm/log.ts';
import { mailAlarm } from '../adapters/alarm/mail.ts';
import type { Logger } from '../application/ports.ts';
import type { Alarm } from '../application/watch-outbox.ts';
import { urgentWatch, type UrgentAlarm } from '../application/watch-urgent.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { Config } from './config.ts';

const MINUTE_MS = 60_000;

type AlarmSettings = Pick<
  Config,
  'alertMail' | 'urgentMail' | 'PUBLIC_URL' | 'URGENT_AFTER_MINUTES' | 'ALERT_AFTER_MINUTES'
>;

export interface Alarms {
  readonly alarm: Alarm;
  /** Told of every look at the outbox. */
  readonly urgent: ReturnType<typeof urgentWatch>;
  /** How long something may lie undelivered, and how long something urgent may wait, in milliseconds. */
  readonly alertAfterMs: number;
  readonly urgentAfterMs: number;
}

/** The alarms that the settings name; without an address they go to the log. */
export function alarms(config: AlarmSettings, timeZone: string, logger: Logger): Alarms {
  const by = (mail: Config['alertMail']): Alarm & UrgentAlarm =>
    mail
      ? mailAlarm(mail.settings, { to: mail.to, publicUrl: config.PUBLIC_URL, timeZone })
      : logAlarm(logger, systemClock);
  const urgentAfterMs = config.URGENT_AFTER_MINUTES * MINUTE_MS;
  return {
    alarm: by(config.alertMail),
    urgent: urgentWatch({
      alarm: by(config.urgentMail),
      stopwatch: systemClock,
      logger,
      againAfterMs: urgentAfterMs,
    }),
    alertAfterMs: config.ALERT_AFTER_MINUTES * MINUTE_MS,
    urgentAfterMs,
  };
}
