// The pages of one's own question as handlers: the way in, the ticket, the confirmation, and "Wis en stop".
import { pathOf, type Target } from '../../src/domain/address/address.ts';
import { describe, expect, it } from 'vitest';
import { showReceived } from '../../src/application/ask/received.ts';
import { openQuestion } from '../../src/application/own-question/open-question.ts';
import { wipe } from '../../src/application/wipe.ts';
import { askServices, aQuestion, aTicket, MINUTE_MS } from '../support/ask-services.ts';
import { incoming } from '../support/incoming.ts';

const local = (target: Target) => `/en${pathOf(target)}`;
type Given = Parameters<typeof incoming>[0];

async function aDesk() {
  const desk = askServices();
  const { services } = desk;
  const mine = await aQuestion(desk, 'Wie rijdt mij?');
  const own = (given: Given) => openQuestion(incoming(given), { local }, services);
  const received = (given: Given) => showReceived(incoming(given), local, services);
  const wiping = { ...services, now: () => new Date() };
  const stop = (given: Given) => wipe(incoming({ fields: {}, ...given }), local, wiping);
  return { ...desk, desk, mine, own, received, stop };
}

describe('the page of one’s own question', () => {
  it('asks for both, or for the number when this browser holds the letters', async () => {
    const { own, mine } = await aDesk();
    expect(await own({})).toMatchObject({ status: 200, view: { kind: 'ask', carried: false } });
    const cookies = { '__Host-vraag': mine.visit };
    expect(await own({ cookies })).toMatchObject({ view: { kind: 'ask', carried: true } });
  });

  it('goes on with a ticket in a cookie, so that a reload sends nothing again', async () => {
    const { own, mine } = await aDesk();
    const fields = { number: mine.reference, letters: mine.letters };
    const answer = await own({ fields });
    expect(answer).toMatchObject({ to: '/en/contact/mijn-vraag/', status: 303 });
    const ticket = answer.cookies.find(({ name }) => name === '__Host-vraag-open')?.value;
    expect(await own({ cookies: { '__Host-vraag-open': ticket! } })).toMatchObject({
      status: 200,
      view: { kind: 'shown', ticket, question: { reference: mine.reference } },
    });
  });

  it('takes an old secret out of the address at once, and tells nothing of it', async () => {
    const { own, received, mine } = await aDesk();
    for (const page of [own, received])
      for (const secret of [mine.letters, 'verzonnen', '', '\ud800', 'x'.repeat(9000)]) {
        const query = new URLSearchParams({ k: secret }).toString();
        const answer = await page({ query });
        expect(answer).toMatchObject({ to: '/en/contact/mijn-vraag/', status: 303 });
        expect(answer.cookies).toMatchObject([{ name: '__Host-vraag-link' }]);
        expect(answer.cookies[0]?.marks).not.toHaveProperty('maxAge');
        expect(JSON.stringify(answer)).not.toContain(mine.letters);
        expect(answer.cookies[0]!.value!.length).toBeLessThan(1500);
      }
  });

  it('after a wrong try asks for both: what the browser holds may be of another question', async () => {
    const { own, mine } = await aDesk();
    const cookies = { '__Host-vraag': mine.visit };
    const answer = await own({ fields: { number: '12' }, cookies });
    expect(answer).toMatchObject({
      status: 422,
      view: { kind: 'wrong', carried: false, number: '12' },
    });
  });

  it('says the same of every ticket that opens nothing, and forgets it', async () => {
    const { own, desk, mine, pass } = await aDesk();
    const ticket = await aTicket(desk, mine);
    pass(15 * MINUTE_MS);
    const forget = {
      name: '__Host-vraag-open',
      marks: { path: '/', httpOnly: true, secure: true },
    };
    for (const one of [ticket, 'verzonnen', mine.letters])
      for (const given of [{ cookies: { '__Host-vraag-open': one } }, { fields: { ticket: one } }])
        expect(await own(given)).toEqual({
          view: { kind: 'closed', carried: false, number: '' },
          status: 403,
          cookies: [forget],
        });
  });

  it('withdraws with the ticket in the form, and forgets all', async () => {
    const { own, desk, mine, outbox } = await aDesk();
    const answer = await own({ fields: { ticket: await aTicket(desk, mine) } });
    expect(answer).toMatchObject({ status: 200, view: { kind: 'withdrawn', passedOn: false } });
    const gone = answer.cookies.filter(({ value }) => value === undefined).map(({ name }) => name);
    expect(gone).toEqual(['__Host-vraag', '__Host-vraag-link', '__Host-vraag-open']);
    expect(await outbox.open()).toEqual([]);
  });
});

describe('withdrawing what was answered meanwhile', () => {
  it('shows the answer first, and erases it when they say so after reading', async () => {
    const { own, desk, mine, outbox } = await aDesk();
    const ticket = await aTicket(desk, mine);
    const at = new Date();
    const ended = { kind: 'handled', reference: mine.reference, who: 'Ans', at } as const;
    const outcome = { kind: 'shelf' } as const;
    await outbox.act({ ...ended, expected: undefined, outcome, answer: 'De bus.', eraseAt: at });
    const shown = await own({ fields: { ticket } });
    expect(shown).toMatchObject({
      view: { kind: 'shown', answeredMeanwhile: true, question: { answer: 'De bus.' } },
    });
    expect((await outbox.byReference(mine.reference))?.request).toBeDefined();
    const gone = await own({ fields: { ticket, answered: 'yes' } });
    expect(gone).toMatchObject({ view: { kind: 'withdrawn' } });
    expect((await outbox.byReference(mine.reference))?.request).toBeUndefined();
  });
});

describe('the confirmation', () => {
  it('is for the browser that sent the question', async () => {
    const { received, mine } = await aDesk();
    const here = await received({ cookies: { '__Host-vraag': mine.visit } });
    expect(here).toMatchObject({ status: 200, view: { letters: mine.letters } });
    expect(await received({})).toMatchObject({ status: 404, view: undefined });
  });
});

describe('"Wis en stop"', () => {
  it('ends the confirmation and the open question, also for who kept the cookies', async () => {
    const { received, own, stop, desk, mine } = await aDesk();
    const ticket = await aTicket(desk, mine);
    const cookies = { '__Host-vraag': mine.visit, '__Host-vraag-open': ticket };
    await stop({ cookies });
    expect(await received({ cookies })).toMatchObject({ status: 404 });
    expect(await own({ cookies })).toMatchObject({ status: 403 });
  });

  it('ends the question that a form is changing', async () => {
    const { stop, desk, mine, services } = await aDesk();
    const ticket = await aTicket(desk, mine);
    await stop({ fields: { ticket } });
    expect(await services.own.see(ticket)).toBeUndefined();
  });
});

it('a way in that stays shut is written down by why, never for which question', async () => {
  const { own, mine, noted } = await aDesk();
  const right = { number: mine.reference, letters: mine.letters };
  await own({});
  await own({ fields: right });
  expect(noted).toEqual([]);
  await own({ fields: { ...right, letters: 'mis' } });
  await own({ fields: { ...right, number: '9999999999' } });
  await own({ fields: { ticket: 'verzonnen' } });
  await own({ cookies: { '__Host-vraag-open': 'verlopen' } });
  for (let time = 0; time < 9; time++) await own({ fields: { ...right, letters: 'mis' } });
  expect(noted.slice(0, 4)).toEqual([
    ['question-refused', 'wrong', 'bezoeker'],
    ['question-refused', 'wrong', 'bezoeker'],
    ['question-refused', 'ticket', 'bezoeker'],
    ['question-refused', 'ticket', 'bezoeker'],
  ]);
  expect(noted.at(-1)).toEqual(['limit-refused', 'own-question', 'bezoeker']);
  expect(JSON.stringify(noted)).not.toMatch(new RegExp(`${mine.reference}|${mine.letters}`));
});
