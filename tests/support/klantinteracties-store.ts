// What a small Open Klant keeps, and what it refuses as the real server does.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The published specification, which is not ours to spread. Who has it names its folder in STANDARDS_DIR. */
export const STANDARDS =
  process.env['STANDARDS_DIR'] ??
  fileURLToPath(new URL('../../../shared/standards', import.meta.url));
const SCHEMAS = join(STANDARDS, 'klantinteracties.schemas.json');
export const hasSchemas = existsSync(SCHEMAS);
if (process.env['STANDARDS_DIR'] !== undefined && !hasSchemas)
  throw new Error(`STANDARDS_DIR is set, but there is no ${SCHEMAS}`);
/** Stands in the title of what is skipped without it. */
export const NEEDS_STANDARDS = '(needs the published specification: STANDARDS_DIR)';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of any shape, as a server gets them
type Row = Record<string, any>;

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (a: Ajv2020) => void)(ajv);
if (hasSchemas) ajv.addSchema(JSON.parse(readFileSync(SCHEMAS, 'utf8')).request as Row);

const SCHEMA_OF: Record<string, string> = {
  actoren: 'Actor',
  'maak-klantcontact': 'MaakKlantcontact',
  digitaleadressen: 'DigitaalAdres',
  internetaken: 'InterneTaak',
};

/** What the specification says against a body; empty without schemas or when it is right. */
export function specErrors(path: string, body: unknown): { name: string; code: string }[] {
  if (!hasSchemas) return [];
  const check = ajv.getSchema(`klantinteracties-request#/$defs/${SCHEMA_OF[path]}`);
  if (check === undefined) throw new Error(`no schema for ${path}`);
  if (check(body) === true) return [];
  return (check.errors ?? []).map((e) => ({
    name: e.instancePath.slice(1).replaceAll('/', '.') || 'nonFieldErrors',
    code: { maxLength: 'max_length', required: 'required' }[e.keyword] ?? 'invalid',
  }));
}

export class Refusal extends Error {
  readonly params: { name: string; code: string }[];
  constructor(...params: { name: string; code: string }[]) {
    super('refused');
    this.params = params;
  }
}
const no = (name: string, code: string): never => {
  throw new Refusal({ name, code });
};

const PHONE = /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/;
const BARRED = /^(0800|0900|1400|140)/;
// The pattern of Django for what stands before and after the @, without quoted and literal forms.
const EMAIL =
  /^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*@((?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\.)+)(?:[A-Z0-9-]{2,63}(?<!-))$/i;

export function emptyStore() {
  return {
    actoren: [] as Row[],
    contacts: [] as Row[],
    people: [] as Row[],
    objects: [] as Row[],
    addresses: [] as Row[],
    tasks: [] as Row[],
  };
}

export type Store = ReturnType<typeof emptyStore>;

function checkText(body: unknown): void {
  if (typeof body === 'string' && (body.includes('\0') || !body.isWellFormed()))
    no('text', 'null_characters_not_allowed');
  if (typeof body === 'object' && body !== null) Object.values(body).forEach(checkText);
}

function checkNumber(rows: Row[], row: Row, prefix = ''): void {
  for (const field of ['nummer', 'referentienummer']) {
    if (row[field] == null) continue;
    if (!/^\d{1,10}$/.test(row[field])) no(prefix + field, 'invalid');
    if (rows.some((r) => r[field] === row[field])) no(prefix + field, 'unique');
  }
}

function makeContact(store: Store, body: Row): Row {
  checkNumber(store.contacts, body['klantcontact'], 'klantcontact.');
  for (const field of ['onderwerp', 'kanaal'])
    if (body['klantcontact'][field].trim() === '') no(`klantcontact.${field}`, 'blank');
  const contact = { ...body['klantcontact'], uuid: randomUUID() };
  const person = { ...body['betrokkene'], uuid: randomUUID(), contact: contact.uuid };
  const object = { ...body['onderwerpobject'], uuid: randomUUID(), contact: contact.uuid };
  store.contacts.push(contact);
  store.people.push(person);
  store.objects.push(object);
  return { klantcontact: contact, betrokkene: person, onderwerpobject: object };
}

function makeAddress(store: Store, body: Row): Row {
  const { adres, soortDigitaalAdres: kind, verstrektDoorBetrokkene: by } = body;
  if (!store.people.some((p) => p['uuid'] === by?.uuid))
    no('verstrektDoorBetrokkene.uuid', 'does_not_exist');
  if (kind === 'telefoonnummer' && (!PHONE.test(adres) || BARRED.test(adres)))
    no('adres', 'invalid');
  if (kind === 'email' && !EMAIL.test(adres)) no('adres', 'invalid');
  if (adres.trim() === '') no('adres', 'blank');
  const row = { ...body, uuid: randomUUID() };
  store.addresses.push(row);
  return row;
}

function makeTask(store: Store, body: Row): Row {
  if ('toegewezenAanActor' in body === 'toegewezenAanActoren' in body)
    no('nonFieldErrors', 'invalid');
  checkNumber(store.tasks, body);
  if (!store.contacts.some((c) => c['uuid'] === body['aanleidinggevendKlantcontact']?.uuid))
    no('aanleidinggevendKlantcontact.uuid', 'does_not_exist');
  const actors: Row[] = body['toegewezenAanActoren'] ?? [body['toegewezenAanActor']];
  for (const { uuid } of actors as { uuid: string }[])
    if (!store.actoren.some((a) => a['uuid'] === uuid))
      no('toegewezenAanActoren.0.uuid', 'does_not_exist');
  const row = { ...body, uuid: randomUUID() };
  store.tasks.push(row);
  return row;
}

function makeActor(store: Store, body: Row): Row {
  const row = { ...body, uuid: randomUUID() };
  store.actoren.push(row);
  return row;
}

const MAKERS: Record<string, (store: Store, body: Row) => Row> = {
  actoren: makeActor,
  'maak-klantcontact': makeContact,
  digitaleadressen: makeAddress,
  internetaken: makeTask,
};

function expanded(store: Store, contact: Row, expand: string[]): Row {
  const people = store.people
    .filter((p) => p['contact'] === contact['uuid'])
    .map((p) => {
      const own = store.addresses.filter((a) => a['verstrektDoorBetrokkene'].uuid === p['uuid']);
      return expand.includes('hadBetrokkenen.digitaleAdressen')
        ? { ...p, _expand: { digitaleAdressen: own } }
        : p;
    });
  const tasks = store.tasks.filter(
    (t) => t['aanleidinggevendKlantcontact'].uuid === contact['uuid'],
  );
  const all: Row = { hadBetrokkenen: people, leiddeTotInterneTaken: tasks };
  return {
    ...contact,
    _expand: Object.fromEntries(Object.entries(all).filter(([k]) => expand.includes(k))),
  };
}

function list(store: Store, path: string, query: URLSearchParams): Row[] {
  const allowed: Record<string, string> = {
    actoridentificatorObjectId: 'objectId',
    actoridentificatorCodeObjecttype: 'codeObjecttype',
    actoridentificatorCodeRegister: 'codeRegister',
    actoridentificatorCodeSoortObjectId: 'codeSoortObjectId',
  };
  const names = path === 'actoren' ? [...Object.keys(allowed), 'soortActor'] : ['nummer', 'expand'];
  if ([...query.keys()].some((k) => !names.includes(k))) no('nonFieldErrors', 'unknown-parameters');
  if (path === 'actoren')
    return store.actoren.filter((a) =>
      [...query].every(
        ([k, v]) => (allowed[k] === undefined ? a[k] : a['actoridentificator'][allowed[k]]) === v,
      ),
    );
  const expand = (query.get('expand') ?? '').split(',');
  return store.contacts
    .filter((c) => c['nummer'] === query.get('nummer'))
    .map((c) => expanded(store, c, expand));
}

/** The answer to one call, or a Refusal. */
export function answer(
  store: Store,
  method: string,
  path: string,
  query: URLSearchParams,
  text: string,
): [number, Row] {
  if (method === 'GET' && ['actoren', 'klantcontacten'].includes(path)) {
    const results = list(store, path, query);
    return [200, { count: results.length, next: null, previous: null, results }];
  }
  const make = MAKERS[path];
  if (method !== 'POST' || make === undefined) return [404, { code: 'not_found', status: 404 }];
  const body = JSON.parse(text) as Row;
  const wrong = specErrors(path, body);
  // With what was typed in `reason`, as servers do: none of it may come out of the adapter.
  if (wrong.length > 0) throw new Refusal(...wrong.map((w) => ({ ...w, reason: text })));
  checkText(body);
  return [201, make(store, body)];
}
