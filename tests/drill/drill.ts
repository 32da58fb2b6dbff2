// The fire drill: a portal with questions is killed, backed up under writes, brought to an empty machine and moved to PostgreSQL, and all is counted.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandProcess, type Ran } from '../support/command.ts';
import { asked, during, settingsOf } from '../support/installation.ts';
import { postQuestion, startPortal } from '../support/portal.ts';
import { storedRows } from '../support/stored-rows.ts';
import type { TestPostgres } from '../support/postgres.ts';

export interface DrillFigures {
  readonly questions: number;
  /** Of those, withdrawn before the back-up. */
  readonly withdrawn: number;
  /** Sent and confirmed while the back-up was made. */
  readonly during: number;
  /** Open in the back-up; at least every question that was stored and not withdrawn before it began. */
  readonly restored: number;
  /** Questions that were open before the back-up began and are not in it, or read otherwise. */
  readonly lost: number;
  /** Sealed texts of withdrawn questions that were found in the back-up. */
  readonly erasedFound: number;
  /** Open in PostgreSQL after the move; absent without a server. */
  readonly moved?: number;
  readonly seconds: Readonly<Record<'fill' | 'backup' | 'restore' | 'move', number>>;
}

type Settings = Readonly<Record<string, string>>;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), Math.round((performance.now() - began) / 100) / 10];
}

async function run(name: string, words: string[], settings: Settings): Promise<Ran> {
  const ran = await commandProcess(name, words, settings);
  if (ran.status !== 0) throw new Error(`${name} ended with ${ran.status}: ${ran.text}`);
  return ran;
}

/** Stores questions, withdraws one in ten, and gives what lay sealed of those. */
async function fill(dir: string, questions: number): Promise<string[]> {
  const numbers = Array.from({ length: questions }, (_, n) => n + 1);
  const config = settingsOf(dir);
  await during(config, async ({ outbox }) => {
    for (const n of numbers) await outbox.add(`sleutel-van-${n}`, asked(n));
  });
  const gone = new Set(numbers.filter((n) => n % 10 === 0).map((n) => asked(n).reference));
  const sealed = storedRows(dir).flatMap((row) => (gone.has(row.reference) ? [row.payload] : []));
  await during(config, async ({ outbox }) => {
    for (const reference of gone) await outbox.withdraw(reference);
  });
  return sealed;
}

/** Makes a back-up while questions are sent; gives how many were confirmed meanwhile. */
async function backUpUnderWrites(dir: string, to: string): Promise<number> {
  const portal = await startPortal(dir);
  let busy = true;
  let sent = 0;
  const made = run('backup', ['--to', to], { DATA_DIR: dir }).finally(() => (busy = false));
  while (busy) {
    const fields = { question: `Tijdens de kopie ${sent}`, reach: 'phone', phone: '0612345678' };
    const answer = await postQuestion(portal.url, { ...fields, key: `tijdens-de-kopie-${sent}` });
    if (answer.status === 303) sent += 1;
    await pause(5);
  }
  await made;
  await portal.kill();
  return sent;
}

const openIn = (dir: string, more: Settings = {}) =>
  during(settingsOf(dir, more), async ({ outbox }) => {
    const open = await outbox.open();
    return new Map(open.map((one) => [one.reference, one.request?.question]));
  });

/** The whole drill in an empty folder. */
export async function drill(
  root: string,
  questions: number,
  server: TestPostgres | undefined,
): Promise<DrillFigures> {
  const [old, to, fresh] = ['oud', 'kopie', 'nieuw'].map((name) => join(root, name));
  const [sealed, fillTime] = await timed(() => fill(old!, questions));
  const before = await openIn(old!);
  // The power goes amid the work of a portal on these questions.
  const killed = await startPortal(old!);
  await killed.kill();
  const [sent, backupTime] = await timed(() => backUpUnderWrites(old!, to!));
  const file = join(to!, fs.readdirSync(to!)[0]!);
  const bytes = fs.readFileSync(file, 'latin1');
  const erasedFound = sealed.filter((text) => bytes.includes(text.slice(10, 60))).length;
  fs.mkdirSync(fresh!);
  fs.cpSync(join(old!, 'sleutel'), join(fresh!, 'sleutel'));
  const [, restoreTime] = await timed(() => run('restore', [file], { DATA_DIR: fresh! }));
  const restored = await openIn(fresh!);
  const lost = [...before].filter(([number, words]) => restored.get(number) !== words).length;
  const seconds = { fill: fillTime, backup: backupTime, restore: restoreTime, move: 0 };
  const figures = { questions, withdrawn: sealed.length, during: sent, erasedFound, lost };
  const counted = { ...figures, restored: restored.size };
  if (!server) return { ...counted, seconds };
  const key = fs.readFileSync(join(fresh!, 'sleutel'), 'utf8').split('\n')[0]!;
  const over = { DATABASE_URL: await server.database(), ENCRYPTION_KEYS: key };
  const [, moveTime] = await timed(() => run('move', [], { DATA_DIR: fresh!, ...over }));
  const moved = await openIn(fresh!, over);
  return { ...counted, moved: moved.size, seconds: { ...seconds, move: moveTime } };
}
