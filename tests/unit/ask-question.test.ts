// Asking a question: screens, faults, suspicion and storing; nothing that someone typed is ever lost.
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../src/application/ask/ask-question.ts';
import type { AskContent } from '../../src/application/ask/asking.ts';
import type { FormView } from '../../src/application/ask/question-form.ts';
import type { AskServices } from '../../src/application/ask/services.ts';
import { askServices, aQuestion, aTicket, MINUTE_MS } from '../support/ask-services.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { pathOf } from '../../src/domain/address/address.ts';
import { incoming } from '../support/incoming.ts';

const KEY = 'sleutel-van-deze-vraag';
const whole = { key: KEY, question: 'Wie helpt mij?', reach: 'phone', phone: '0612345678' };
const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const content: AskContent = {
  catalogue: aCatalogue([aNeed('vervoer', { questions: [{ id: 'hoe', answers }] })], []),
  language: 'nl',
  languages: ['nl', 'en'],
  inDutch: (known) => `weet ${known.code}`,
  local: pathOf,
  hear: () => ({ sure: [], maybe: [] }),
};

const ask = (
  fields: Record<string, string> | undefined,
  services = askServices().services,
  more = {},
) => askQuestion(incoming({ fields, ...more }), content, services);

/** The form that came back. */
async function shown(...given: Parameters<typeof ask>): Promise<FormView & { status: number }> {
  const answer = await ask(...given);
  if ('to' in answer) throw new Error(`sent to ${answer.to}`);
  return { ...answer.view, status: answer.status };
}

describe('the form', () => {
  it('opens empty, about the need of the address, and remembers that it is open', async () => {
    const answer = await askQuestion(
      incoming({ query: 'over=vervoer' }),
      content,
      askServices().services,
    );
    expect(answer).toMatchObject({
      status: 200,
      view: { screen: 'question', key: 'een-verse-sleutel-1', form: { need: 'vervoer' } },
      cookies: [{ name: '__Host-formulier', value: 'open' }],
    });
  });

  it('takes along what the wegwijzer knows, and nothing that is no code of ours', async () => {
    const { known, form } = await shown({ from: 'vervoer', answers: '2', tried: '2:expensive' });
    expect(form.need).toBe('vervoer');
    expect(known.map(({ code }) => code)).toEqual(['vervoer:2', '2:expensive']);
    expect((await shown({ to: 'question', known: 'vervoer:7' })).known).toEqual([]);
  });

  it('shows a fault with what was typed, and 422', async () => {
    const view = await shown({ ...whole, phone: '06 12', to: 'check' });
    expect(view).toMatchObject({ status: 422, screen: 'reach', faults: { phone: 'phoneShort' } });
    expect(view.form).toMatchObject({ question: 'Wie helpt mij?', phone: '06 12' });
  });

  it('is empty again once it was sent or cleared here', async () => {
    const cookies = { '__Host-formulier': KEY };
    const view = await shown({ ...whole, to: 'check' }, undefined, { cookies });
    expect(view).toMatchObject({ status: 200, notice: 'finished', form: { question: '' } });
  });

  it.each(['question', 'check', 'send', 'open'])(
    'shows and stores nothing of what was wiped when a browser sends it once more: %s',
    async (to) => {
      const wiped = Date.UTC(2026, 10, 27);
      const { outbox, services } = askServices({ givenBefore: (_, at) => at === wiped });
      const cookies = { '__Host-gewist': wiped.toString(36) };
      const view = await shown({ ...whole, to, [to]: '1' }, services, { cookies });
      expect(view).toMatchObject({ status: 200, notice: 'finished', form: { question: '' } });
      expect(await outbox.open()).toEqual([]);
    },
  );

  it.each(['', 'x', '../kcc', '1'.repeat(40), '-1'])(
    'goes on as ever beside a mark of a wipe that is none of ours: %s',
    async (mark) => {
      const { services } = askServices({ givenBefore: () => true });
      const cookies = { '__Host-gewist': mark };
      const view = await shown({ ...whole, to: 'check' }, services, { cookies });
      expect(view).toMatchObject({ screen: 'check', form: { question: 'Wie helpt mij?' } });
    },
  );
});

describe('sending', () => {
  const sent = { status: 303, to: '/contact/ontvangen/' };

  it('stores what was asked with what is known in Dutch, and ends the form', async () => {
    const { outbox, services } = askServices();
    const answer = await ask({ ...whole, need: 'vervoer', known: '2:far' }, services);
    expect(answer).toMatchObject(sent);
    const [stored] = await outbox.open();
    expect(stored?.request).toMatchObject({
      question: 'Wie helpt mij?',
      phone: '+31612345678',
      need: 'vervoer',
      about: 'Vraag vervoer',
      steps: ['weet 2:far'],
    });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-formulier', value: KEY });
  });

  it('the same form twice is one question and one answer', async () => {
    const { outbox, services } = askServices();
    const first = await ask(whole, services);
    const again = await ask(whole, services);
    expect([first, again]).toMatchObject([sent, sent]);
    expect(await outbox.open()).toHaveLength(1);
  });

  it.each([
    ['trapped', 422, { website: 'x' }, {}],
    ['hasty', 422, {}, { hasty: () => true }],
    ['tooOften', 429, {}, { limits: { allow: () => false } }],
    ['notStored', 503, {}, { submit: () => Promise.reject(new Error('SQLITE_FULL')) }],
  ])(
    '%s gives the text back with %i and stores nothing',
    async (notice, status, fields, change) => {
      const { outbox, services } = askServices(change as Partial<AskServices>);
      const view = await shown({ ...whole, ...fields }, services);
      expect(view).toMatchObject({ notice, status, screen: 'check', key: KEY });
      expect(view.form.question).toBe('Wie helpt mij?');
      expect(await outbox.open()).toEqual([]);
    },
  );

  it('a number that stands in no list is shown once more, and then stored', async () => {
    const { outbox, services } = askServices();
    const unlisted = { ...whole, reach: 'phone', phone: '06 76 12 34 56' };
    const view = await shown(unlisted, services);
    expect(view).toMatchObject({ status: 200, screen: 'check', key: KEY, faults: {} });
    expect(await outbox.open()).toEqual([]);
    expect(await ask({ ...unlisted, sure: '+31676123456' }, services)).toMatchObject(sent);
    expect(await outbox.open()).toMatchObject([{ request: { phone: '+31676123456' } }]);
  });

  it('another text under a used key stores nothing and gets a key of its own', async () => {
    const { outbox, services } = askServices();
    await ask(whole, services);
    const view = await shown({ ...whole, question: 'Iets anders' }, services);
    expect(view).toMatchObject({ notice: 'otherStored', status: 409, key: 'een-verse-sleutel-1' });
    expect(view.form.question).toBe('Iets anders');
    expect(await outbox.open()).toHaveLength(1);
  });
});

describe('changing a question that was sent', () => {
  const changed = { key: 'sleutel-van-de-wijziging', question: 'Nog iets', phone: '0612345678' };
  async function aChange() {
    const desk = askServices();
    const mine = await aQuestion(desk, 'Wie rijdt mij?');
    const replaces = await aTicket(desk, mine);
    return { ...desk, desk, mine, replaces };
  }

  it('the ticket tells which one, and sending puts it in its place', async () => {
    const { services, outbox, mine, replaces } = await aChange();
    const view = await shown({ ...changed, replaces, to: 'check' }, services);
    expect(view).toMatchObject({ screen: 'check', replacing: mine.reference });
    const answer = await ask({ ...changed, replaces }, services);
    expect(answer).toMatchObject({ status: 303, to: '/contact/ontvangen/' });
    const open = await outbox.open();
    expect(open).toMatchObject([{ request: { question: 'Nog iets', replaces: mine.reference } }]);
    const names = answer.cookies.map(({ name, value }) => [name, value === undefined]);
    expect(names).toContainEqual(['__Host-vraag', false]);
    expect(names).toContainEqual(['__Host-vraag-open', true]);
  });

  it.each(['question', 'reach', 'check', 'send'])(
    'towards %s a ticket that opens nothing shows the way in, and keeps the text',
    async (to) => {
      const { services, outbox, mine, replaces, pass } = await aChange();
      const views = [];
      for (const forged of ['verzonnen', mine.letters, `${replaces.slice(0, -3)}xxx`])
        views.push(await shown({ ...changed, replaces: forged, to }, services));
      pass(15 * MINUTE_MS);
      views.push(await shown({ ...changed, replaces, to }, services));
      for (const view of views) {
        expect(view).toMatchObject({ screen: 'closed', wayIn: 'closed', status: 403 });
        expect(view.form.question).toBe('Nog iets');
        expect(view).not.toHaveProperty('replacing');
      }
      expect((await outbox.open()).map(({ reference }) => reference)).toEqual([mine.reference]);
    },
  );

  it('with number and letters the text goes on where it was', async () => {
    const { services, outbox, mine, replaces, pass } = await aChange();
    pass(15 * MINUTE_MS);
    const typed = { ...changed, replaces, open: '1', number: mine.reference };
    const wrong = await shown({ ...typed, letters: 'fout' }, services);
    expect(wrong).toMatchObject({ screen: 'closed', wayIn: 'wrong', status: 422 });
    expect(wrong.form.question).toBe('Nog iets');
    const view = await shown({ ...typed, letters: mine.letters }, services);
    expect(view).toMatchObject({ screen: 'check', replacing: mine.reference, status: 200 });
    expect(view.form).toMatchObject({ question: 'Nog iets', phone: '0612345678' });
    await ask({ ...changed, replaces: view.form.replaces }, services);
    expect(await outbox.open()).toMatchObject([{ request: { question: 'Nog iets' } }]);
  });

  it('or it is sent as a new question, and the old one stays', async () => {
    const { services, outbox } = await aChange();
    const view = await shown({ ...changed, replaces: 'oud', anew: '1' }, services);
    expect(view).toMatchObject({ screen: 'check', form: { replaces: '', question: 'Nog iets' } });
    await ask({ ...changed, replaces: '' }, services);
    expect(await outbox.open()).toHaveLength(2);
  });

  it('a double click is one replacement and two times the same answer', async () => {
    const { services, outbox, replaces } = await aChange();
    const both = [await ask({ ...changed, replaces }, services)];
    both.push(await ask({ ...changed, replaces }, services));
    expect(both).toMatchObject([{ status: 303 }, { status: 303 }]);
    expect(await outbox.open()).toHaveLength(1);
  });
});

describe('what looks like a machine, or knows too little', () => {
  const TICKET = 'een-kaartje-dat-niets-opent';

  it('is written down by event and cause, without a word of what was typed', async () => {
    const desk = askServices({ hasty: (key) => key === 'sleutel-van-een-haastige' });
    const { services, noted } = desk;
    const full = { ...services, limits: { allow: () => false } };
    const send = { ...whole, to: 'send' };
    await ask({ ...send, website: 'https://kwaad.example' }, services);
    await ask({ ...send, key: 'sleutel-van-een-haastige' }, services);
    await ask(send, full);
    await ask({ ...send, replaces: TICKET }, services);
    await ask({ ...send, open: '1', number: '1234567890', letters: 'mis' }, services);
    expect(noted).toEqual([
      ['form-held', 'trapped', 'bezoeker'],
      ['form-held', 'hasty', 'bezoeker'],
      ['limit-refused', 'send', 'bezoeker'],
      ['question-refused', 'ticket', 'bezoeker'],
      ['question-refused', 'wrong', 'bezoeker'],
    ]);
  });

  it('a question that is sent, and one that asks what is missing, are no event', async () => {
    const { services, noted } = askServices();
    await ask(undefined, services);
    await ask({ ...whole, question: '', to: 'send' }, services);
    await ask({ ...whole, to: 'send' }, services);
    expect(noted).toEqual([]);
  });
});
