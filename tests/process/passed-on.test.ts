// A question that the desk hands on, in the real server: by mail to who has a mailbox, by staff themselves to who has none, and back with them when it is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailServers, type Received, type Rules } from '../support/mail-server.ts';
import {
  postQuestion,
  signIn,
  startPortal,
  temporaryFolder,
  type Portal,
} from '../support/portal.ts';
import { storedRows, visitIn } from '../support/stored-rows.ts';

const { start, environment } = mailServers();
const OWN = '/contact/mijn-vraag/';
const PATIENCE = { timeout: 15_000, interval: 200 };

/** A portal that can mail as told, with one open question, and a hand on its page. */
async function aDesk(rules: Rules | undefined) {
  const folder = temporaryFolder();
  const server = rules && (await start(rules));
  const portal: Portal = await startPortal(folder.path, server ? environment(server.port) : {});
  const cookie = await signIn(portal.url);
  const sent = await postQuestion(portal.url, {
    question: 'Wie kijkt met mij naar de rekening?',
    reach: 'phone',
    phone: '0612345678',
  });
  const { reference } = storedRows(folder.path).at(-1)!;
  const path = `/kcc/vraag/${reference}/`;
  const post = (fields: Record<string, string>) =>
    fetch(portal.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: portal.url, cookie },
      body: new URLSearchParams(fields),
    });
  /** What whoever sent it sees of it. */
  async function own() {
    const visit = `vraag=${visitIn(sent)}`;
    const opened = await fetch(`${portal.url}${OWN}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: portal.url, cookie: visit },
      body: new URLSearchParams({ number: reference }),
    });
    const cookies = opened.headers.getSetCookie().map((one) => one.split(';')[0]);
    const headers = { cookie: [visit, ...cookies].join('; ') };
    return (await fetch(`${portal.url}${OWN}`, { headers })).text();
  }
  const shown = async (at = path) => (await fetch(portal.url + at, { headers: { cookie } })).text();
  return {
    reference,
    post,
    shown,
    own,
    received: (server?.received ?? []) as Received[],
    rules,
    async end() {
      await portal.stop();
      folder.remove();
    },
  };
}
type Desk = Awaited<ReturnType<typeof aDesk>>;

const passOn = (desk: Desk, line: string) => desk.post({ action: 'pass', expected: '', line });

it('to who has a mailbox: it arrives there with the note, and the page says so', async () => {
  const desk = await aDesk({});
  await desk.post({ action: 'note', note: 'Heeft de brief al klaarliggen' });
  expect((await passOn(desk, 'geld')).status).toBe(303);
  await expect.poll(() => desk.received.length, PATIENCE).toBe(1);
  const [{ mail, to }] = desk.received as [Received];
  expect(to).toEqual(['geld@streek.voorbeeld.nl']);
  expect(mail.text).toContain('Wie kijkt met mij naar de rekening?');
  expect(mail.text).toContain('Heeft de brief al klaarliggen');
  await expect.poll(() => desk.shown(), PATIENCE).toContain('De vraag is bij hen aangekomen.');
  // Who sent it sees that it moved, not to whom.
  const html = await desk.own();
  expect(html).toContain('Een collega die dit beter weet, kijkt naar uw vraag.');
  expect(html).not.toContain('geldzaken');
  await desk.end();
});

it('refused there: the page and the list say so, and once it can it arrives', async () => {
  const rules: Rules = { rcpt: 550, says: '5.1.1 Unknown' };
  const desk = await aDesk(rules);
  await passOn(desk, 'geld');
  const isTold = 'De vraag kwam niet aan bij geldzaken.';
  await expect.poll(() => desk.shown(), PATIENCE).toContain(isTold);
  expect(await desk.shown('/kcc/?toon=undelivered')).toContain('Niet afgeleverd');
  delete rules.rcpt;
  expect((await desk.post({ action: 'retry' })).status).toBe(303);
  await expect.poll(() => desk.received.length, PATIENCE).toBe(1);
  await expect.poll(() => desk.shown(), PATIENCE).toContain('De vraag is bij hen aangekomen.');
  await desk.end();
});

describe('where nothing brings it', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await aDesk(undefined);
  });
  afterAll(() => desk.end());

  it('staff are told to bring it over, with a mail of their own where there is a mailbox', async () => {
    await passOn(desk, 'zorg');
    expect(await desk.shown()).toContain('Breng de vraag over');
    await desk.post({ action: 'pass', expected: '', expectedLine: 'zorg', line: 'geld' });
    const html = await desk.shown();
    expect(html).toContain('mailto:geld@streek.voorbeeld.nl');
    expect(html).not.toContain('onderweg');
  });

  it('a line that does not exist changes nothing, and is told beside the field', async () => {
    const before = await desk.shown();
    const answer = await passOn(desk, 'bestaat-niet');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="line-fault"');
    expect((await desk.shown()).length).toBe(before.length);
  });
});
