// What a security officer watches: who did not get in, and what was refused; in closed words, never who or what was typed.
import type { Clock, Logger } from './ports.ts';

/** What happened. */
export const SECURITY_EVENTS = {
  'sign-in': 'Staff that signed in',
  'sign-in-failed': 'Tries to sign in that failed or had to wait',
  'password-changed': 'The password of the desk was changed at the desk',
  'role-refused': 'Staff that asked for a page their role may not see',
  'origin-refused': 'Forms refused because they came from another site',
  'session-missing': 'Pages and forms of the desk that were asked for without a session',
  'question-refused':
    'Questions that did not open: wrong number or letters, or a ticket that opens nothing',
  'form-held': 'Questions held up because a machine seemed to send them',
  'limit-refused': 'Acts refused because one place or all together did too many',
} as const;
export type SecurityEvent = keyof typeof SECURITY_EVENTS;

export interface SecurityLog {
  /** `cause`: one of our own words. `network`: the opaque name of a place, of which only a bit is written down. */
  note(event: SecurityEvent, cause: string, network?: string): void;
  /** Counts since the start, as Prometheus reads them. */
  figures(): string;
}

const MINUTE_MS = 60_000;
/** Lines a minute at most: an attack must not fill the disk. Everything is counted. */
const MOST_LINES = 60;
const NETWORK_LETTERS = 8;

export function securityLog({
  logger,
  clock,
}: {
  readonly logger: Logger;
  readonly clock: Clock;
}): SecurityLog {
  const counts = new Map<string, number>();
  let minute = 0;
  let lines = 0;

  /** True when a line may still be written in this minute; what was left out before is told first. */
  function mayWrite(): boolean {
    const now = Math.floor(clock.now().getTime() / MINUTE_MS);
    if (now !== minute) {
      if (lines > MOST_LINES) logger.info('security', { event: 'more', times: lines - MOST_LINES });
      [minute, lines] = [now, 0];
    }
    lines += 1;
    return lines <= MOST_LINES;
  }

  return {
    note(event, cause, network = '') {
      const label = `event="${event}",cause="${cause}"`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
      if (!mayWrite()) return;
      logger.info('security', { event, cause, network: network.slice(0, NETWORK_LETTERS) });
    },
    figures() {
      const help = Object.entries(SECURITY_EVENTS).map(([event, text]) => `${event}: ${text}`);
      const values = [...counts].map(
        ([label, times]) => `hulp_security_total{${label}} ${times}\n`,
      );
      return [
        `# HELP hulp_security_total ${help.join('; ')}\n`,
        '# TYPE hulp_security_total counter\n',
        ...values,
      ].join('');
    },
  };
}
