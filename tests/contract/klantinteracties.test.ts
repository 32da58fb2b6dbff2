// Delivery to a small Open Klant: what arrives, and that it arrives once whatever fails.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import * as bodies from '../../src/adapters/delivery/klantinteracties-bodies.ts';
import { openClient } from '../../src/adapters/delivery/klantinteracties-client.ts';
import type { OutgoingRequest } from '../../src/application/ports.ts';
import {
  asked,
  deliveryTo,
  figures,
  startFake,
  type Fake,
  type Fault,
} from '../support/klantinteracties-fake.ts';
import { NEEDS_STANDARDS, hasSchemas } from '../support/klantinteracties-store.ts';

const PERSONAL = /ramen|Geertje|0612345678|geertje|huishouden|buren|geheim/i;
const open: Fake[] = [];
afterEach(() => Promise.all(open.splice(0).map((fake) => fake.close())));

async function start() {
  const fake = await startFake();
  open.push(fake);
  return fake;
}
const once1 = { actors: 1, contacts: 1, people: 1, objects: 1, addresses: 2, tasks: 1 };
const withRequest = (request: OutgoingRequest['request']) => ({ ...asked, request });

describe('a question to Open Klant', () => {
  it('arrives with all of it, the task last', async () => {
    const fake = await start();
    expect(await deliveryTo(fake.url).deliver(asked)).toEqual({ result: 'delivered' });
    expect(figures(fake)).toEqual(once1);
    expect(fake.calls.map((c) => c.step)).toEqual([
      ...['GET klantcontacten', 'GET actoren', 'POST actoren', 'POST maak-klantcontact'],
      ...['POST digitaleadressen', 'POST digitaleadressen', 'POST internetaken'],
    ]);
    const { store } = fake;
    expect(store.contacts[0]).toMatchObject({
      nummer: '1234567890',
      referentienummer: '1234567890',
      kanaal: 'Webformulier',
      onderwerp: 'Hulp bij het huishouden',
      taal: 'nld',
      vertrouwelijk: true,
      plaatsgevondenOp: '2026-11-24T23:05:00.000Z',
      metadata: {
        bron: 'zelfhulpportaal',
        moment: 'morning',
        voorWie: 'other',
        taal: 'nl',
        vervangt: '1987654321',
      },
      inhoud: [
        ...[
          'Wie helpt mij met ramen?',
          '',
          'Voor wie: Voor een ander. Die weet het.',
          'Bellen: In de ochtend',
        ],
        ...['Antwoord in: Nederlands', 'Vervangt: 198 765 43 21', '- Aan de buren gevraagd'],
      ].join('\n'),
    });
    expect(store.people[0]).toMatchObject({
      wasPartij: null,
      rol: 'klant',
      contactnaam: { achternaam: 'Geertje Proefpersoon' },
    });
    expect(store.objects[0]?.['onderwerpobjectidentificator']).toEqual({
      objectId: 'huishouden',
      codeObjecttype: 'voorziening',
      codeRegister: 'zelfhulpportaal',
      codeSoortObjectId: 'slug',
    });
    expect(store.addresses.map((a) => [a['soortDigitaalAdres'], a['adres']])).toEqual([
      ['telefoonnummer', '0612345678'],
      ['email', 'geertje@voorbeeld.nl'],
    ]);
    expect(store.tasks[0]).toMatchObject({
      gevraagdeHandeling: 'Contact opnemen met betrokkene',
      toelichting: 'Bellen: In de ochtend',
      toegewezenAanActoren: [{ uuid: store.actoren[0]?.['uuid'] }],
    });
    expect(JSON.stringify(store.tasks)).not.toMatch(PERSONAL);
    expect(fake.calls.map((c) => c.query).join()).not.toMatch(PERSONAL);
  });

  it('arrives with mail only, and with nothing but a question', async () => {
    const fake = await start();
    const delivery = deliveryTo(fake.url);
    const email = withRequest({
      question: 'Vraag',
      email: 'a@voorbeeld.nl',
      moment: 'morning',
      language: 'en',
    });
    const bare = { ...withRequest({ question: 'Vraag', language: 'xx' }), reference: '2234567890' };
    for (const request of [email, bare])
      expect(await delivery.deliver(request)).toEqual({ result: 'delivered' });
    expect(fake.store.addresses.map((a) => a['soortDigitaalAdres'])).toEqual(['email']);
    expect(fake.store.tasks.map((t) => t['toelichting'])).toEqual([undefined, undefined]);
    expect(fake.store.contacts.map((c) => c['taal'])).toEqual(['eng', 'nld']);
    expect(fake.store.contacts[0]?.['metadata']).not.toHaveProperty('moment');
    expect(fake.store.objects[1]?.['onderwerpobjectidentificator'].objectId).toBe('algemeen');
    expect(fake.store.actoren).toHaveLength(1);
  });

  it.each(['0900123456', '140597', '0800123456', '112'])(
    'sends %s, which the server refuses as a phone, as another address',
    async (phone) => {
      const fake = await start();
      expect(
        await deliveryTo(fake.url).deliver(
          withRequest({ question: 'Vraag', phone, language: 'nl' }),
        ),
      ).toEqual({ result: 'delivered' });
      expect(fake.store.addresses[0]).toMatchObject({ soortDigitaalAdres: 'overig', adres: phone });
    },
  );

  it('keeps the whole question when nothing more fits', () => {
    const question = 'v'.repeat(1000);
    const { inhoud } = bodies.contactBody(
      withRequest({ ...asked.request, question }),
      'x',
    ).klantcontact;
    expect(inhoud).toBe(question);
  });
});

const STEPS = [
  'GET klantcontacten',
  'GET actoren',
  'POST actoren',
  'POST maak-klantcontact',
  'POST digitaleadressen',
  'POST internetaken',
];
const FAULTS: Fault[] = ['drop after commit', 'drop before', '500', '429', 'html 502', 'slow'];

describe('whatever fails', () => {
  const cases = STEPS.flatMap((step) => FAULTS.map((fault) => [step, fault] as const));
  it.each(cases)(
    '%s, %s: a later attempt ends with exactly one of everything',
    async (step, fault) => {
      const fake = await start();
      fake.fail(step, fault);
      // Only silence needs a short patience; a slow machine must not count as a slow server.
      const patience = { KLANTINTERACTIES_TIMEOUT_MS: fault === 'slow' ? '1000' : '15000' };
      const first = await deliveryTo(fake.url, patience).deliver(asked);
      expect(fake.pending()).toBe(0);
      expect(first).toMatchObject({ result: 'retry' });
      if (fault === '429') expect(first).toMatchObject({ afterMs: 7000, reason: '429' });
      expect(JSON.stringify(first)).not.toMatch(PERSONAL);
      // Another adapter: what the first one remembered is gone, as after a crash.
      expect(await deliveryTo(fake.url).deliver(asked)).toEqual({ result: 'delivered' });
      expect(figures(fake)).toEqual(once1);
    },
  );

  it('delivers once when it is asked again, or twice at once', async () => {
    const fake = await start();
    const delivery = deliveryTo(fake.url);
    const both = await Promise.all([delivery.deliver(asked), delivery.deliver(asked)]);
    expect([
      ...both,
      await delivery.deliver(asked),
      await deliveryTo(fake.url).deliver(asked),
    ]).toEqual(Array(4).fill({ result: 'delivered' }));
    expect(figures(fake)).toEqual(once1);
  });

  it('looks up what another process made since it looked', async () => {
    const fake = await start();
    const [one, two] = [deliveryTo(fake.url), deliveryTo(fake.url)];
    const bare = withRequest({ question: 'Vraag', language: 'nl' });
    expect(await Promise.all([one.deliver(bare), two.deliver(bare)])).toEqual(
      Array(2).fill({ result: 'delivered' }),
    );
    expect(figures(fake)).toMatchObject({ contacts: 1, people: 1, tasks: 1 });
    expect(fake.calls.some((c) => c.status === 400)).toBe(true);
  });

  it("adds nothing to somebody else's contact with the same number", async () => {
    const fake = await start();
    fake.store.contacts.push({
      uuid: 'x',
      nummer: asked.reference,
      inhoud: 'van een ander',
      metadata: {},
    });
    expect(await deliveryTo(fake.url).deliver(asked)).toMatchObject({
      result: 'rejected',
      reason: 'number in use for another contact',
    });
    expect(figures(fake)).toMatchObject({ people: 0, addresses: 0, tasks: 0 });
  });

  it('looks the actor up again when it was removed', async () => {
    const fake = await start();
    const delivery = deliveryTo(fake.url);
    await delivery.deliver({ ...asked, reference: '3234567890' });
    fake.store.actoren.splice(0);
    expect(await delivery.deliver(asked)).toMatchObject({ result: 'retry' });
    expect(await delivery.deliver(asked)).toEqual({ result: 'delivered' });
  });

  it('says what the server refused by name and code only', async () => {
    const fake = await start();
    fake.store.tasks.push({ nummer: asked.reference, aanleidinggevendKlantcontact: { uuid: 'x' } });
    const outcome = await deliveryTo(fake.url).deliver(asked);
    expect(outcome).toMatchObject({
      result: 'rejected',
      reason: '400 nummer:unique',
      cause: 'content',
    });
    expect(await deliveryTo(fake.url).deliver({ ...asked, reference: 'Geertje' })).toMatchObject({
      result: 'rejected',
      reason: '400 klantcontact.nummer:invalid',
    });
  });

  it.runIf(hasSchemas)(
    `leaves out what a server repeats of the body ${NEEDS_STANDARDS}`,
    async () => {
      const fake = await start();
      const outcome = await deliveryTo(fake.url).deliver({
        ...asked,
        reference: 'Geertje 0612345678',
      });
      expect(outcome).toMatchObject({ result: 'rejected' });
      expect(JSON.stringify(outcome)).toMatch(/^.*400 klantcontact\.\w+:max_length/);
      expect(JSON.stringify(outcome)).not.toMatch(PERSONAL);
    },
  );

  it('passes no word of a server on that is not a name or a code', async () => {
    const invalidParams = [
      { name: 'Geertje Proefpersoon', code: 'invalid' },
      { name: 'adres', code: '0612345678' },
      { name: 'adres', code: 'invalid', reason: '0612345678' },
    ];
    const server = createServer((_, res) => {
      res.writeHead(400, { 'content-type': 'application/problem+json' });
      res.end(JSON.stringify({ status: 400, detail: 'Geertje', invalidParams }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = openClient({ base: `http://127.0.0.1:${port}`, token: 'x', timeoutMs: 5000 });
    const outcome = { result: 'rejected', reason: '400 adres:invalid', cause: 'content' };
    expect(await client.post('x', {})).toMatchObject({ ok: false, outcome });
    server.close();
  });

  it('keeps trying with a wrong token, and without a server', async () => {
    const fake = await start();
    const wrong = deliveryTo(fake.url, { KLANTINTERACTIES_TOKEN: 'anders' });
    expect(await wrong.deliver(asked)).toMatchObject({ reason: '401', cause: 'sign-in' });
    await fake.close();
    expect(await deliveryTo(fake.url).deliver(asked)).toMatchObject({
      result: 'retry',
      reason: 'ECONNREFUSED',
    });
    open.splice(0);
  });
});
