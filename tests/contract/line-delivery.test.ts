// What colleagues of a second line get: by mail as much as the contact centre does, in Open Klant a task of their own.
import { afterEach, describe, expect, it } from 'vitest';
import { configureLines } from '../../src/adapters/delivery/index.ts';
import {
  asked as inRegister,
  deliveryTo,
  figures,
  startFake,
  TOKEN,
  type Fake,
} from '../support/klantinteracties-fake.ts';
import { handOver, lineOf } from '../support/line-delivery.ts';
import { allText, asked, KCC, mailServers } from '../support/mail-server.ts';

const PERSONAL = ['ramen', 'Geertje', '0612345678', 'geertje@', 'huishouden', 'buren', 'Belde'];

describe('a question by mail to a second line', () => {
  const { start, environment } = mailServers();

  it('holds what the contact centre got and noted, and says who gives it', async () => {
    const { port, received } = await start();
    const line = lineOf('smtp', environment(port));
    const notes = ['Belde twee keer\nNaam: Iemand Anders', 'Wil geen brief'];
    expect(await line.deliver(asked, { ...handOver, notes })).toEqual({ result: 'delivered' });
    const [{ mail, to }] = received as [(typeof received)[number]];
    expect(to).toEqual([KCC]);
    const text = mail.text ?? '';
    expect(text).toMatch(/^Het KCC geeft u deze vraag: Wmo\.\n\nNummer: 123 456 78 90\n/);
    expect(text).toContain('  Wie helpt mij met ramen?');
    // What somebody wrote cannot pass for a line of ours.
    expect(text).toContain('Wat het KCC noteerde:\n  Belde twee keer\n  Naam: Iemand Anders');
    expect(text).toContain('\n\n  Wil geen brief\n');
    expect(mail.subject).toBe('Contactverzoek 1234567890');
  });

  it('has the same Message-ID at every try, another for each time, and never that of the contact centre', async () => {
    const { port, received } = await start();
    const line = lineOf('smtp', environment(port));
    for (const number of [1, 1, 2]) await line.deliver(asked, { ...handOver, number });
    const ids = received.map(({ mail }) => mail.messageId);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids).not.toContain('<1234567890@oldambt.voorbeeld.nl>');
  });

  it('as a signal holds the number and the way to the question only', async () => {
    const { port, received } = await start();
    const line = lineOf('smtp', environment(port, { SMTP_CONTENT: 'signal' }));
    await line.deliver(asked, handOver);
    const { mail } = received[0]!;
    expect(mail.text).toContain('https://hulp.voorbeeld.nl/kcc/vraag/1234567890/');
    expect(mail.attachments).toEqual([]);
    for (const word of PERSONAL) expect(allText(mail)).not.toContain(word);
  });

  it('goes only to who has a mailbox', async () => {
    const { port } = await start();
    const line = lineOf('smtp', environment(port));
    expect(line.reaches({ name: 'Wmo', actor: 'grp:wmo' })).toBe(false);
    expect(line.reaches({ name: 'Wmo', mailbox: KCC })).toBe(true);
  });
});

describe('a question to a second line in Open Klant', () => {
  const open: Fake[] = [];
  afterEach(() => Promise.all(open.splice(0).map((fake) => fake.close())));
  const started = async () => {
    const fake = await startFake();
    open.push(fake);
    const env = {
      KLANTINTERACTIES_URL: fake.url,
      KLANTINTERACTIES_TOKEN: TOKEN,
      KLANTINTERACTIES_ACTOR: 'afd:KCC',
    };
    return { fake, line: lineOf('klantinteracties', env), kcc: deliveryTo(fake.url) };
  };

  it.each(['the contact centre first', 'the second line first'])(
    'one contact with a task for each: %s',
    async (order) => {
      const { fake, line, kcc } = await started();
      const toLine = () => line.deliver(inRegister, handOver);
      const toKcc = () => kcc.deliver(inRegister);
      const both = order.startsWith('the contact') ? [toKcc, toLine] : [toLine, toKcc];
      for (const bring of [...both, ...both])
        expect(await bring()).toEqual({ result: 'delivered' });
      const one = { contacts: 1, people: 1, objects: 1, addresses: 2 };
      expect(figures(fake)).toEqual({ ...one, actors: 2, tasks: 2 });
      const ids = fake.store.actoren.map((a) => a['actoridentificator'].objectId as string);
      expect(ids.sort()).toEqual(['KCC', 'wmo']);
    },
  );

  it('handed on anew there is a new task, and nothing of the resident stands in any', async () => {
    const { fake, line } = await started();
    for (const number of [1, 2]) await line.deliver(inRegister, { ...handOver, number });
    const { tasks } = fake.store;
    expect(tasks.map((task) => task['gevraagdeHandeling'] as string)).toEqual([
      'Vraag overnemen van het KCC',
      'Vraag overnemen van het KCC',
    ]);
    expect(new Set(tasks.map((task) => task['nummer'] as string)).size).toBe(2);
    for (const word of PERSONAL) expect(JSON.stringify(tasks)).not.toContain(word);
  });

  it('an urgent one says so before all', async () => {
    const { fake, line } = await started();
    const triage = { urgency: 'urgent' } as const;
    await line.deliver({ ...inRegister, request: { ...inRegister.request, triage } }, handOver);
    expect(fake.store.tasks[0]?.['gevraagdeHandeling']).toMatch(/^DRINGEND/);
  });
});

it('there is no way where nothing is set up, and what is wrong in a setting is told', () => {
  expect(configureLines(['inbox'], {})).toEqual([]);
  const [line] = configureLines(['klantinteracties'], {});
  expect(line).toMatchObject({ ok: false });
});
