// One's own question opens with number and secret together, and with a ticket alone; nothing else does anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroups, LETTERS, lettersFrom, typedLetters } from '../../src/domain/contact/letters.ts';
import { askServices, aQuestion, aTicket, MINUTE_MS } from '../support/ask-services.ts';
import { placeOf } from '../support/incoming.ts';

const changed = { question: 'Toch iets anders', phone: '0612345678', language: 'nl' };

async function aDesk() {
  const desk = askServices();
  const mine = await aQuestion(desk, 'Wie rijdt mij?', { steps: ['Trede 2: te ver'] });
  const other = await aQuestion(desk, 'Een vraag van iemand anders');
  const { own } = desk.services;
  const open = (number: string, letters: string, visitor = 'bezoeker') =>
    own.open(placeOf(visitor), number, { letters });
  return { ...desk, desk, mine, other, own, open };
}

describe('the way in', () => {
  it('number and letters give a ticket that opens this question', async () => {
    const { own, desk, mine } = await aDesk();
    const seen = await own.see(await aTicket(desk, mine));
    expect(seen).toMatchObject({
      reference: mine.reference,
      request: { question: 'Wie rijdt mij?' },
    });
    expect(seen).not.toHaveProperty('token');
  });

  it('takes letters and number as people type them', async () => {
    const { open, mine } = await aDesk();
    const typed = `  ${inGroups(mine.letters).toUpperCase().replaceAll(' ', ' - ')} `;
    expect(await open(inGroups(mine.reference), typed)).toHaveProperty('ticket');
  });

  it('says the same to every wrong pair', async () => {
    const { open, mine, other, outbox } = await aDesk();
    await outbox.withdraw(other.reference);
    const wrong = { refused: 'wrong' };
    expect(await open(mine.reference, other.letters)).toEqual(wrong);
    expect(await open(other.reference, other.letters)).toEqual(wrong);
    expect(await open(mine.reference, '')).toEqual(wrong);
    expect(await open('', mine.letters)).toEqual(wrong);
    expect(await open('9999999999', mine.letters)).toEqual(wrong);
    expect(await open(mine.letters, mine.reference)).toEqual(wrong);
  });

  it('an old secret is taken as it is, from a link or typed, and still needs the number', async () => {
    const { own, outbox } = await aDesk();
    const token = 'Ab_3-geheim-van-vroeger-Zz9';
    const request = { question: 'Van vroeger', language: 'nl' };
    const old = { reference: '5000000000', token, receivedAt: new Date(0), request };
    await outbox.add('oud', old);
    const link = own.keepLink(token);
    expect(await own.open(placeOf('b'), old.reference, { link })).toHaveProperty('ticket');
    expect(await own.open(placeOf('b'), old.reference, { letters: token })).toHaveProperty(
      'ticket',
    );
    expect(await own.open(placeOf('b'), '5000000001', { link })).toEqual({ refused: 'wrong' });
    expect(await own.open(placeOf('b'), old.reference, { link: token })).toEqual({
      refused: 'wrong',
    });
  });

  it('the secret of a link waits a quarter of an hour for its number', async () => {
    const { own, mine, pass } = await aDesk();
    const link = own.keepLink(mine.letters);
    expect(await own.carries({ link })).toBe(true);
    pass(15 * MINUTE_MS);
    expect(await own.carries({ link })).toBe(false);
    expect(await own.open(placeOf('b'), mine.reference, { link })).toEqual({ refused: 'wrong' });
  });

  it('ten wrong tries, then even the right one waits: per visitor, and per question', async () => {
    const { open, mine, other, pass } = await aDesk();
    for (let time = 0; time < 10; time++) await open(mine.reference, 'fout', `machine ${time}`);
    expect(await open(mine.reference, mine.letters)).toEqual({ refused: 'too-often' });
    expect(await open(other.reference, other.letters)).toHaveProperty('ticket');
    for (let time = 0; time < 9; time++) await open(`${time}`, 'fout', 'machine');
    expect(await open('77', 'fout', 'machine')).toEqual({ refused: 'wrong' });
    expect(await open(other.reference, other.letters, 'machine')).toEqual({ refused: 'too-often' });
    pass(15 * MINUTE_MS);
    expect(await open(mine.reference, mine.letters)).toHaveProperty('ticket');
  });

  it('many tries at once are many', async () => {
    const { open, mine } = await aDesk();
    const tries = Array.from({ length: 50 }, () => open(mine.reference, 'fout'));
    const refused = await Promise.all(tries);
    expect(refused.filter((one) => 'refused' in one && one.refused === 'wrong')).toHaveLength(10);
  });

  it('who opens it rightly may do so as often as they like', async () => {
    const { open, mine } = await aDesk();
    for (let time = 0; time < 50; time++)
      expect(await open(mine.reference, mine.letters)).toHaveProperty('ticket');
  });
});

describe('a ticket', () => {
  it('opens for a quarter of an hour', async () => {
    const { own, desk, mine, pass } = await aDesk();
    const ticket = await aTicket(desk, mine);
    pass(15 * MINUTE_MS - 1);
    expect(await own.see(ticket)).toBeDefined();
    pass(1);
    expect(await own.see(ticket)).toBeUndefined();
    expect(await own.withdraw(ticket)).toBeUndefined();
    expect(await own.replace(ticket, 'k', changed)).toBeUndefined();
  });

  it('of another question, or made up, or made for something else, opens nothing', async () => {
    const { own, desk, mine, other, outbox } = await aDesk();
    const ticket = await aTicket(desk, mine);
    const made = ['', 'x', mine.letters, mine.reference, mine.visit, own.keepLink('geheim')];
    for (const one of [...made, `${ticket.slice(0, -4)}AAAA`, ticket.replace('k1', 'k2')]) {
      expect(await own.see(one), one).toBeUndefined();
      expect(await own.withdraw(one), one).toBeUndefined();
      expect(await own.replace(one, 'k', changed), one).toBeUndefined();
    }
    expect(await own.withdraw(ticket)).toEqual({ passedOn: false });
    expect((await outbox.open()).map(({ reference }) => reference)).toEqual([other.reference]);
  });

  it('shows that a question was answered, with the line that was written for it, and erases it when asked', async () => {
    const { own, desk, mine, outbox } = await aDesk();
    const ticket = await aTicket(desk, mine);
    const at = new Date(Date.UTC(2026, 10, 26, 9));
    const by = { reference: mine.reference, who: 'Ans', at, expected: undefined };
    const end = { outcome: { kind: 'shelf' }, eraseAt: new Date(+at + 1000) } as const;
    await outbox.act({ kind: 'noted', ...by, text: 'Belt liever niet.' });
    await outbox.act({ kind: 'handled', ...by, ...end, answer: 'De bus haalt u op.' });
    const seen = await own.see(ticket);
    expect(seen).toMatchObject({ answer: 'De bus haalt u op.', outcome: { kind: 'shelf' } });
    expect(JSON.stringify(seen)).not.toContain('Belt liever niet');
    expect(await own.replace(ticket, 'k', changed)).toBeUndefined();
    expect(await own.withdraw(ticket)).toEqual({ passedOn: false });
    expect((await outbox.byReference(mine.reference))?.request).toBeUndefined();
  });

  it('tells who gave a signal that something was done, never what', async () => {
    const desk = askServices();
    const given = await aQuestion(desk, 'Mijn buurman eet niet meer.', { forWhom: 'professional' });
    const ticket = await aTicket(desk, given);
    const at = new Date(Date.UTC(2026, 10, 26, 9));
    const by = { reference: given.reference, who: 'Ans', at, expected: undefined };
    const end = { outcome: { kind: 'tailor-made' }, eraseAt: new Date(+at + 1000) } as const;
    await desk.outbox.act({ kind: 'handled', ...by, ...end, answer: 'Hij krijgt thuiszorg.' });
    const seen = await desk.services.own.see(ticket);
    expect(seen?.handledAt).toEqual(at);
    expect(JSON.stringify(seen)).not.toContain('thuiszorg');
  });

  it('says of what is withdrawn whether another system has it, not that our own inbox did', async () => {
    for (const [done, passedOn] of [
      [['inbox', 'confirmation'], false],
      [['klantinteracties'], true],
    ] as const) {
      const { own, desk, mine, outbox } = await aDesk();
      await outbox.claim(new Date(Date.UTC(2026, 10, 26, 9)), 1000);
      await outbox.settle(mine.reference, 1, { state: 'delivered', done });
      expect(await own.withdraw(await aTicket(desk, mine))).toEqual({ passedOn });
    }
  });

  it('withdraws once', async () => {
    const { own, desk, mine } = await aDesk();
    const ticket = await aTicket(desk, mine);
    expect(await own.withdraw(ticket)).toEqual({ passedOn: false });
    expect(await own.withdraw(ticket)).toBeUndefined();
    expect(await own.see(ticket)).toBeUndefined();
    expect(await own.replace(ticket, 'k', changed)).toBeUndefined();
  });

  it('replaces once, however often the form is sent, and what was told comes along', async () => {
    const { own, desk, mine, other, outbox } = await aDesk();
    const ticket = await aTicket(desk, mine);
    const first = await own.replace(ticket, 'k', changed);
    const again = await own.replace(ticket, 'k', changed);
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      otherStored: false,
      stored: { request: { ...changed, replaces: mine.reference, steps: ['Trede 2: te ver'] } },
    });
    const open = (await outbox.open()).map(({ reference }) => reference);
    expect(open.sort()).toEqual([other.reference, first!.stored.reference].sort());
    expect(await own.replace(ticket, 'een andere', changed)).toBeUndefined();
    const otherText = await own.replace(ticket, 'k', { ...changed, question: 'Nog iets' });
    expect(otherText?.otherStored).toBe(true);
  });

  it('is worth nothing after "Wis en stop", and a new one is', async () => {
    const { own, desk, mine } = await aDesk();
    const [one, two] = [await aTicket(desk, mine), await aTicket(desk, mine)];
    await own.wipe(undefined, [null, one]);
    for (const ticket of [one, two]) {
      expect(await own.see(ticket)).toBeUndefined();
      expect(await own.withdraw(ticket)).toBeUndefined();
      expect(await own.replace(ticket, 'k', changed)).toBeUndefined();
    }
    expect(await own.see(await aTicket(desk, mine))).toBeDefined();
  });
});

describe('the browser that sent a question', () => {
  it('sees number, letters and copy for an hour, and needs the number alone to open it', async () => {
    const { own, mine, pass } = await aDesk();
    const { reference, letters, visit } = mine;
    expect(await own.received(visit)).toMatchObject({ letters, question: { reference } });
    expect((await own.received(visit))?.question).not.toHaveProperty('token');
    expect(await own.open(placeOf('b'), reference, { visit })).toHaveProperty('ticket');
    expect(await own.open(placeOf('b'), '1', { visit })).toEqual({ refused: 'wrong' });
    pass(60 * MINUTE_MS);
    expect(await own.received(visit)).toBeUndefined();
    expect(await own.open(placeOf('b'), reference, { visit })).toEqual({ refused: 'wrong' });
  });

  it('sees it never again after "Wis en stop", not even who kept the cookie or sends the form again', async () => {
    const { own, mine, outbox } = await aDesk();
    await own.wipe(mine.visit, []);
    expect(await own.received(mine.visit)).toBeUndefined();
    expect(await own.carries({ visit: mine.visit })).toBe(false);
    expect(own.visitOf((await outbox.byReference(mine.reference))!)).toBeUndefined();
    expect(await own.open(placeOf('b'), mine.reference, { visit: mine.visit })).toEqual({
      refused: 'wrong',
    });
    expect(await own.open(placeOf('b'), mine.reference, { letters: mine.letters })).toHaveProperty(
      'ticket',
    );
  });

  it('is told when the question that was replaced had been passed on already', async () => {
    const { own, desk, mine, other, outbox } = await aDesk();
    await outbox.claim(new Date(Date.UTC(2026, 10, 26, 9)), 1);
    await outbox.settle(mine.reference, 1, { state: 'delivered', done: ['smtp'] });
    for (const [question, late] of [
      [mine, true],
      [other, false],
    ] as const) {
      const done = await own.replace(await aTicket(desk, question), `k ${late}`, changed);
      expect(await own.received(own.visitOf(done!.stored))).toMatchObject({ late });
    }
  });

  it('sees nothing with what is no proof of ours', async () => {
    const { own, desk, mine } = await aDesk();
    for (const visit of [undefined, '', mine.reference, mine.letters, await aTicket(desk, mine)])
      expect(await own.received(visit)).toBeUndefined();
  });
});

describe('secret letters', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 32 });
  it('are twelve, without vowels or look-alikes, and are read back however they were grouped', () =>
    fc.assert(
      fc.property(bytes, fc.constantFrom(' ', '-', '', '. '), (random, between) => {
        const letters = lettersFrom(random);
        expect(letters).toMatch(/^[b-df-hjkmnp-tv-xz]{12}$/);
        expect(letters).toHaveLength(LETTERS);
        const typed = inGroups(letters).replaceAll(' ', between).toUpperCase();
        expect(typedLetters(typed)).toBe(letters);
      }),
    ));
});
