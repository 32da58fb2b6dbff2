// Every sealed column of the database, and what is done with all of them: sealing again, and whether our keys open them.
import type { LyingSealed } from '../../application/instance/judge-start.ts';
import type { Vault } from '../../application/ports.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import type { Database } from './database.ts';
import { phoneMark } from './phone-mark.ts';

/** Where sealed texts lie: `lying` gives each with what it is bound to; `id` finds the row again. */
const SEALED = [
  {
    table: 'contact_requests',
    column: 'payload',
    id: 'reference',
    lying:
      "SELECT reference AS id, reference AS about, payload AS text FROM contact_requests WHERE payload <> ''",
  },
  {
    table: 'contact_requests',
    column: 'note',
    id: 'reference',
    lying:
      "SELECT reference AS id, reference || ':note' AS about, note AS text FROM contact_requests WHERE note <> ''",
  },
  {
    table: 'question_events',
    column: 'sealed',
    id: 'id',
    lying:
      "SELECT id, reference || ':event' AS about, sealed AS text FROM question_events WHERE sealed <> ''",
  },
  {
    table: 'reports',
    column: 'sealed',
    id: 'id',
    lying: "SELECT id, 'report:' || at AS about, sealed AS text FROM reports WHERE sealed <> ''",
  },
  {
    table: 'desk_password',
    column: 'sealed',
    id: 'id',
    lying:
      "SELECT id, 'desk password' AS about, sealed AS text FROM desk_password WHERE sealed <> ''",
  },
] as const;

/** What a note of staff on the question `reference` is bound to. */
export const aboutNote = (reference: string) => `${reference}:note`;

/** What an event of the question `reference` is bound to. */
export const aboutEvent = (reference: string) => `${reference}:event`;

type Lying = { id: string | number; about: string; text: string };

/** Texts per name of a key that are tried: one that opens tells enough. */
const TRIED = 20;

const nameOf = ({ kind }: Database, column: string) =>
  kind === 'sqlite'
    ? `substr(${column}, 1, instr(${column}, '.') - 1)`
    : `split_part(${column}, '.', 1)`;

/** Per name of a key: how many texts it sealed here, and whether one of them opens. */
export async function lyingSealed(db: Database, vault: Vault): Promise<LyingSealed[]> {
  const found = new Map<string, LyingSealed>();
  for (const place of SEALED) {
    const name = nameOf(db, place.column);
    const sealed = `${place.table} WHERE ${place.column} <> '' AND ${place.column} NOT LIKE '{%'`;
    const keys = await db.all<{ key: string }>(`SELECT DISTINCT ${name} AS "key" FROM ${sealed}`);
    for (const { key } of keys) {
      const [{ texts } = { texts: 0 }] = await db.all<{ texts: number | string }>(
        `SELECT count(*) AS texts FROM ${sealed} AND ${name} = $1`,
        key,
      );
      const before = found.get(key) ?? { key, texts: 0, opens: false };
      const some = await db.all<Lying>(`${place.lying} AND ${name} = $1 LIMIT ${TRIED}`, key);
      const opens = some.some(({ text, about }) => vault.open(text, about) !== undefined);
      found.set(key, { key, texts: before.texts + Number(texts), opens: before.opens || opens });
    }
  }
  return [...found.values()];
}

/** The fingerprint by which a question is found by its phone number is made with the newest key, so it is made again too. */
async function remark(db: Database, vault: Vault, reference: string | number, payload: string) {
  const { request } = JSON.parse(payload) as { request: ContactRequest };
  const set = 'UPDATE contact_requests SET phone_mark = $1 WHERE reference = $2';
  await db.run(set, phoneMark(request, vault), reference);
}

/** Seals again under the newest key what an older one sealed; gives how many. What changed meanwhile is left alone. */
export async function resealColumns(db: Database, vault: Vault): Promise<number> {
  let count = 0;
  for (const place of SEALED) {
    const { table, column, id } = place;
    for (const lying of await db.all<Lying>(place.lying)) {
      if (vault.isCurrent(lying.text)) continue;
      const text = vault.open(lying.text, lying.about);
      if (text === undefined) continue;
      if (column === 'payload') await remark(db, vault, lying.id, text);
      count += await db.run(
        `UPDATE ${table} SET ${column} = $1 WHERE ${id} = $2 AND ${column} = $3`,
        ...[vault.seal(text, lying.about), lying.id, lying.text],
      );
    }
  }
  return count;
}

/** Seals what earlier versions kept in the clear: whole questions (those begin with '{'), notes and reports. Gives how many. */
export async function sealClear(db: Database, vault: Vault): Promise<number> {
  let count = 0;
  const payloads = await db.all<{ reference: string; payload: string }>(
    "SELECT reference, payload FROM contact_requests WHERE payload LIKE '{%'",
  );
  for (const { reference, payload } of payloads)
    count += await db.run(
      'UPDATE contact_requests SET payload = $1 WHERE reference = $2',
      ...[vault.seal(payload, reference), reference],
    );
  const notes = await db.all<{ reference: string; note: string }>(
    'SELECT reference, outcome_detail AS note FROM contact_requests WHERE outcome_detail IS NOT NULL',
  );
  for (const { reference, note } of notes)
    count += await db.run(
      'UPDATE contact_requests SET note = $1, outcome_detail = NULL WHERE reference = $2',
      ...[vault.seal(note, aboutNote(reference)), reference],
    );
  return count + (await sealReports(db, vault));
}

async function sealReports(db: Database, vault: Vault): Promise<number> {
  const reports = await db.all<Record<'who' | 'quote' | 'note', string> & Lying>(
    "SELECT id, 'report:' || at AS about, who, quote, note FROM reports WHERE sealed IS NULL",
  );
  let count = 0;
  for (const { id, about, who, quote, note } of reports)
    count += await db.run(
      "UPDATE reports SET sealed = $1, who = '', quote = '', note = '' WHERE id = $2",
      ...[vault.seal(JSON.stringify({ who, quote, note }), about), id],
    );
  return count;
}
