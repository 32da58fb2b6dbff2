// Every column of every table has a term, in both databases; and what the terms say is what happens.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { sqliteCounter } from '../../src/adapters/counter/sqlite.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { sweep } from '../../src/application/sweep.ts';
import { KEPT_FIELDS, KEPT_THINGS } from '../../src/domain/retention/kept-fields.ts';
import { heldTerms, TERM_NAMES, termsSchema } from '../../src/domain/retention/terms.ts';
import type { Config } from '../../src/bootstrap/config.ts';
import { asked, during, newKey, settingsOf } from '../support/installation.ts';
import { temporaryFolder } from '../support/portal.ts';
import { postgresForTests } from '../support/postgres.ts';
import { handled } from './outbox-requests.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

const DAY_MS = 86_400_000;
const TERMS = termsSchema.parse({});
const NOW = Date.UTC(2026, 10, 25, 12);

interface Column {
  readonly table: string;
  readonly column: string;
}

function withoutTerm(columns: readonly Column[]): string[] {
  return columns
    .filter(({ table, column }) => KEPT_FIELDS[table]?.[column] === undefined)
    .map(({ table, column }) => `${table}.${column}`);
}

const ofSqlite = (db: DatabaseSync): Column[] =>
  db
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table'`,
    )
    .all() as unknown as Column[];

async function ofPostgres(): Promise<Column[]> {
  const pool = await openPostgres(await server!.database());
  onTestFinished(() => pool.end());
  const { rows } = await pool.query<Column>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = current_schema()`,
  );
  return rows;
}

function ofCounter(): Column[] {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'tellingen.sqlite');
  void sqliteCounter(file).close();
  const db = new DatabaseSync(file);
  onTestFinished(() => db.close());
  return ofSqlite(db);
}

describe('every column has a term', () => {
  it('in SQLite, and in the file with counters', () => {
    const db = openSqlite(':memory:');
    onTestFinished(() => db.close());
    const columns = [...ofSqlite(db), ...ofCounter()];
    expect(columns.length).toBeGreaterThan(40);
    expect(withoutTerm(columns)).toEqual([]);
  });

  it.skipIf(!server)('in PostgreSQL (needs a machine that its programs run on)', async () => {
    const columns = await ofPostgres();
    expect(columns.length).toBeGreaterThan(40);
    expect(withoutTerm(columns)).toEqual([]);
  });

  it.skipIf(!server)('and no term is of a column that is gone', async () => {
    const db = openSqlite(':memory:');
    onTestFinished(() => db.close());
    const all = [...ofSqlite(db), ...ofCounter(), ...(await ofPostgres())];
    const there = new Set(all.map(({ table, column }) => `${table}.${column}`));
    const listed = Object.entries(KEPT_FIELDS).flatMap(([table, fields]) =>
      Object.keys(fields).map((column) => `${table}.${column}`),
    );
    expect(listed.filter((field) => !there.has(field))).toEqual([]);
  });

  it('and every setting for a term is the term of something', () => {
    const used = new Set(Object.values(KEPT_THINGS).map(({ stays }) => stays));
    expect(TERM_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });
});

const atDay = (days: number) => new Date(NOW - days * DAY_MS);

/** Plants one of everything so many days ago, sweeps now, and tells what is left. */
async function leftAfter(config: Config, days: number): Promise<string[]> {
  const counter = sqliteCounter(join(config.DATA_DIR, 'tellingen.sqlite'));
  onTestFinished(() => counter.close());
  return during(config, async ({ outbox, audit, reports, names }) => {
    const at = atDay(days);
    const [ended, open] = [asked(1), asked(2)].map((one) => ({ ...one, receivedAt: at }));
    await outbox.add('a', ended!);
    const outcome = { kind: 'missing', detail: 'Plantnotitie' } as const;
    await outbox.act(handled(ended!.reference, { at, eraseAt: at, outcome }));
    await outbox.erase(new Date(NOW));
    await outbox.add('b', open!);
    await audit.add({ at, who: 'Ali', act: 'sign-in' });
    await names.claim('Ali', 'account', at);
    await reports.add({ at, who: 'Ali', path: '/', quote: 'Fout', note: '' });
    const day = at.toISOString().slice(0, 10);
    await counter.add({ day, kind: 'missed', topic: 'vervoer' });
    const clock = { now: () => new Date(NOW) };
    await sweep({ outbox, audit, reports, names, counter, clock }, TERMS);
    const [learned] = await outbox.learned();
    const left = {
      open: (await outbox.open()).length > 0,
      number: learned !== undefined,
      note: learned?.outcome.detail !== undefined,
      record: (await audit.latest(9)).length > 0,
      name: (await names.claim('Ali', 'another', new Date(NOW))) !== 'Ali',
      report: (await reports.open()).length > 0,
      counts: (await counter.totals('missed')).length > 0,
    };
    return Object.entries(left).flatMap(([name, there]) => (there ? [name] : []));
  });
}

const CASES = [
  [1, ['open', 'number', 'note', 'record', 'name', 'report', 'counts']],
  [TERMS.KEEP_NOTES_DAYS - 1, ['open', 'number', 'note', 'record', 'name', 'report', 'counts']],
  [TERMS.KEEP_NOTES_DAYS + 1, ['open', 'number', 'record', 'name', 'report', 'counts']],
  [TERMS.KEEP_REPORTS_DAYS + 1, ['open', 'number', 'record', 'name', 'counts']],
  [TERMS.KEEP_RECORD_DAYS + 1, ['open', 'name', 'counts']],
  [TERMS.KEEP_RECORD_DAYS + 2, ['open', 'counts']],
  [TERMS.KEEP_COUNTS_DAYS + 2, ['open']],
  [10_000, ['open']],
] as const;

describe('what is over goes, and an open question never', () => {
  const folder = () => {
    const { path, remove } = temporaryFolder();
    onTestFinished(remove);
    return path;
  };

  it.each(CASES)('in SQLite after %i days', async (days, left) => {
    expect(await leftAfter(settingsOf(folder()), days)).toEqual(left);
  });

  it.skipIf(!server).each(CASES)(
    'in PostgreSQL after %i days (needs a machine that its programs run on)',
    async (days, left) => {
      const over = { DATABASE_URL: await server!.database(), ENCRYPTION_KEYS: newKey('k1') };
      expect(await leftAfter(settingsOf(folder(), over), days)).toEqual(left);
    },
  );
});

it('nothing is kept longer than residents were told', () => {
  const told = termsSchema.parse({ KEEP_DAYS: '7', KEEP_RECORD_DAYS: '400' });
  const held = heldTerms(termsSchema.parse({ KEEP_DAYS: '30', KEEP_RECORD_DAYS: '200' }), told);
  expect(held).toMatchObject({ KEEP_DAYS: 7, KEEP_RECORD_DAYS: 200 });
  expect(heldTerms(TERMS, undefined)).toEqual(TERMS);
});
