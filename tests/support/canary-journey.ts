// A whole journey with planted texts in every field: faults, a change, a withdrawal, and the desk.
import { expect } from 'vitest';
import { PASSWORD } from './portal.ts';
import { hiddenIn, type RecordingVisitor } from './recording-visitor.ts';
import { tracesIn } from './traces.ts';

export const PERSON = {
  question: 'Kanarievraag7q2x over een geheim',
  name: 'Kanarienaam9z Proefvogel',
  email: 'kanariepost8k@voorbeeld.nl',
  phone: '06 87 65 43 21',
};
export const CHANGED = 'Kanariewijziging5t van een geheim';
const WITHDRAWN = 'Kanarieintrekking6u van een geheim';
/** In fields that take only words of ours. */
const STRANGE = {
  known: 'kanariestap1a',
  tried: 'kanariestap2b',
  answers: 'kanariestap3c',
  need: 'kanariebehoefte4d',
  language: 'kanarietaal5e',
  forWhom: 'kanariewie6f',
  moment: 'kanariemoment7g',
  onbekend: 'kanarieveld9i',
};
/** No ticket of ours. */
const OLD = { replaces: 'kanarievorige8h' };
const TRAP = { website: 'kanarieval1j' };
/** All that someone typed, also in parts and in other spellings. */
export const TYPED = [
  ...[
    ...Object.values(PERSON),
    '0687 654 321',
    'Kanarienaam9z',
    'kanariepost8k',
    'Kanarievraag7q2x',
  ],
  ...[CHANGED, 'Kanariewijziging5t', WITHDRAWN, 'Kanarieintrekking6u'],
  ...[...Object.values(STRANGE), ...Object.values(TRAP), ...Object.values(OLD)],
];
const FORM = '/contact/vraag/';
const OWN = '/contact/mijn-vraag/';

/** Number and letters of a confirmation. */
export function proofIn(html: string): { number: string; letters: string } {
  const [, number = ''] = /id="reference">\s*([\d ]+)/.exec(html) ?? [];
  const [, letters = ''] = /id="letters">\s*([a-z ]+)/.exec(html) ?? [];
  return { number: number.trim(), letters: letters.trim() };
}

/** Every way in which the form says no; nothing is stored by these. */
async function makeFaults({ visit, ask }: RecordingVisitor, key: string) {
  const all = { key, ...PERSON, ...STRANGE };
  const body = new URLSearchParams(all);
  const statuses = [
    await visit(FORM, { ...all, to: 'reach', question: '' }),
    await visit(FORM, { ...all, to: 'check', reach: 'phone', phone: `${PERSON.name} 06` }),
    await visit(FORM, { ...all, reach: 'email', email: `${PERSON.email}@` }),
    await visit(FORM, { ...all, question: PERSON.question.padEnd(1200, ` ${PERSON.name}`) }),
    await visit(FORM, { ...all, ...TRAP, reach: 'phone' }),
    await ask(FORM, { method: 'POST', body, headers: { origin: 'https://kwaad.example' } }),
    await ask(FORM, { method: 'POST', body: PERSON.question.padEnd(70_000, PERSON.email) }),
    await ask(FORM, { method: 'POST', body: JSON.stringify(all) }),
    await ask(FORM, { method: 'PUT', body }),
    await ask('/contact/', { method: 'POST', body }),
    await visit('/kcc/', { who: PERSON.name, password: PERSON.question }),
    await visit('/kcc/vraag/1234567890/', all),
  ].map(({ status }) => status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 403, 415, 415, 405, 405, 403, 303]);
}

/** Sends, looks, changes; then sends another and withdraws it. Gives the pages of the sender. */
export async function askAndWithdraw(resident: RecordingVisitor): Promise<string> {
  const { visit } = resident;
  const key = hiddenIn((await visit(FORM)).html, 'key');
  await makeFaults(resident, key);
  const all = { key, ...PERSON, ...STRANGE };
  for (const to of ['reach', 'check']) expect((await visit(FORM, { ...all, to })).status).toBe(200);
  const sent = await visit(FORM, all);
  const copy = await visit(sent.location!);
  const { number, letters } = proofIn(copy.html);
  expect((await visit(OWN, { number: PERSON.phone, letters: PERSON.name })).status).toBe(422);
  expect((await visit(OWN, { number, letters })).status).toBe(303);
  const shown = await visit(OWN);
  const again = { key: hiddenIn(shown.html, 'key'), replaces: hiddenIn(shown.html, 'replaces') };
  const expired = { ...PERSON, ...again, ...OLD, question: CHANGED };
  expect((await visit(FORM, expired)).status).toBe(403);
  const changed = await visit(FORM, { ...PERSON, ...again, question: CHANGED });
  expect((await visit(OWN, { number, letters })).status).toBe(422);
  // Before the next is sent: a device shows the copy of its last one only.
  const kept = await visit(changed.location!);
  const other = await visit(FORM, { ...PERSON, key: `${key}2`, question: WITHDRAWN });
  await visit(OWN, proofIn((await visit(other.location!)).html));
  const ticket = hiddenIn((await visit(OWN)).html, 'ticket');
  expect((await visit(OWN, { ticket })).status).toBe(200);
  expect((await visit(OWN, { ticket })).status).toBe(403);
  expect((await visit('/zoeken/', { q: PERSON.question })).status).toBe(303);
  expect((await visit('/zoeken/', { q: PERSON.question, gemist: '1' })).status).toBe(303);
  await visit('/wis/', { key });
  return copy.html + shown.html + kept.html;
}

/** Signs in, reads the question of which the number is known, and takes it up. Gives the page with the person. */
export async function handle({ visit }: RecordingVisitor, reference: string): Promise<string> {
  await visit('/kcc/', { who: 'Medewerker Proef', password: PASSWORD });
  const list = await visit('/kcc/');
  // Its first words stand in the list; of the person nothing does.
  expect(list.html).toContain(CHANGED);
  const words = list.html.replaceAll(CHANGED, '');
  expect(tracesIn(Buffer.from(words), TYPED)).toEqual([]);
  const person = await visit(`/kcc/vraag/${reference}/`);
  await visit(`/kcc/vraag/${reference}/`, { action: 'take', expected: '' });
  const record = await visit('/kcc/logboek/');
  expect(tracesIn(Buffer.from(record.html), TYPED)).toEqual([]);
  return person.html;
}
