// A session at the desk: what it may see by role, and what becomes of a text when it ends.
import { describe, expect, it } from 'vitest';
import { reportsPage } from '../../src/application/desk/for-staff.ts';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { oneQuestion } from '../../src/application/desk/one-question.ts';
import { pickedList } from '../../src/application/desk/picked-list.ts';
import { ownSessions } from '../../src/application/desk/own-sessions.ts';
import { signOut, staffOf } from '../../src/application/desk/session.ts';
import { ROLES, type Staff } from '../../src/application/desk/staff.ts';
import { anything, keptCookies, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { aDesk, known, sentTo, viewOf, WHO, type Cookies } from '../support/sign-in-desk.ts';

const MINUTE = 60_000;

describe('a session that ended while something was typed', () => {
  const question = '/kcc/vraag/1000000001/';
  const things = anything;

  it('gives the text back after signing in, on its own page, and does nothing with it', async () => {
    const { services, outbox, attempt } = aDesk();
    await outbox.add('sleutel', {
      reference: '1000000001',
      token: 'geheim',
      receivedAt: services.now(),
      request: { language: 'nl', question: 'Wie helpt?', phone: '0612345678' },
    });
    const fields = { outcome: 'missing', missing: 'Er was geen vervoer “op zondag” 😀' };
    const away = await oneQuestion(incoming({ fields }), '1000000001', things, services);
    expect(away).toMatchObject({ to: '/kcc/', status: 303 });
    let cookies = keptCookies(away.cookies);
    expect(Object.keys(cookies)).not.toEqual([]);
    expect(viewOf(await openInbox(incoming({ cookies }), services))).toMatchObject({
      kind: 'sign-in',
      hasDraft: true,
    });
    const back = await attempt(PASSWORD_HERE, WHO, cookies);
    expect(sentTo(back)).toBe(question);
    cookies = keptCookies(back.cookies, cookies);
    const shown = await oneQuestion(incoming({ cookies }), '1000000001', things, services);
    expect(viewOf(shown)).toMatchObject({
      fields,
      isGivenBack: true,
      stored: { reference: '1000000001' },
    });
    expect((await outbox.byReference('1000000001'))?.handledAt).toBeUndefined();
    // A visit leaves it there, as who reloads the page expects; sending the form again ends it.
    expect(shown.cookies).toEqual([]);
    const put = incoming({ cookies, fields: { action: 'take' } });
    const taken = await oneQuestion(put, '1000000001', things, services);
    cookies = keptCookies(taken.cookies, cookies);
    const again = await oneQuestion(incoming({ cookies }), '1000000001', things, services);
    expect(viewOf(again).isGivenBack).toBe(false);
  });

  it('gives the line and the words of a list back', async () => {
    const { services, attempt } = aDesk();
    const content = { known, find: () => ['/hulp/boodschappen/'] };
    const fields = { line: 'Vraag naar de balie', find: 'eten' };
    const away = await pickedList(incoming({ fields }), content, services);
    const back = await attempt(PASSWORD_HERE, WHO, keptCookies(away.cookies));
    expect(sentTo(back)).toBe('/kcc/lijst/');
    const cookies = keptCookies(back.cookies, keptCookies(away.cookies));
    const shown = await pickedList(incoming({ cookies }), content, services);
    expect(viewOf(shown)).toMatchObject({
      line: fields.line,
      query: fields.find,
      isGivenBack: true,
    });
    expect(shown.cookies).toEqual([]);
    const sent = await pickedList(incoming({ cookies, fields }), content, services);
    const left = keptCookies(sent.cookies, cookies);
    expect(Object.keys(left).some((name) => name.includes('concept'))).toBe(false);
  });

  it('carries a long form too, and nothing that is too long for a browser', async () => {
    const { services } = aDesk();
    for (const letters of [200, 1000, 5000, 60_000]) {
      const fields = { line: '€'.repeat(letters), find: 'x'.repeat(letters) };
      const away = await pickedList(incoming({ fields }), { known, find: () => [] }, services);
      for (const { name, value = '' } of away.cookies)
        expect(name.length + value.length).toBeLessThan(3_900);
    }
  });

  it('gives nothing back after an hour, after signing out, or when it is thrown away', async () => {
    const { services, pass, attempt } = aDesk();
    const leave = async () => {
      const fields = { outcome: 'missing', missing: 'tekst' };
      const away = await oneQuestion(incoming({ fields }), '1000000001', things, services);
      return keptCookies(away.cookies);
    };
    const hasDraft = async (cookies: Cookies) =>
      viewOf(await openInbox(incoming({ cookies }), services));
    let cookies = await leave();
    const thrown = await openInbox(incoming({ fields: { forget: '1' }, cookies }), services);
    expect(keptCookies(thrown.cookies, cookies)).toEqual({});
    cookies = await leave();
    const back = await attempt(PASSWORD_HERE, WHO, cookies);
    const out = await signOut(
      incoming({ fields: {}, cookies: keptCookies(back.cookies, cookies) }),
      services,
    );
    const left = keptCookies(out.cookies, keptCookies(back.cookies, cookies));
    expect(Object.keys(left)).toEqual(['__Host-kcc-toestel']);
    cookies = await leave();
    pass(60 * MINUTE + 1);
    expect(await hasDraft(cookies)).toMatchObject({ hasDraft: false });
  });
});

describe('a link into the desk', () => {
  const things = anything;
  const there = '/kcc/vraag/1000000001/';

  it('is followed after signing in, and says nothing of a text that waits', async () => {
    const { services, attempt } = aDesk();
    const away = await oneQuestion(incoming(), '1000000001', things, services);
    expect(sentTo(away)).toBe('/kcc/');
    const cookies = keptCookies(away.cookies);
    const asked = viewOf(await openInbox(incoming({ cookies }), services));
    expect(asked).toMatchObject({ kind: 'sign-in', hasDraft: false });
    const back = await attempt(PASSWORD_HERE, WHO, cookies);
    expect(sentTo(back)).toBe(there);
    // Once: the next time there is no link that was followed.
    const left = keptCookies(back.cookies, cookies);
    expect(sentTo(await attempt(PASSWORD_HERE, WHO, left))).toBe('/kcc/?aangemeld');
  });

  it('never pushes away a text that waits', async () => {
    const { services, attempt } = aDesk();
    const fields = { outcome: 'missing', missing: 'tekst' };
    const typed = await oneQuestion(incoming({ fields }), '1000000001', things, services);
    const cookies = keptCookies(typed.cookies);
    const linked = await reportsPage(incoming({ cookies }), services);
    const back = await attempt(PASSWORD_HERE, WHO, keptCookies(linked.cookies, cookies));
    expect(sentTo(back)).toBe(there);
  });

  it('without a session is written down, and so is a form', async () => {
    const { services, noted } = aDesk();
    await oneQuestion(incoming(), '1000000001', things, services);
    await reportsPage(incoming({ fields: { done: '1' } }), services);
    expect(noted.map((words) => words.slice(0, 2))).toEqual([
      ['session-missing', 'page'],
      ['session-missing', 'form'],
    ]);
  });

  it('that a browser opens ahead, or a machine, keeps nothing', async () => {
    const { services } = aDesk();
    const ahead = { ...incoming(), isVisit: false };
    expect((await oneQuestion(ahead, '1000000001', things, services)).cookies).toEqual([]);
  });
});

describe('roles', () => {
  const editor: Staff = { name: 'Redactie Proef', roles: ['redactie'] };
  const clerk: Staff = { name: 'Balie Proef', roles: ['medewerker'] };

  it('each see their own, and both may be had', async () => {
    const { services, signedIn, noted } = aDesk();
    const tries = async (staff: Staff) => {
      const cookies = await signedIn(staff);
      const list = { known, find: () => [] };
      return Promise.all([
        openInbox(incoming({ cookies }), services),
        oneQuestion(incoming({ cookies }), '1000000001', anything, services),
        pickedList(incoming({ cookies }), list, services),
        reportsPage(incoming({ cookies }), services),
      ]);
    };
    const places = async (staff: Staff) =>
      (await tries(staff)).map((answer) => ('to' in answer ? answer.to : 'shown'));
    const [needsClerk, needsEditor] = ['/kcc/?rol=medewerker', '/kcc/?rol=redactie'];
    expect(await places(editor)).toEqual(['/kcc/klopt-niet/', needsClerk, needsClerk, 'shown']);
    expect(await places(clerk)).toEqual(['shown', 'shown', 'shown', needsEditor]);
    expect(await places({ name: 'Beide', roles: ROLES })).toEqual(Array(4).fill('shown'));
    expect(noted.filter(([event]) => event === 'role-refused')).toHaveLength(3);
    const cookies = await signedIn(editor);
    const told = await openInbox(incoming({ cookies, query: 'rol=medewerker' }), services);
    expect(told).toMatchObject({ status: 403, view: { kind: 'no-role', role: 'medewerker' } });
  });

  it('do nothing on a page that is not theirs', async () => {
    const { services, signedIn, reports } = aDesk();
    await reports.add({ at: services.now(), who: '', path: '/', quote: 'fout', note: '' });
    const cookies = await signedIn(clerk);
    for (const [name, value] of [
      ['done', '1'],
      ['clear', 'unsigned'],
    ] as const)
      await reportsPage(incoming({ cookies, fields: { [name]: value } }), services);
    expect(await reports.open()).toHaveLength(1);
  });
});

describe('where someone is signed in', () => {
  it('is seen and ended from any of those places, and written down', async () => {
    const { services, signedIn, audit } = aDesk();
    const staff: Staff = { name: 'Balie Proef', roles: ['medewerker'] };
    const [here, left] = [await signedIn(staff), await signedIn(staff)];
    const isIn = async (cookies: Cookies) => (await staffOf(cookies, services)) !== undefined;
    const { sessions } = viewOf(await ownSessions(incoming({ cookies: here }), services));
    const other = sessions.find(({ isHere }) => !isHere)!;
    const end = (fields: Record<string, string>, cookies: Cookies = here) =>
      ownSessions(incoming({ cookies, fields }), services);
    expect(sentTo(await end({ end: 'geraden' }))).toBe('/kcc/sessies/');
    expect(sentTo(await end({}))).toBe('/kcc/sessies/');
    expect(await isIn(left)).toBe(true);
    expect(await audit.latest(9)).toEqual([]);
    await end({ end: other.id });
    expect([await isIn(here), await isIn(left)]).toEqual([true, false]);
    expect(await audit.latest(9)).toMatchObject([{ who: staff.name, act: 'sign-out' }]);
    // Whoever has no session any more ends none.
    expect(sentTo(await end({ end: 'all' }, left))).toBe('/kcc/');
    expect(await isIn(here)).toBe(true);
  });
});
