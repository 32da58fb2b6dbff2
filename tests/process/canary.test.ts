// Planted texts go all the way, faults and desk included: none stands in a log, an address, a header, a figure or a file.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { mailServers } from '../support/mail-server.ts';
import { CHANGED, PERSON, TYPED, askAndWithdraw, handle } from '../support/canary-journey.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { recordingVisitor, type RecordingVisitor } from '../support/recording-visitor.ts';
import { storedRows } from '../support/stored-rows.ts';
import { piecesOf, tracesIn, tracesUnder } from '../support/traces.ts';

const METRICS_TOKEN = 'geheim-van-de-monitor';

const mail = mailServers();
const folders: (() => void)[] = [];
afterAll(() => folders.forEach((remove) => remove()));

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
  expect(seen).toContain('location: /contact/ontvangen/');
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

  it('stay with the sender and the desk (inbox), and are gone once an ended one is erased', async () => {
    const { portal, open, dataDir, resident, staff } = await start({ DELIVERY: 'inbox' });
    const pages = await askAndWithdraw(resident);
    for (const text of [...Object.values(PERSON), CHANGED]) expect(pages).toContain(text);
    const { reference, pieces } = lying(dataDir);
    const person = await handle(staff, reference);
    for (const text of [PERSON.name, PERSON.email, PERSON.phone, CHANGED])
      expect(person).toContain(text);
    await expectClean(portal, dataDir, [resident, staff]);
    const end = { action: 'finish', expected: 'Medewerker Proef', outcome: 'missing' };
    const told = { missing: 'Kanariegemis2k', answer: 'Kanarieantwoord3l' };
    const ended = await staff.visit(`/kcc/vraag/${reference}/`, { ...end, ...told });
    expect(ended.location).toBe(`/kcc/?klaar=${reference}`);
    // What staff wrote is sealed too.
    expect(tracesUnder(dataDir, Object.values(told))).toEqual([]);
    // Ended is not erased yet: it goes when its days are over, which a start looks at first.
    await expectClean(portal, dataDir, [resident, staff]);
    await portal.stop();
    const next = await open();
    onTestFinished(() => next.kill());
    await expect.poll(() => tracesUnder(dataDir, pieces), { timeout: 20_000 }).toEqual([]);
    await expectClean(next, dataDir, [resident, staff]);
    await next.stop();
    expect(tracesUnder(dataDir, [...TYPED, ...pieces])).toEqual([]);
    expect(tracesIn(Buffer.from(portal.output() + next.output()), TYPED)).toEqual([]);
  });

  it('stay with the sender and the mailbox (smtp), and are gone after the term', async () => {
    const rules: { data?: number } = { data: 451 };
    const server = await mail.start(rules);
    const { portal, open, dataDir, resident, staff } = await start({
      DELIVERY: 'smtp',
      ...mail.environment(server.port),
    });
    await askAndWithdraw(resident);
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
