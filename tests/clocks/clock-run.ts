// A running portal that cannot deliver, whose clock jumps: how long until it tries again, and until somebody is woken.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { postQuestion, startPortal, temporaryFolder, type Portal } from '../support/portal.ts';

const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000];
/** The moment is so near at the start that it passes while a question waits. */
const BEFORE_MS = 5 * SECOND;
/** A question may wait a little longer than that, so that the alarm is not raised before the moment. */
const ALERT_AFTER_MINUTES = '0.1';
const PATIENCE_MS = 90 * SECOND;

/** What the clock on the wall does. */
export interface ClockCase {
  readonly name: string;
  /** Around which moment; absent: now. */
  readonly moment?: string;
  readonly jumpMs: number;
}

const SPRING = '2027-03-28T01:00:00Z';
const AUTUMN = '2026-10-25T01:00:00Z';
const LEAP_DAY = '2028-02-28T23:00:00Z';

/** The plainest first. */
export const CLOCK_CASES: readonly ClockCase[] = [
  { name: 'a day ahead', jumpMs: DAY },
  { name: 'a day back', jumpMs: -DAY },
  { name: 'half an hour back', jumpMs: -HOUR / 2 },
  { name: 'summer time ends on a clock of local time', moment: AUTUMN, jumpMs: -HOUR },
  { name: '29 February begins', moment: LEAP_DAY, jumpMs: 0 },
  { name: 'summer time begins on a clock of local time', moment: SPRING, jumpMs: HOUR },
  { name: 'summer time ends', moment: AUTUMN, jumpMs: 0 },
  { name: 'summer time begins', moment: SPRING, jumpMs: 0 },
  { name: 'over 29 February', moment: LEAP_DAY, jumpMs: DAY },
  { name: 'from 29 February a year back', moment: LEAP_DAY, jumpMs: -366 * DAY },
];

/** Seconds from the jump; absent: it did not come. */
export interface AfterJump {
  readonly attemptS?: number;
  readonly alarmS?: number;
}

const SHIFTED = fileURLToPath(new URL('../support/shifted-clock.mjs', import.meta.url));
const ATTEMPT = '"delivery postponed"';
const ALARM = '"questions are not delivered"';

/** Milliseconds until the text stands in the log more often than so. */
async function seen(portal: Portal, text: string, times: number): Promise<number | undefined> {
  const began = performance.now();
  for (; performance.now() - began < PATIENCE_MS; await pause(50))
    if (portal.output().split(text).length > times) return performance.now() - began;
  return undefined;
}

const inSeconds = (ms: number) => Math.round(ms / 100) / 10;

/** `pace`: how many times as often the portal looks, for a run that has no minute. */
export async function afterJump({ moment, jumpMs }: ClockCase, pace = 1): Promise<AfterJump> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'shift');
  const shift = moment === undefined ? 0 : Date.parse(moment) - BEFORE_MS - Date.now();
  writeFileSync(file, String(shift));
  const portal = await startPortal(folder.path, {
    SHIFT_FILE: file,
    PACE: String(pace),
    TZ: 'Europe/Amsterdam',
    NODE_OPTIONS: `--import ${SHIFTED}`,
    DELIVERY: 'smtp',
    SMTP_URL: 'smtp://127.0.0.1:9',
    SMTP_FROM: 'portaal@voorbeeld.nl',
    SMTP_TO: 'kcc@voorbeeld.nl',
    ALERT_AFTER_MINUTES,
  });
  try {
    await postQuestion(portal.url, {
      key: 'sleutel-van-de-vraag',
      question: 'Proefvraag: wie helpt mij?',
      reach: 'phone',
      phone: '0612345678',
    });
    await seen(portal, ATTEMPT, 1);
    if (moment !== undefined) await pause(Math.max(0, Date.parse(moment) - shift - Date.now()));
    writeFileSync(file, String(shift + jumpMs));
    const before = portal.output().split(ATTEMPT).length;
    const [attempt, alarm] = await Promise.all([
      seen(portal, ATTEMPT, before),
      seen(portal, ALARM, 1),
    ]);
    return {
      ...(attempt !== undefined && { attemptS: inSeconds(attempt) }),
      ...(alarm !== undefined && { alarmS: inSeconds(alarm) }),
    };
  } finally {
    await portal.kill();
    folder.remove();
  }
}
