// Signing in with the password: who gets in, who must wait and for how long, and what is said.
import { describe, expect, it } from 'vitest';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { staffName } from '../../src/application/desk/staff.ts';
import { inTurns } from '../../src/application/turns.ts';
import { keptCookies, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { aDesk, sentTo, WHO } from '../support/sign-in-desk.ts';

describe('failures', () => {
  it('make the next try wait, the right one too, and say how long', async () => {
    const { attempt, pass, noted } = aDesk();
    for (let time = 0; time < 10; time++) {
      const who = `Naam ${time}`;
      expect(await attempt('mis', who)).toMatchObject({ status: 403 });
    }
    const late = await attempt(PASSWORD_HERE);
    expect(late).toMatchObject({
      status: 429,
      retryAfterS: 1,
      view: { fault: { kind: 'tooOften', seconds: 1 }, typed: WHO },
    });
    expect(late.cookies).toEqual([]);
    pass(1000);
    expect(sentTo(await attempt(PASSWORD_HERE))).toBe('/kcc/?aangemeld');
    expect(noted.map(([event, cause]) => `${event} ${cause}`)).toEqual([
      ...Array<string>(10).fill('sign-in-failed wrong'),
      'sign-in-failed tooOften',
      'sign-in password',
    ]);
    expect(JSON.stringify(noted)).not.toMatch(/Naam|Medewerker|mis"/);
  });

  it('of others never keep a device waiting that somebody signed in from before', async () => {
    const { attempt } = aDesk();
    const first = await attempt(PASSWORD_HERE);
    const device = keptCookies(first.cookies)['__Host-kcc-toestel']!;
    const cookies = { '__Host-kcc-toestel': device };
    for (let time = 0; time < 40; time++) await attempt('mis');
    expect(await attempt(PASSWORD_HERE)).toMatchObject({ status: 429 });
    expect(sentTo(await attempt(PASSWORD_HERE, 'Collega Proef', cookies))).toBe('/kcc/?aangemeld');
    const forged = { '__Host-kcc-toestel': 'verzegeld:["kcc-aanmelden","toestel-1"]' };
    expect(await attempt(PASSWORD_HERE, WHO, forged)).toMatchObject({ status: 429 });
  });

  it('are no work for whoever must wait, or sends a novel', async () => {
    let checked = 0;
    const matches = async () => {
      checked += 1;
      return false;
    };
    const { attempt } = aDesk({
      signIn: { kind: 'password', matches, change: async () => 'weak' },
    });
    await attempt('x'.repeat(201));
    expect(checked).toBe(0);
    const all = await Promise.all(Array.from({ length: 200 }, () => attempt('mis')));
    expect(checked).toBeLessThanOrEqual(12);
    const refused = all.filter((answer) => 'status' in answer && answer.status === 429);
    expect(refused).toHaveLength(200 - checked);
  });

  it('thirty colleagues at once behind one address all get in', async () => {
    const { attempt } = aDesk();
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, person) => attempt(PASSWORD_HERE, `Collega ${person}`)),
    );
    expect(all.map(sentTo)).toEqual(Array<string>(30).fill('/kcc/?aangemeld'));
  });

  it('when more come at once than can be checked, say so kindly', async () => {
    const { attempt } = aDesk({ turns: inTurns({ atOnce: 1, queue: 1 }) });
    const all = await Promise.all([1, 2, 3, 4].map(() => attempt(PASSWORD_HERE)));
    const busy = all.filter((answer) => 'view' in answer);
    expect(busy.length).toBeGreaterThanOrEqual(1);
    for (const answer of busy)
      expect(answer).toMatchObject({ status: 429, view: { fault: { kind: 'busy' } } });
  });
});

describe('taking turns', () => {
  it('is a few at a time, in order, and those who go first go first', async () => {
    const turns = inTurns({ atOnce: 2, queue: 10 });
    const order: string[] = [];
    let [now, most] = [0, 0];
    const work = (name: string) => async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setImmediate(done));
      order.push(name);
      now -= 1;
      return name;
    };
    const names = ['a', 'b', 'c', 'd', 'e'];
    const all = names.map((name) => turns.take(work(name), name === 'e'));
    expect(await Promise.all(all)).toEqual(names);
    expect(most).toBe(2);
    expect(order.indexOf('e')).toBeLessThan(order.indexOf('c'));
  });

  it('goes on after work that failed', async () => {
    const turns = inTurns({ atOnce: 1, queue: 5 });
    const fails = turns.take(() => Promise.reject(new Error('stuk')), false);
    const next = turns.take(async () => 'klaar', false);
    await expect(fails).rejects.toThrow('stuk');
    expect(await next).toBe('klaar');
  });
});

describe('the name in the record', () => {
  it.each([
    ['  Jan   Proef ', 'Jan Proef'],
    ['Jan\u202e foorP', 'Jan foorP'],
    ['Jan\r\nAdmin', 'Jan Admin'],
    ['\u200b\u2060\ufeff\u00ad', ''],
    ['\u3164\u115f', ''],
    ['Ｊａｎ', 'Jan'],
    ['Zoë Õun', 'Zoë Õun'],
    ['😀'.repeat(80), '😀'.repeat(60)],
    ['x'.repeat(500), 'x'.repeat(60)],
    ['\ud800Jan', 'Jan'],
  ])('%j is %j', (typed, name) => expect(staffName(typed)).toBe(name));
});

describe('a browser that keeps no cookies', () => {
  it('is told so after signing in, once, and goes round in no circle', async () => {
    const { attempt, services } = aDesk();
    const answer = await attempt(PASSWORD_HERE);
    const query = sentTo(answer).split('?')[1]!;
    const blocked = await openInbox(incoming({ query }), services);
    expect(blocked).toMatchObject({ status: 403, view: { fault: { kind: 'noCookies' } } });
    const cookies = keptCookies(answer.cookies);
    const fine = await openInbox(incoming({ query, cookies }), services);
    expect(fine).toMatchObject({ to: '/kcc/' });
    // Later the session is over, but the device is known: then it is no fault of cookies.
    const device = { '__Host-kcc-toestel': cookies['__Host-kcc-toestel']! };
    const later = await openInbox(incoming({ query, cookies: device }), services);
    expect(later).toMatchObject({ status: 200, view: { kind: 'sign-in' } });
    expect((later as { view: object }).view).not.toHaveProperty('fault');
  });
});
