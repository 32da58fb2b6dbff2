// Staff sessions in memory: an unguessable value in a cookie, gone after half an hour of rest or at the end of a working day.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../application/ports.ts';
import type { Sessions } from '../../application/desk/services.ts';

const IDLE_MS = 30 * 60_000;
/** A role that was taken away stops counting after this at the latest. */
const LONGEST_MS = 10 * 60 * 60_000;

interface Session {
  readonly who: string;
  readonly since: number;
  seen: number;
}

/** Sessions that end when the server does. */
export function memorySessions(clock: Clock): Sessions {
  const sessions = new Map<string, Session>();
  const sweep = (now: number) => {
    for (const [secret, { since, seen }] of sessions)
      if (now - seen > IDLE_MS || now - since > LONGEST_MS) sessions.delete(secret);
  };
  return {
    start(who) {
      const now = clock.now().getTime();
      sweep(now);
      const secret = randomBytes(24).toString('base64url');
      sessions.set(secret, { who, since: now, seen: now });
      return secret;
    },
    who(secret) {
      const now = clock.now().getTime();
      sweep(now);
      const session = secret === undefined ? undefined : sessions.get(secret);
      if (session) session.seen = now;
      return session?.who;
    },
    end(secret) {
      if (secret !== undefined) sessions.delete(secret);
    },
  };
}
