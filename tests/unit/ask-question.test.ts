// Asking a question: screens, faults, suspicion and storing; nothing that someone typed is ever lost.
import { describe, expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { askQuestion, type AskContent } from '../../src/application/ask/ask-question.ts';
import type { FormView } from '../../src/application/ask/question-form.ts';
import type { AskServices } from '../../src/application/ask/services.ts';
import { submitContactRequest } from '../../src/application/ask/submit-contact-request.ts';
import { incoming } from '../support/incoming.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';

const KEY = 'sleutel-van-deze-vraag';
const whole = { key: KEY, question: 'Wie helpt mij?', reach: 'phone', phone: '0612345678' };
const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const content: AskContent = {
  catalogue: aCatalogue([aNeed('vervoer', { questions: [{ id: 'hoe', answers }] })], []),
  ...{ language: 'nl', languages: ['nl', 'en'] },
  inDutch: (known) => `weet ${known.code}`,
  local: (path) => path,
};

function aDesk(change: Partial<AskServices> = {}) {
  const outbox = memoryOutbox();
  const clock = { now: () => new Date(Date.UTC(2026, 10, 26)) };
  let serial = 0;
  const ids = {
    reference: () => String(1_000_000_000 + ++serial),
    secret: () => `geheim-${serial}`,
  };
  const services: AskServices = {
    submit: (key, request) => submitContactRequest({ outbox, clock, ids }, key, request),
    own: async (token) => outbox.byToken(token),
    withdraw: (token) => outbox.withdraw(token),
    newKey: () => 'een-verse-sleutel',
    hasty: () => false,
    limits: { allow: () => true },
    ...{ clock, secureCookies: true },
    logger: { info: () => {}, error: () => {} },
    ...change,
  };
  return { outbox, services };
}

const ask = (fields: Record<string, string> | undefined, services = aDesk().services, more = {}) =>
  askQuestion(incoming({ fields, ...more }), content, services);

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
      aDesk().services,
    );
    expect(answer).toMatchObject({
      status: 200,
      view: { screen: 'question', key: 'een-verse-sleutel', form: { need: 'vervoer' } },
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
    expect(view).toMatchObject({ status: 422, screen: 'reach', faults: { phone: 'phoneInvalid' } });
    expect(view.form).toMatchObject({ question: 'Wie helpt mij?', phone: '06 12' });
  });

  it('is empty again once it was sent or cleared here', async () => {
    const cookies = { '__Host-formulier': KEY };
    const view = await shown({ ...whole, to: 'check' }, undefined, { cookies });
    expect(view).toMatchObject({ status: 200, notice: 'finished', form: { question: '' } });
  });
});

describe('sending', () => {
  it('stores what was asked with what is known in Dutch, and ends the form', async () => {
    const { outbox, services } = aDesk();
    const answer = await ask({ ...whole, need: 'vervoer', known: '2:far' }, services);
    expect(answer).toMatchObject({ status: 303 });
    const [stored] = await outbox.open();
    expect(stored?.request).toMatchObject({
      ...{ question: 'Wie helpt mij?', phone: '0612345678', need: 'vervoer' },
      ...{ about: 'Vraag vervoer', steps: ['weet 2:far'] },
    });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-formulier', value: KEY });
  });

  it('the same form twice is one question and one answer', async () => {
    const { outbox, services } = aDesk();
    const first = await ask(whole, services);
    expect(await ask(whole, services)).toEqual(first);
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
      const { outbox, services } = aDesk(change as Partial<AskServices>);
      const view = await shown({ ...whole, ...fields }, services);
      expect(view).toMatchObject({ notice, status, screen: 'check', key: KEY });
      expect(view.form.question).toBe('Wie helpt mij?');
      expect(await outbox.open()).toEqual([]);
    },
  );

  it('another text under a used key stores nothing and gets a key of its own', async () => {
    const { outbox, services } = aDesk();
    await ask(whole, services);
    const view = await shown({ ...whole, question: 'Iets anders' }, services);
    expect(view).toMatchObject({ notice: 'otherStored', status: 409, key: 'een-verse-sleutel' });
    expect(view.form.question).toBe('Iets anders');
    expect(await outbox.open()).toHaveLength(1);
  });
});
