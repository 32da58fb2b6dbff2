// Staff sessions in memory: an unguessable value in a cookie, gone after half an hour of rest.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../application/ports.ts';
import type { Sessions } from '../../application/services.ts';

const IDLE_MS = 30 * 60_000;

/** Sessions that end when the server does. */
export function memorySessions(clock: Clock): Sessions {
  const lastSeen = new Map<string, number>();
  const sweep = (now: number) => {
    for (const [secret, seen] of lastSeen) if (now - seen > IDLE_MS) lastSeen.delete(secret);
  };
  return {
    start() {
      const secret = randomBytes(24).toString('base64url');
      lastSeen.set(secret, clock.now().getTime());
      return secret;
    },
    alive(secret) {
      const now = clock.now().getTime();
      sweep(now);
      if (secret === undefined || !lastSeen.has(secret)) return false;
      lastSeen.set(secret, now);
      return true;
    },
    end(secret) {
      if (secret !== undefined) lastSeen.delete(secret);
    },
  };
}
