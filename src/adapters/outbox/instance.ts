// Which installation a database belongs to, and which keys seal in it.
import type { DatabaseMark } from '../../application/instance/judge-start.ts';
import type { Vault } from '../../application/ports.ts';
import type { Database } from './database.ts';
import { lyingSealed } from './sealed-columns.ts';

/** Before the name of a key whose texts somebody gave up: they stay, and stop no start. */
const GIVEN_UP = 'given-up:';

/** What the database says about itself; `vault` tells which sealed texts open. */
export async function readMark(db: Database, vault: Vault): Promise<DatabaseMark> {
  const [instance] = await db.all<{ name: string; moved_at: number | string | null }>(
    'SELECT name, moved_at FROM instance',
  );
  const keys = await db.all<{ fingerprint: string }>('SELECT fingerprint FROM instance_keys');
  const [{ requests } = { requests: 0 }] = await db.all<{ requests: number | string }>(
    'SELECT count(*) AS requests FROM contact_requests',
  );
  const all = keys.map(({ fingerprint }) => fingerprint);
  const givenUp = new Set(
    all.filter((one) => one.startsWith(GIVEN_UP)).map((one) => one.slice(GIVEN_UP.length)),
  );
  return {
    ...(instance && { name: instance.name, moved: instance.moved_at !== null }),
    fingerprints: all.filter((one) => !one.startsWith(GIVEN_UP)),
    requests: Number(requests),
    lying: (await lyingSealed(db, vault)).filter(({ key, opens }) => opens || !givenUp.has(key)),
  };
}

/** Writes down whose database this is, and the key that seals from now on. */
export async function claim(
  db: Database,
  { name, key, at }: { name: string; key: { fingerprint: string; id: string }; at: Date },
): Promise<void> {
  const now = at.getTime();
  await db.run(
    'INSERT INTO instance (id, name, since) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING',
    ...[name, now],
  );
  await db.run(
    'INSERT INTO instance_keys (fingerprint, name, since) VALUES ($1, $2, $3) ON CONFLICT (fingerprint) DO NOTHING',
    ...[key.fingerprint, key.id, now],
  );
}

/** Forgets every key but those that are held; called when all that opens is sealed by the newest. */
export async function retireKeys(db: Database, held: readonly string[]): Promise<void> {
  const known = await db.all<{ fingerprint: string }>('SELECT fingerprint FROM instance_keys');
  for (const { fingerprint } of known)
    if (!held.includes(fingerprint) && !fingerprint.startsWith(GIVEN_UP))
      await db.run('DELETE FROM instance_keys WHERE fingerprint = $1', fingerprint);
}

/** Makes the database one of the installation `name`, gives up what no key opens, and forgets keys that are not held. */
export async function adoptDatabase(
  db: Database,
  vault: Vault,
  { name, held, at }: { name: string; held: readonly string[]; at: Date },
): Promise<void> {
  await db.run('UPDATE instance SET name = $1, moved_at = NULL', name);
  for (const { key, opens } of await lyingSealed(db, vault)) {
    if (opens) continue;
    await db.run(
      'INSERT INTO instance_keys (fingerprint, name, since) VALUES ($1, $2, $3) ON CONFLICT (fingerprint) DO NOTHING',
      ...[`${GIVEN_UP}${key}`, key, at.getTime()],
    );
  }
  await retireKeys(db, held);
}
