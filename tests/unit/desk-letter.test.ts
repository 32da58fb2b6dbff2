// A letter is the next thing to do after three tries in vain, and not when it is ended, in danger, or for who may not see the question.
import { expect, it } from 'vitest';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { letterFor, questionLetter } from '../../src/application/desk/letter.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import { aDeskInMemory, keptCookies, NOW, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

const WHO = 'Medewerker Proef';
const REFERENCE = '1000000001';
const ASKED: ContactRequest = {
  language: 'en',
  question: 'Over iets van mijzelf',
  phone: '+31612345678',
  name: 'Jet Proef',
};

async function afterTries(times: number, request: ContactRequest = ASKED) {
  const desk = aDeskInMemory();
  const fields = { who: WHO, password: PASSWORD_HERE };
  const { cookies } = await openInbox(incoming({ fields }), desk.services);
  const stored = { reference: REFERENCE, token: 'geheim', receivedAt: NOW, request };
  await desk.outbox.add('sleutel', stored);
  for (let time = 0; time < times; time++)
    await desk.services.desk.act({
      kind: 'tried',
      reference: REFERENCE,
      who: WHO,
      expected: undefined,
    });
  const letter = (cookie = keptCookies(cookies)) =>
    questionLetter(incoming({ cookies: cookie }), REFERENCE, desk.services);
  return { ...desk, letter };
}

it('after three tries it holds the number and the name, and nothing else; the look is written down', async () => {
  const { letter, audit } = await afterTries(3);
  const answer = await letter();
  expect(answer).toMatchObject({
    view: { reference: REFERENCE, name: 'Jet Proef', language: 'en' },
  });
  expect(JSON.stringify(answer)).not.toMatch(/mijzelf|\+316/);
  expect(await audit.latest(1)).toMatchObject([{ act: 'seen', reference: REFERENCE }]);
});

it('before that, and for who is not signed in, there is none', async () => {
  const { letter } = await afterTries(2);
  expect(await letter()).toMatchObject({ to: `/kcc/vraag/${REFERENCE}/` });
  expect(await letter({})).toMatchObject({ to: '/kcc/' });
});

it('in danger another may open it, and what is ended needs none', async () => {
  const triage = { urgency: 'urgent', danger: 'crisis' } as const;
  const { letter } = await afterTries(3, { ...ASKED, triage });
  expect(await letter()).toMatchObject({ to: `/kcc/vraag/${REFERENCE}/` });
  expect(letterFor({ request: { ...ASKED, triage }, tried: 3 })).toBe('danger');
  expect(letterFor({ request: ASKED, tried: 3, handledAt: NOW })).toBe('no');
});
