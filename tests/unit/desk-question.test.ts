// One question at the desk: what is done with it, what is wrong with what was filled in, and who came late.
import { describe, expect, it } from 'vitest';
import type { Answer, Shown } from '../../src/application/answer.ts';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { oneQuestion } from '../../src/application/desk/one-question.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';
import {
  aDeskInMemory,
  anything,
  keptCookies,
  NOW,
  PASSWORD_HERE,
} from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

const catalogue = aCatalogue(
  [aNeed('boodschappen')],
  [aProvision('winkel', { needs: ['boodschappen'] })],
);
const WHO = 'Medewerker Proef';
const REFERENCE = '1000000001';

function viewOf<View>(answer: Answer<View>): Shown<View>['view'] {
  if ('to' in answer) throw new Error(`sent to ${answer.to}`);
  return answer.view;
}

/** A desk with someone signed in, and a question that waits. */
async function atWork() {
  const desk = aDeskInMemory();
  const fields = { who: WHO, password: PASSWORD_HERE };
  const signedIn = await openInbox(incoming({ fields }), desk.services);
  await desk.outbox.add('sleutel', {
    reference: REFERENCE,
    token: 'geheim',
    receivedAt: NOW,
    request: { language: 'nl', question: 'Wie doet boodschappen?', phone: '+31612345678' },
  });
  return { ...desk, cookies: keptCookies(signedIn.cookies) };
}

describe('one question', () => {
  const things = { ...anything, isProvision: (id: string) => catalogue.provisions.has(id) };
  const at = async () => {
    const work = await atWork();
    const post = (fields: Record<string, string>) =>
      oneQuestion(incoming({ cookies: work.cookies, fields }), REFERENCE, things, work.services);
    return { ...work, post };
  };

  it('is shown after the look was written down', async () => {
    const { services, audit, cookies } = await atWork();
    const answer = await oneQuestion(incoming({ cookies }), REFERENCE, things, services);
    expect(viewOf(answer).stored?.request?.question).toBe('Wie doet boodschappen?');
    const acts = await audit.latest(2);
    expect(acts).toContainEqual(expect.objectContaining({ act: 'seen', reference: REFERENCE }));
    expect(acts).toContainEqual(expect.objectContaining({ act: 'listed' }));
  });

  it('is taken up, put back, ended with an outcome and a line, and opened again', async () => {
    const { outbox, post } = await at();
    expect(await post({ action: 'take' })).toMatchObject({ to: `/kcc/vraag/${REFERENCE}/` });
    expect((await outbox.byReference(REFERENCE))?.takenBy).toBe(WHO);
    await post({ action: 'put-back', expected: WHO });
    expect((await outbox.byReference(REFERENCE))?.takenBy).toBeUndefined();
    const end = {
      action: 'finish',
      outcome: 'shelf',
      offer: 'winkel',
      answer: 'De winkel brengt.',
    };
    expect(await post(end)).toMatchObject({ to: `/kcc/?klaar=${REFERENCE}` });
    const [learned] = await outbox.learned();
    expect(learned?.outcome).toEqual({ kind: 'shelf', detail: 'winkel' });
    expect((await outbox.byReference(REFERENCE))?.request).toBeDefined();
    await post({ action: 'reopen' });
    expect((await outbox.open())[0]).toMatchObject({ reference: REFERENCE, takenBy: WHO });
    expect(await outbox.history(REFERENCE)).toMatchObject([
      { act: 'taken' },
      { act: 'put-back' },
      { act: 'handled', text: 'De winkel brengt.' },
      { act: 'reopened' },
    ]);
  });

  it.each([
    ['without a choice', { action: 'finish', answer: 'Bel de bus.' }, 'chooseOutcome'],
    [
      'as if nothing fits, without saying what',
      { action: 'finish', outcome: 'missing' },
      'missingMissing',
    ],
    ['after no call at all', { action: 'finish', outcome: 'no-contact' }, 'tryMore'],
    [
      'with an answer too long',
      { action: 'finish', outcome: 'shelf', answer: 'a'.repeat(201) },
      'answerTooLong',
    ],
    ['with a note of a megabyte', { action: 'note', note: 'a'.repeat(1_000_000) }, 'noteTooLong'],
    ['with no note', { action: 'note', note: ' \u202e ' }, 'noteMissing'],
  ])('is not ended %s: that is told, and what was typed comes back', async (_, given, fault) => {
    const { outbox, post } = await at();
    const fields: Record<string, string> = given;
    const answer = await post(fields);
    expect(answer).toMatchObject({ status: 422, view: { notDone: { kind: 'fault', fault } } });
    const { answer: line, note } = viewOf(answer).fields;
    const typed = [fields['answer'] ?? '', (fields['note'] ?? '').replace(/[^a]/g, '')];
    expect([line, note]).toEqual(typed);
    expect(await outbox.open()).toHaveLength(1);
    expect(await outbox.history(REFERENCE)).toEqual([]);
  });

  it('may be ended without contact after two tries', async () => {
    const { outbox, post } = await at();
    await post({ action: 'tried', again: 'hour' });
    expect((await outbox.byReference(REFERENCE))?.againAt).toEqual(new Date(+NOW + 3_600_000));
    await post({ action: 'tried' });
    expect(await post({ action: 'finish', outcome: 'no-contact' })).toMatchObject({ status: 303 });
  });

  it('tells whoever comes late that a colleague has it, or that it is gone', async () => {
    const { outbox, post } = await at();
    const bert = { reference: REFERENCE, who: 'Bert', at: NOW, expected: undefined };
    await outbox.act({ kind: 'taken', ...bert });
    const late = await post({ action: 'finish', outcome: 'shelf', answer: 'Bel de bus.' });
    expect(late).toMatchObject({
      status: 409,
      view: { notDone: { kind: 'taken-by', who: 'Bert' } },
    });
    expect(viewOf(late).fields.answer).toBe('Bel de bus.');
    await outbox.withdraw(REFERENCE);
    const gone = await post({ action: 'note', note: 'Belt terug.' });
    expect(gone).toMatchObject({
      status: 410,
      view: { notDone: { kind: 'gone', why: 'withdrawn' } },
    });
    expect(viewOf(gone).fields.note).toBe('Belt terug.');
  });

  it('what stands half typed in another field is there again after any act, until it is used', async () => {
    const { services, cookies, outbox } = await atWork();
    const visit = (kept: object, fields?: Record<string, string>) => {
      const all = { ...cookies, ...kept };
      const asked = incoming({ cookies: all, ...(fields && { fields }) });
      return oneQuestion(asked, REFERENCE, things, services);
    };
    const half = { note: 'Belt na vijf', answer: 'Bel de bus.' };
    const taken = await visit({}, { action: 'take', ...half });
    const kept = keptCookies('to' in taken ? taken.cookies : []);
    const view = viewOf(await visit(kept));
    expect(view).toMatchObject({ fields: half, isGivenBack: false });
    const noted = await visit(kept, { action: 'note', expected: WHO, ...half });
    const then = viewOf(await visit(keptCookies('to' in noted ? noted.cookies : [])));
    expect(then.fields).toMatchObject({ note: '', answer: half.answer });
    expect((await outbox.history(REFERENCE)).map(({ text }) => text)).toEqual([
      undefined,
      half.note,
    ]);
  });

  it('that is none is 404, and nothing is written down', async () => {
    const { services, audit, cookies } = await atWork();
    const answer = await oneQuestion(incoming({ cookies }), '9999999999', things, services);
    expect(answer).toMatchObject({ status: 404 });
    const seen = (await audit.latest(9)).filter(({ act }) => act === 'seen');
    expect(seen).toEqual([]);
  });
});
