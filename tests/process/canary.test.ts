// Planted texts go all the way, faults and desk included: none stands in a log, an address, a header, a figure or a file.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { mailServers } from '../support/mail-server.ts';
import { PASSWORD, startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { hiddenIn, recordingVisitor, type RecordingVisitor } from '../support/recording-visitor.ts';
import { storedRows } from '../support/stored-rows.ts';
import { piecesOf, tracesIn, tracesUnder } from '../support/traces.ts';

const PERSON = {
  ...{ question: 'Kanarievraag7q2x over een geheim', name: 'Kanarienaam9z Proefvogel' },
  ...{ email: 'kanariepost8k@voorbeeld.nl', phone: '0687654321' },
};
const CHANGED = 'Kanariewijziging5t van een geheim';
const WITHDRAWN = 'Kanarieintrekking6u van een geheim';
/** In fields that take only words of ours. */
const STRANGE = {
  ...{ known: 'kanariestap1a', tried: 'kanariestap2b', answers: 'kanariestap3c' },
  ...{ need: 'kanariebehoefte4d', language: 'kanarietaal5e', forWhom: 'kanariewie6f' },
  ...{ moment: 'kanariemoment7g', replaces: 'kanarievorige8h', onbekend: 'kanarieveld9i' },
};
const TRAP = { website: 'kanarieval1j' };
const TYPED = [
  ...[
    ...Object.values(PERSON),
    '0687 654 321',
    'Kanarienaam9z',
    'kanariepost8k',
    'Kanarievraag7q2x',
  ],
  ...[CHANGED, 'Kanariewijziging5t', WITHDRAWN, 'Kanarieintrekking6u'],
  ...[...Object.values(STRANGE), ...Object.values(TRAP)],
];
const METRICS_TOKEN = 'geheim-van-de-monitor';
const FORM = '/contact/vraag/';

const mail = mailServers();
const folders: (() => void)[] = [];
afterAll(() => folders.forEach((remove) => remove()));

/** Every way in which the form says no; nothing is stored by these. */
async function makeFaults({ visit, ask }: RecordingVisitor, key: string) {
  const all = { key, ...PERSON, ...STRANGE };
  const body = new URLSearchParams(all);
  const statuses = [
    await visit(FORM, { ...all, to: 'reach', question: '' }),
    await visit(FORM, { ...all, to: 'check', reach: 'phone', phone: `${PERSON.name} 06` }),
    await visit(FORM, { ...all, reach: 'email', email: `${PERSON.email}@` }),
    await visit(FORM, { ...all, question: PERSON.question.padEnd(1200, ` ${PERSON.name}`) }),
    await visit(FORM, { ...all, ...TRAP, reach: 'phone' }),
    await ask(FORM, { method: 'POST', body, headers: { origin: 'https://kwaad.example' } }),
    await ask(FORM, { method: 'POST', body: PERSON.question.padEnd(70_000, PERSON.email) }),
    await ask(FORM, { method: 'POST', body: JSON.stringify(all) }),
    await ask(FORM, { method: 'PUT', body }),
    await ask('/contact/', { method: 'POST', body }),
    await visit('/kcc/', { who: PERSON.name, password: PERSON.question }),
    await visit('/kcc/vraag/1234567890/', all),
  ].map(({ status }) => status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 403, 415, 415, 405, 405, 403, 303]);
}

/** Sends, looks, changes; then sends another and withdraws it. Gives the pages of the sender. */
async function ask(resident: RecordingVisitor): Promise<string> {
  const { visit } = resident;
  const key = hiddenIn((await visit(FORM)).html, 'key');
  await makeFaults(resident, key);
  const all = { key, ...PERSON, ...STRANGE };
  for (const to of ['reach', 'check']) expect((await visit(FORM, { ...all, to })).status).toBe(200);
  const sent = await visit(FORM, all);
  const copy = await visit(sent.location!);
  const own = sent.location!.replace('ontvangen', 'mijn-vraag');
  const number = /id="reference">\s*([\d ]+)/.exec(copy.html)![1]!;
  expect((await visit(own, { number: PERSON.phone })).status).toBe(422);
  const shown = await visit(own, { number });
  const again = { key: hiddenIn(shown.html, 'key'), replaces: hiddenIn(shown.html, 'replaces') };
  const changed = await visit(FORM, { ...PERSON, ...again, question: CHANGED });
  expect((await visit(own)).status).toBe(404);
  // Before the next is sent: a device shows the copy of its last one only.
  const kept = await visit(changed.location!);
  const other = await visit(FORM, { ...PERSON, key: `${key}2`, question: WITHDRAWN });
  const gone = other.location!.replace('ontvangen', 'mijn-vraag');
  const last = /id="reference">\s*([\d ]+)/.exec((await visit(other.location!)).html)![1]!;
  await visit(gone, { number: last, withdraw: '1' });
  expect((await visit(gone)).status).toBe(404);
  expect((await visit('/zoeken/', { q: PERSON.question })).status).toBe(303);
  await visit('/contact/wis/', { key });
  return copy.html + shown.html + kept.html;
}

/** Signs in, reads the question of which the number is known, and takes it up. Gives the page with the person. */
async function handle({ visit }: RecordingVisitor, reference: string): Promise<string> {
  await visit('/kcc/', { who: 'Medewerker Proef', password: PASSWORD });
  const list = await visit('/kcc/');
  expect(tracesIn(Buffer.from(list.html), TYPED)).toEqual([]);
  const person = await visit(`/kcc/vraag/${reference}/`);
  await visit(`/kcc/vraag/${reference}/`, { action: 'take' });
  const record = await visit('/kcc/logboek/');
  expect(tracesIn(Buffer.from(record.html), TYPED)).toEqual([]);
  return person.html;
}

/** What a monitor reads. */
async function figures(portal: Portal): Promise<string> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const [health, metrics] = await Promise.all([
    fetch(`${portal.url}/health`),
    fetch(`${portal.url}/metrics`, { headers }),
  ]);
  expect([health.status, metrics.status]).toEqual([200, 200]);
  return (await health.text()) + (await metrics.text());
}

/** Nothing anywhere but in the pages meant for who reads them. */
async function expectClean(portal: Portal, dataDir: string, visitors: RecordingVisitor[]) {
  const seen = visitors.flatMap((visitor) => visitor.seen()).join('\n');
  expect(seen).toContain('location: /contact/ontvangen/?k=');
  const told = { seen, output: portal.output(), figures: await figures(portal) };
  for (const [where, text] of Object.entries(told))
    expect(tracesIn(Buffer.from(text), TYPED), where).toEqual([]);
  expect(tracesUnder(dataDir, TYPED)).toEqual([]);
}

async function start(env: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  const open = () => startPortal(folder.path, { METRICS_TOKEN, KEEP_DAYS: '0', ...env });
  const portal = await open();
  onTestFinished(() => portal.kill());
  const [resident, staff] = [recordingVisitor(portal.url), recordingVisitor(portal.url)];
  return { portal, open, dataDir: folder.path, resident, staff };
}

/** The one that is still there, with its sealed part in pieces; those of the others are gone already. */
function lying(dataDir: string) {
  const rows = storedRows(dataDir);
  expect(rows.map(({ question }) => question)).toEqual([undefined, CHANGED, undefined]);
  const { reference, payload } = rows[1]!;
  const pieces = piecesOf(payload);
  expect(tracesUnder(dataDir, pieces)).not.toEqual([]);
  return { reference, pieces };
}

describe('planted texts', { timeout: 90_000 }, () => {
  it('are found by the search of this test', () => {
    for (const text of TYPED) {
      for (const bytes of [Buffer.from(`a${text}b`), Buffer.from(`x${text}`, 'utf16le')])
        expect(tracesIn(bytes, TYPED)).toContain(text);
      for (const before of ['', 'a', 'ab'])
        for (const coding of ['base64', 'base64url'] as const) {
          const coded = Buffer.from(`${before}${text} and on`).toString(coding);
          expect(tracesIn(Buffer.from(coded), TYPED), coded).toContain(text);
        }
    }
  });

  it('stay with the sender and the desk (inbox), and are gone when it ends', async () => {
    const { portal, dataDir, resident, staff } = await start({ DELIVERY: 'inbox' });
    const pages = await ask(resident);
    for (const text of [...Object.values(PERSON), CHANGED]) expect(pages).toContain(text);
    const { reference, pieces } = lying(dataDir);
    const person = await handle(staff, reference);
    for (const text of [PERSON.name, PERSON.email, PERSON.phone, CHANGED])
      expect(person).toContain(text);
    await expectClean(portal, dataDir, [resident, staff]);
    const end = { outcome: 'missing', detail: 'Een kookclub' };
    expect((await staff.visit(`/kcc/vraag/${reference}/`, end)).location).toBe('/kcc/');
    expect(tracesUnder(dataDir, pieces)).toEqual([]);
    await expectClean(portal, dataDir, [resident, staff]);
    await portal.stop();
    expect(tracesUnder(dataDir, [...TYPED, ...pieces])).toEqual([]);
    expect(tracesIn(Buffer.from(portal.output()), TYPED)).toEqual([]);
  });

  it('stay with the sender and the mailbox (smtp), and are gone after the term', async () => {
    const rules: { data?: number } = { data: 451 };
    const server = await mail.start(rules);
    const { portal, open, dataDir, resident, staff } = await start({
      DELIVERY: 'smtp',
      ...mail.environment(server.port),
    });
    await ask(resident);
    const { reference, pieces } = lying(dataDir);
    await handle(staff, reference);
    await expect.poll(portal.output, { timeout: 20_000 }).toContain('delivery postponed');
    delete rules.data;
    const texts = () => server.received.map((one) => one.mail.text ?? '').join();
    await expect.poll(texts, { timeout: 40_000 }).toContain(CHANGED);
    await expect.poll(() => storedRows(dataDir)[1]!.state, { timeout: 20_000 }).toBe('delivered');
    await expectClean(portal, dataDir, [resident, staff]);
    await portal.stop();
    // The term of no days is over; the first thing a start does is to erase what is due.
    const next = await open();
    onTestFinished(() => next.kill());
    await expect.poll(() => tracesUnder(dataDir, pieces), { timeout: 20_000 }).toEqual([]);
    await expectClean(next, dataDir, [resident, staff]);
    await next.stop();
    expect(tracesUnder(dataDir, [...TYPED, ...pieces])).toEqual([]);
    expect(tracesIn(Buffer.from(portal.output() + next.output()), TYPED)).toEqual([]);
  });
});
