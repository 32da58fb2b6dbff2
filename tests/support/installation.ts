// Installations of the portal in folders of their own, without a server: opened as a start opens them.
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig, type Config } from '../../src/bootstrap/config.ts';
import { openStorage, type Storage } from '../../src/bootstrap/storage.ts';

type Settings = Readonly<Record<string, string>>;

export const settingsOf = (dataDir: string, more: Settings = {}): Config =>
  readConfig({ DATA_DIR: dataDir, ...more });

/** A key as ENCRYPTION_KEYS takes it. */
export const newKey = (name: string) => `${name}:${randomBytes(32).toString('base64')}`;

/** Number `n` of the invented questions. */
export const asked = (n: number) => ({
  reference: String(3_000_000_000 + n),
  token: `geheim-${n}`,
  receivedAt: new Date(Date.UTC(2026, 10, 25, 12, 0, n)),
  request: { question: `Plantwoord ${n}`, phone: '0612345678', language: 'nl', need: 'vervoer' },
});

/** Starts, does `work`, and stops. */
export async function during<T>(config: Config, work: (storage: Storage) => Promise<T>) {
  const storage = await openStorage(config);
  try {
    return await work(storage);
  } finally {
    await storage.outbox.close();
  }
}

/** Starts and sends question `n`, once per number. */
export const ask = (config: Config, ...numbers: number[]): Promise<void> =>
  during(config, async ({ outbox }) => {
    for (const n of numbers) await outbox.add(`sleutel-${n}`, asked(n));
  });

/** Starts and reads the words of every open question; throws what stops the start. */
export const readable = (config: Config): Promise<string[]> =>
  during(config, async ({ outbox }) =>
    (await outbox.open()).map(({ request }) => request?.question ?? 'onleesbaar'),
  );

/** Changes a database past the portal. */
export function changeDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

/** Takes away every mark, as an earlier version left an installation. */
export function unmarked(dir: string): void {
  fs.rmSync(join(dir, 'installatie.json'));
  const key = join(dir, 'sleutel');
  fs.writeFileSync(key, `${fs.readFileSync(key, 'utf8').split('\n')[0]}\n`);
  changeDatabase(join(dir, 'hulp.sqlite'), 'DELETE FROM instance; DELETE FROM instance_keys');
}
