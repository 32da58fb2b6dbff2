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
/** Of a fingerprint, so that a form can name one. */
const ID_LETTERS = 16;

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

  const idOf = ({ hash }: SessionRow) => hash.slice(0, ID_LETTERS);

  /** The live session of a secret, and all that are of the same person. */
  async function mine(secret: string | undefined): Promise<[SessionRow, SessionRow[]] | undefined> {
    const row = await live(secret);
    if (!row) return undefined;
    const at = now();
    const rowsOfAll = await rows.all();
    return [row, rowsOfAll.filter((one) => one.who === row.who && !isOver(one, at))];
  }

  return {
    tidy,
    async own(secret) {
      const [here, all] = (await mine(secret)) ?? [undefined, []];
      return all.map((row) => ({
        id: idOf(row),
        since: new Date(row.since),
        seen: new Date(row.seen),
        isHere: row.hash === here?.hash,
      }));
    },
    async endOthers(secret, id) {
      const [here, all] = (await mine(secret)) ?? [undefined, []];
      const others = all.filter((row) => row.hash !== here?.hash);
      const ended = others.filter((row) => id === undefined || idOf(row) === id);
      for (const { hash } of ended) await rows.remove(hash);
      return ended.length;
    },
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
    async endAll() {
      await rows.removeOf();
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
