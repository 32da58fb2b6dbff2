// Nobody sees, changes or ends a question by link, number or an old ticket alone: every way in is tried at every route.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { sealTicket, sealVisit } from '../../src/application/own-question/seals.ts';
import { inGroups } from '../../src/domain/contact/letters.ts';
import { readOutReference } from '../../src/domain/contact/reference.ts';
import { spokenPhone } from '../../src/domain/phone.ts';
import { proofIn } from '../support/canary-journey.ts';
import {
  attacksOn,
  past,
  ROUTES,
  type Attack,
  type Mine,
} from '../support/own-question-attacks.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { hiddenIn, recordingVisitor } from '../support/recording-visitor.ts';
import { storedRows, vaultOf } from '../support/stored-rows.ts';

const SECRET = 'Iets dat alleen de afzender mag lezen';
const PHONE = '0612345678';
const FORM = '/contact/vraag/';
const OWN = '/contact/mijn-vraag/';
const RECEIVED = '/contact/ontvangen/';

let portal: Portal;
const folder = temporaryFolder();
beforeAll(async () => {
  portal = await startPortal(folder.path);
});
afterAll(async () => {
  await portal.stop();
  folder.remove();
});

let serial = 0;
const freshKey = () => `sleutel-van-een-proef-${++serial}`;
const clock = { now: () => new Date() };

/** Someone with a browser of their own. */
const someone = () => recordingVisitor(portal.url);
type Someone = ReturnType<typeof someone>;

/** Every question as it lies there; the desk may take delivery meanwhile. */
const lying = () =>
  storedRows(folder.path).map(({ state, ...row }) => ({
    ...row,
    isWithdrawn: state === 'withdrawn',
  }));
const rowOf = ({ reference }: Mine) => lying().find((row) => row.reference === reference)!;

/** Leaves a question; its sender stands on the confirmation. */
async function leave(sender: Someone, question = SECRET, phone = PHONE): Promise<Mine> {
  await sender.visit(FORM, { key: freshKey(), question, reach: 'phone', phone });
  const { number, letters } = proofIn((await sender.visit(RECEIVED)).html);
  return { reference: number.replaceAll(' ', ''), letters: letters.replaceAll(' ', '') };
}

/** Opens it with both, and gives the ticket. */
async function opened(visitor: Someone, { reference: number, letters }: Mine): Promise<string> {
  expect((await visitor.visit(OWN, { number, letters })).status).toBe(303);
  return hiddenIn((await visitor.visit(OWN)).html, 'ticket');
}

/** Tries it at a route, as a visit and as every form there is. */
async function tried(route: string, { fields, cookies }: Attack): Promise<string> {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const ask = (address: string, body?: Record<string, string>) =>
    someone().ask(address, {
      headers: { cookie },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    });
  const whole = { question: 'Laat maar', reach: 'email', email: 'vreemde@voorbeeld.nl' };
  const all = [
    await ask(route),
    await ask(`${route}?${new URLSearchParams(fields).toString()}`),
    await ask(route, fields),
    ...(await Promise.all(
      ['question', 'check', 'send'].map((to) =>
        ask(route, { ...whole, ...fields, to, key: freshKey() }),
      ),
    )),
    await ask(route, { ...whole, ...fields, open: '1', key: freshKey() }),
    await ask(route, { ...fields, withdraw: '1' }),
  ];
  return all.map(({ html, location }) => `${location ?? ''}\n${html}`).join('\n');
}

it('the routes are found', () => {
  for (const route of [FORM, OWN, RECEIVED, '/wis/']) expect(ROUTES).toContain(route);
});

describe('at every route', { timeout: 120_000 }, () => {
  it('what is not link and number together tells nothing and changes nothing', async () => {
    const mine = await leave(someone());
    const other = await leave(someone(), 'Een vraag van iemand anders', '0687654321');
    const foreign = await opened(someone(), other);
    const before = rowOf(mine);
    const held = { other, foreignTicket: foreign, vault: vaultOf(folder.path) };
    for (const [name, attack] of Object.entries(attacksOn(mine, held)))
      for (const route of ROUTES) {
        const told = await tried(route, attack);
        for (const word of [
          SECRET,
          PHONE,
          spokenPhone(PHONE),
          readOutReference(mine.reference),
          inGroups(mine.letters),
        ])
          expect(told, `${name} at ${route}`).not.toContain(word);
        expect(rowOf(mine), `${name} at ${route}`).toEqual(before);
      }
    // The right pair still opens it.
    expect(await opened(someone(), mine)).not.toBe('');
  });

  it.each(['withdrawn', 'replaced', 'wiped'])(
    'a ticket is worth nothing once the question is %s',
    async (how) => {
      const sender = someone();
      const mine = await leave(sender);
      const visit = sealVisit({ vault: vaultOf(folder.path) }, mine.reference);
      const ticket = await opened(sender, mine);
      const changed = { key: freshKey(), question: 'Iets anders', reach: 'phone', phone: PHONE };
      if (how === 'withdrawn') await sender.visit(OWN, { ticket });
      if (how === 'replaced') await sender.visit(FORM, { ...changed, replaces: ticket });
      if (how === 'wiped') await sender.visit('/wis/', {});
      const before = lying();
      const attack = {
        fields: { ticket, replaces: ticket },
        cookies: { 'vraag-open': ticket, vraag: visit },
      };
      for (const route of ROUTES.filter((one) => one !== FORM)) {
        const told = await tried(route, attack);
        for (const word of [SECRET, readOutReference(mine.reference), inGroups(mine.letters)])
          expect(told, route).not.toContain(word);
      }
      await tried(FORM, attack);
      expect(lying()).toEqual(before);
    },
  );
});

it('whatever is wrong with a ticket, the page is the same', async () => {
  const sender = someone();
  const mine = await leave(sender);
  const own = { vault: vaultOf(folder.path), clock };
  const used = await opened(sender, mine);
  await sender.visit(OWN, { ticket: used });
  const opens = { reference: mine.reference, wiped: 0 };
  const tickets = [
    used,
    sealTicket({ ...own, clock: past }, opens),
    sealTicket({ ...own, vault: aesVault([{ id: 'k1', key: randomBytes(32) }]) }, opens),
    sealTicket(own, { ...opens, wiped: 7 }),
    sealTicket(own, { ...opens, reference: '9999999999' }),
    'verzonnen',
  ];
  const answers = [];
  for (const ticket of tickets) {
    const cookie = `vraag-open=${ticket}`;
    const looked = await someone().ask(OWN, { headers: { cookie } });
    const withdrawn = await someone().visit(OWN, { ticket });
    const key = 'sleutel-van-deze-proef';
    const form = { question: 'Mijn nieuwe tekst', phone: PHONE, key, replaces: ticket };
    const sent = await someone().visit(FORM, form);
    expect(sent.html).toContain('Mijn nieuwe tekst');
    answers.push(
      [looked, withdrawn, sent].map(({ status, html }) => [
        status,
        html.replaceAll(ticket, 'kaartje'),
      ]),
    );
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]!.map(([status]) => status)).toEqual([403, 403, 403]);
});

describe('the doors that once stood open', () => {
  it('a: the address of a confirmation shows no number to who did not send it', async () => {
    const sender = someone();
    const mine = await leave(sender);
    const stranger = someone();
    expect((await stranger.visit(RECEIVED)).status).toBe(404);
    const old = await stranger.visit(`${RECEIVED}?k=${mine.letters}`);
    expect(old).toMatchObject({ status: 303, location: OWN });
    expect((await stranger.visit(OWN)).html).not.toContain(readOutReference(mine.reference));
    await sender.visit('/wis/', {});
    expect((await sender.visit(RECEIVED)).status).toBe(404);
  });

  it('b, c: the link alone neither tells the number nor replaces the question', async () => {
    const mine = await leave(someone());
    const stranger = someone();
    const fields = { replaces: mine.letters, question: 'Nooit opgeslagen', reach: 'email' };
    const sent = { ...fields, email: 'dader@voorbeeld.nl', key: freshKey() };
    for (const to of ['question', 'send'])
      expect((await stranger.visit(FORM, { ...sent, to })).status).toBe(403);
    expect(rowOf(mine)).toMatchObject({ isWithdrawn: false, question: SECRET });
    expect(lying().some(({ question }) => question === 'Nooit opgeslagen')).toBe(false);
  });

  it('a link that was mailed before still opens it, with its number, and leaves the address', async () => {
    const mine = await leave(someone());
    const resident = someone();
    const old = await resident.visit(`${OWN}?k=${mine.letters}`);
    expect(old).toMatchObject({ status: 303, location: OWN });
    const asked = await resident.visit(OWN);
    expect(asked.html).not.toContain('name="letters"');
    expect((await resident.visit(OWN, { number: '1234567890' })).status).toBe(422);
    expect((await resident.visit(OWN, { number: mine.reference })).status).toBe(303);
    expect((await resident.visit(OWN)).html).toContain(SECRET);
    const addresses = resident.seen().filter((line) => /^(location: )?\//.test(line));
    expect(addresses.filter((line) => line.includes(mine.letters))).toHaveLength(1);
  });

  it('after "Wis en stop" the old cookies and the old form show nothing', async () => {
    const key = freshKey();
    const form = { key, question: SECRET, reach: 'phone', phone: PHONE };
    const sender = someone();
    await sender.visit(FORM, form);
    const { number: typed, letters: copied } = proofIn((await sender.visit(RECEIVED)).html);
    const mine = { reference: typed.replaceAll(' ', ''), letters: copied };
    const kept = sender.cookies();
    const ticket = await opened(sender, mine);
    await sender.visit('/wis/', {});
    for (const cookie of [kept, `${kept}; vraag-open=${ticket}`])
      for (const route of [RECEIVED, OWN, FORM]) {
        const { html } = await someone().ask(route, { headers: { cookie } });
        expect(html).not.toContain(SECRET);
        expect(html).not.toContain(readOutReference(mine.reference));
      }
    // Back and "send again": the same form under the same key.
    const again = someone();
    expect((await again.visit(FORM, form)).location).toBe(RECEIVED);
    expect((await again.visit(RECEIVED)).status).toBe(404);
  });

  it('every cookie ends with the browser, and none can be read', async () => {
    const sender = someone();
    const mine = await leave(sender);
    await opened(sender, mine);
    const set = sender.seen().filter((line) => line.startsWith('set-cookie: vraag'));
    expect(set.length).toBeGreaterThan(1);
    for (const line of set) {
      expect(line).toMatch(/HttpOnly/);
      if (!/Expires=Thu, 01 Jan 1970/.test(line)) expect(line).not.toMatch(/max-age|expires/i);
      for (const word of [mine.reference, mine.letters]) expect(line).not.toContain(word);
    }
  });
});
