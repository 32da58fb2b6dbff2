// The pages of the desk: nobody sees anything before signing in, and every act leaves its mark.
import { describe, expect, it } from 'vitest';
import type { Answer, Sent, Shown } from '../../src/application/answer.ts';
import {
  learnedPage,
  paperPage,
  recordPage,
  reportsPage,
} from '../../src/application/desk/for-staff.ts';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { oneQuestion } from '../../src/application/desk/one-question.ts';
import { pickedList } from '../../src/application/desk/picked-list.ts';
import { isAtDesk, signOut, staffOf } from '../../src/application/desk/session.ts';
import { ROLES } from '../../src/application/desk/staff.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
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
  [aNeed('boodschappen'), aNeed('schulden', { sensitive: true })],
  [aProvision('winkel', { needs: ['boodschappen'] })],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const known = { catalogue, codes, printed: {}, pages: [] };
const WHO = 'Medewerker Proef';
const REFERENCE = '1000000001';

const isSent = <View>(answer: Answer<View>): answer is Sent => 'to' in answer;
function viewOf<View>(answer: Answer<View>): Shown<View>['view'] {
  if (isSent(answer)) throw new Error(`sent to ${answer.to}`);
  return answer.view;
}

/** A desk with someone signed in, and a question that waits. */
async function atWork(change = {}) {
  const desk = aDeskInMemory(change);
  const fields = { who: WHO, password: PASSWORD_HERE };
  const signedIn = await openInbox(incoming({ fields }), desk.services);
  const request = {
    language: 'nl',
    question: 'Wie doet boodschappen?',
    phone: '+31612345678',
    languageWanted: 'nl',
  };
  await desk.outbox.add('sleutel', {
    reference: REFERENCE,
    token: 'geheim',
    receivedAt: NOW,
    request: request as never,
  });
  return { ...desk, cookies: keptCookies(signedIn.cookies), signedIn };
}

describe('before signing in', () => {
  it('every page of the desk leads to where one signs in, and nothing is told or done', async () => {
    const { services, outbox, reports } = await atWork();
    await reports.add({ at: NOW, who: '', path: '/', quote: 'fout', note: '' });
    const stranger = incoming({
      fields: { done: '1', outcome: 'shelf', action: 'take', add: 'schulden' },
    });
    const find = () => [];
    for (const answer of [
      await learnedPage(stranger, services),
      await recordPage(stranger, services),
      await paperPage(stranger, services),
      await reportsPage(stranger, services),
      await oneQuestion(stranger, REFERENCE, anything, services),
      await pickedList(stranger, { known, find }, services),
    ])
      expect(answer).toMatchObject({ to: '/kcc/', status: 303 });
    expect(await reports.open()).toHaveLength(1);
    expect((await outbox.byReference(REFERENCE))?.takenBy).toBeUndefined();
    expect(viewOf(await openInbox(incoming(), services))).toMatchObject({ kind: 'sign-in' });
  });

  it.each([
    ['a wrong password', { who: WHO, password: 'mis' }, 403, 'wrong'],
    ['no name', { who: '  ', password: PASSWORD_HERE }, 403, 'needsName'],
  ])('%s is told, and the name comes back', async (_, fields, status, fault) => {
    const { services } = aDeskInMemory();
    const answer = await openInbox(incoming({ fields }), services);
    expect(answer).toMatchObject({ status, view: { fault: { kind: fault }, typed: fields.who } });
    expect(answer.cookies).toEqual([]);
  });
});

describe('signing in and out', () => {
  it('starts a session under a new secret, and writes it down', async () => {
    const { services, audit, cookies, signedIn } = await atWork();
    expect(signedIn).toMatchObject({ to: '/kcc/?aangemeld', status: 303 });
    expect(await staffOf(cookies, services)).toMatchObject({ name: WHO });
    expect(await isAtDesk(cookies, services)).toBe(true);
    expect(await audit.latest(5)).toMatchObject([{ who: WHO, act: 'sign-in' }]);
  });

  it('ends it on the server and in the browser, and takes the list for a caller with it', async () => {
    const { services, audit, cookies } = await atWork();
    const out = await signOut(incoming({ cookies, fields: {} }), services);
    expect(out.cookies.every(({ value }) => value === undefined)).toBe(true);
    expect(out.cookies.map(({ name }) => name)).toContain('__Host-kcc-lijst');
    expect(await staffOf(cookies, services)).toBeUndefined();
    expect((await audit.latest(1))[0]).toMatchObject({ act: 'sign-out' });
  });
});

describe('the inbox', () => {
  it('shows what waits', async () => {
    const { services, cookies } = await atWork();
    const view = viewOf(await openInbox(incoming({ cookies }), services));
    expect(view).toMatchObject({ kind: 'inbox', staff: { name: WHO }, total: 1, sheet: 1 });
    if (view.kind === 'inbox')
      expect(view.requests.map((one) => one.reference)).toEqual([REFERENCE]);
  });

  it('changes its mark when time alone makes something late', async () => {
    const { services, outbox, pass } = await atWork();
    const before = await services.desk.state();
    await outbox.add('sleutel-2', {
      reference: '1000000002',
      token: 'geheim-2',
      receivedAt: NOW,
      request: { language: 'nl', question: 'Help', triage: { urgency: 'urgent' } },
    });
    const soon = await services.desk.state();
    pass(services.desk.urgentAfterMs + 1);
    const late = await services.desk.state();
    expect([before, soon, late].map(({ urgentLate }) => urgentLate)).toEqual([false, false, true]);
    expect(new Set([before, soon, late].map(({ mark }) => mark)).size).toBe(3);
  });

  it('never leads to a sheet that is not there', async () => {
    const { services, cookies } = await atWork();
    for (const blad of ['7', '0', '-1', 'x', '999999'])
      expect(
        viewOf(await openInbox(incoming({ cookies, query: `blad=${blad}` }), services)),
      ).toMatchObject({ sheet: 1, sheets: 1, total: 1 });
  });
});

describe('the list for a caller', () => {
  const content = { known, find: () => ['/hulp/boodschappen/', '/hulp/schulden/'] };

  it('keeps what is put on it for whoever made it, and for nobody else', async () => {
    const { services, cookies } = await atWork();
    const added = await pickedList(
      incoming({ cookies, fields: { add: 'boodschappen' } }),
      content,
      services,
    );
    expect(added).toMatchObject({ to: '/kcc/lijst/?bij=q' });
    const kept = keptCookies(added.cookies, cookies);
    const mine = viewOf(await pickedList(incoming({ cookies: kept }), content, services));
    expect(mine.pages.map((page) => page.path)).toEqual(['/hulp/boodschappen/']);
    expect(mine.taken?.link).toMatch(/\/c\/\d+\/$/);
    const other = await services.sessions.start({ name: 'Iemand Anders', roles: ROLES });
    const name = '__Host-kcc';
    const theirs = viewOf(
      await pickedList(incoming({ cookies: { ...kept, [name]: other } }), content, services),
    );
    expect(theirs.pages).toEqual([]);
  });

  it('finds what can be put on it, and never loses a line that was typed', async () => {
    const { services, cookies } = await atWork();
    const fields = { find: 'eten', line: 'Vraag naar Jannie' };
    const answer = await pickedList(incoming({ cookies, fields }), content, services);
    const view = viewOf(answer);
    expect(view.found?.map(({ item }) => item)).toEqual(['boodschappen', 'schulden']);
    expect(view.line).toBe('Vraag naar Jannie');
    const later = incoming({ cookies: keptCookies(answer.cookies, cookies) });
    expect(viewOf(await pickedList(later, content, services)).line).toBe('Vraag naar Jannie');
  });

  it('says when nothing was found, or when digits are no code', async () => {
    const { services, cookies } = await atWork();
    const none = { known, find: () => [] };
    const asked = (find: string) => incoming({ cookies, fields: { find } });
    expect(viewOf(await pickedList(asked('qqq'), none, services)).fault).toBe('none');
    expect(viewOf(await pickedList(asked('99999'), none, services)).fault).toBe('wrongCode');
  });
});

describe('what editors must look at', () => {
  it('is taken off the list by whoever is signed in', async () => {
    const { services, reports, cookies } = await atWork();
    await reports.add({ at: NOW, who: '', path: '/', quote: 'fout', note: '' });
    const shown = await reportsPage(incoming({ cookies }), services);
    expect(viewOf(shown).reports).toHaveLength(1);
    await reportsPage(incoming({ cookies, fields: { done: '1' } }), services);
    expect(await reports.open()).toEqual([]);
  });
});
