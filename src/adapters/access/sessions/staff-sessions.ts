// Staff sessions: an unguessable value in a cookie, gone after half an hour of rest or at the end of a working day.
import { createHash, randomBytes } from 'node:crypto';
import type { Sessions } from '../../../application/desk/services.ts';
import type { Clock, Vault } from '../../../application/ports.ts';
import type { SessionRow, SessionRows } from './rows.ts';

const MINUTE_MS = 60_000;
const IDLE_MS = 30 * MINUTE_MS;
/** A role that was taken away stops counting after this at the latest. */
const LONGEST_MS = 10 * 60 * MINUTE_MS;
/** A session that is used is noted so often at most: not every look is worth a write. */
const NOTED_EACH_MS = MINUTE_MS;

export interface KeptSessions extends Sessions {
  /** Ends what is over; gives how many. */
  tidy(): Promise<number>;
}

/**
 * Sessions over the rows of a database. `way` is how staff sign in now, as in a password or a provider: a session
 * that began another way is none, so a new password ends what the old one opened.
 */
export function staffSessions(
  rows: SessionRows,
  clock: Clock,
  { vault, way }: { readonly vault: Pick<Vault, 'seal' | 'open'>; readonly way: string },
): KeptSessions {
  const now = () => clock.now().getTime();
  const hashOf = (secret: string) =>
    createHash('sha256').update(`${way}\n${secret}`).digest('base64url');
  const isOver = ({ since, seen }: SessionRow, at: number) =>
    at - seen > IDLE_MS || at - since > LONGEST_MS;
  const tidy = () => rows.removeOld(now() - LONGEST_MS, now() - IDLE_MS);

  async function live(secret: string | undefined): Promise<SessionRow | undefined> {
    if (secret === undefined || secret === '') return undefined;
    const row = await rows.find(hashOf(secret));
    if (!row) return undefined;
    if (!isOver(row, now())) return row;
    await rows.remove(row.hash);
    return undefined;
  }

  return {
    tidy,
    async start({ name: who, roles }, idToken) {
      const secret = randomBytes(24).toString('base64url');
      const [hash, at] = [hashOf(secret), now()];
      const hint = idToken === undefined ? {} : { hint: vault.seal(idToken, `session ${hash}`) };
      await rows.add({ hash, who, roles, since: at, seen: at, ...hint });
      return secret;
    },
    async of(secret) {
      const row = await live(secret);
      if (!row) return undefined;
      if (now() - row.seen >= NOTED_EACH_MS) await rows.touch(row.hash, now());
      return { name: row.who, roles: row.roles };
    },
    async end(secret) {
      const row = await live(secret);
      if (!row) return undefined;
      await rows.remove(row.hash);
      const idToken = row.hint && vault.open(row.hint, `session ${row.hash}`);
      return { name: row.who, ...(idToken !== undefined && { idToken }) };
    },
  };
}
