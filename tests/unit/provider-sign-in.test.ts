// Signing in at the identity provider, as the desk does it: several tabs, words for every trouble, and the way out.
import { describe, expect, it } from 'vitest';
import type { CookieChange } from '../../src/application/answer.ts';
import { reportsPage } from '../../src/application/desk/for-staff.ts';
import type { Incoming } from '../../src/application/incoming.ts';
import { signOut, staffOf, startSession } from '../../src/application/desk/session.ts';
import { providerSignIn } from '../../src/application/desk/sign-in.ts';
import { ROLES, type Staff } from '../../src/application/desk/staff.ts';
import { keptCookies } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { aDesk, sentTo, viewOf, WHO, type Cookies } from '../support/sign-in-desk.ts';

const SIGN_IN = new URL('https://hulp.voorbeeld.nl/kcc/aanmelden/');

describe('signing in at the provider', () => {
  const back = (state: string) =>
    new URL(`https://hulp.voorbeeld.nl/kcc/aanmelden/?code=x&state=${state}`);
  const staff: Staff = { name: WHO, roles: ROLES };

  function atProvider() {
    let begun = 0;
    const asked: string[] = [];
    const desk = aDesk({
      signIn: {
        kind: 'oidc',
        begin: async () => {
          const state = `${'abcdefghij'[begun++]}`.repeat(43);
          return { url: `https://sso.voorbeeld.nl/?state=${state}`, memo: `memo van ${state}` };
        },
        finish: async (address, memo) => {
          asked.push(memo);
          const state = address.searchParams.get('state');
          if (memo !== `memo van ${state}`) return { refused: 'state' };
          return { staff, idToken: 'een.id.token' };
        },
        leave: async (idToken) => `https://sso.voorbeeld.nl/uit?hint=${idToken}`,
      },
    });
    let cookies: Cookies = {};
    const ask = async (asked: Incoming, address: URL) => {
      const answer = await providerSignIn({ ...asked, cookies }, address, desk.services);
      cookies = keptCookies(answer.cookies, cookies);
      return answer;
    };
    return {
      ...desk,
      asked,
      begin: () => ask(incoming({ fields: {} }), SIGN_IN),
      visit: (query: string) => ask(incoming({ query }), new URL(`?${query}`, SIGN_IN)),
      come: (state: string) => ask(incoming({ query: `code=x&state=${state}` }), back(state)),
      cookies: () => cookies,
      keep: (changes: readonly CookieChange[]) => {
        cookies = keptCookies(changes, cookies);
      },
    };
  }
  const state = (letter: string) => letter.repeat(43);

  it('is begun by a press only: a link, whatever stands behind it, asks the provider nothing', async () => {
    const { visit, begin, asked, cookies } = atProvider();
    for (const query of ['', 'begin=1', 'begin', 'code=x', 'error=denied', 'iss=x'])
      expect(await visit(query), query).toMatchObject({ to: '/kcc/', cookies: [] });
    expect([asked, cookies()]).toEqual([[], {}]);
    const begun = viewOf(await begin());
    expect(begun).toEqual({ provider: `https://sso.voorbeeld.nl/?state=${state('a')}` });
    expect(Object.keys(cookies())).toHaveLength(1);
  });

  it('brings whoever followed a link into the desk there', async () => {
    const { begin, come, cookies, keep, services } = atProvider();
    keep((await reportsPage(incoming({ cookies: cookies() }), services)).cookies);
    await begin();
    expect(sentTo(await come(state('a')))).toBe('/kcc/klopt-niet/');
    expect(Object.keys(cookies()).filter((name) => name.includes('concept'))).toEqual([]);
  });

  it('goes in two tabs, in any order, and in the one that comes second there is nothing to do', async () => {
    const { begin, come, cookies, services } = atProvider();
    await begin();
    await begin();
    expect(sentTo(await come(state('b')))).toBe('/kcc/?aangemeld');
    expect(await staffOf(cookies(), services)).toEqual(staff);
    expect(sentTo(await come(state('a')))).toBe('/kcc/?aangemeld');
    // Once more, as a browser that opens its tabs again: already in.
    expect(sentTo(await come(state('a')))).toBe('/kcc/');
  });

  it('never writes two people of one name down as one', async () => {
    const { services, audit } = aDesk();
    const of = async (account: string) => {
      const { cookies } = await startSession(incoming(), services, { staff, account });
      return (await staffOf(keptCookies(cookies), services))?.name;
    };
    expect([await of('een'), await of('twee'), await of('een')]).toEqual([WHO, `${WHO} (2)`, WHO]);
    expect((await audit.latest(9)).map(({ who }) => who)).toEqual([WHO, `${WHO} (2)`, WHO]);
  });

  it('remembers a handful at once', async () => {
    const { begin, come, cookies, pass } = atProvider();
    for (let tab = 0; tab < 8; tab++) {
      pass(1000);
      await begin();
    }
    const waiting = Object.keys(cookies()).filter((name) => name.includes('kcc-aanmelden-'));
    expect(waiting).toHaveLength(5);
    expect(sentTo(await come(state('h')))).toBe('/kcc/?aangemeld');
    expect(await come(state('a'))).toMatchObject({ to: '/kcc/' });
  });

  it('of a state that is not known here is told in words, without a question to anybody', async () => {
    const { begin, come, asked, noted } = atProvider();
    await begin();
    for (const wrong of [state('z'), '', 'kort', '../../x'.repeat(9)])
      expect(await come(wrong)).toMatchObject({ status: 403, view: { trouble: 'state' } });
    expect(asked).toEqual(['', '', '', '']);
    expect(noted.at(-1)?.slice(0, 2)).toEqual(['sign-in-failed', 'state']);
  });

  it.each([
    ['role', 403],
    ['strength', 403],
    ['denied', 403],
    ['expired', 403],
    ['refused', 403],
    ['unreachable', 503],
  ] as const)('that ends with %s is told as such', async (refused, status) => {
    const url = `https://sso.voorbeeld.nl/?state=${state('a')}`;
    const { services } = aDesk({
      signIn: {
        kind: 'oidc',
        begin: async () => ({ url, memo: 'm' }),
        finish: async () => ({ refused }),
        leave: async () => undefined,
      },
    });
    const begun = await providerSignIn(incoming({ fields: {} }), new URL(url), services);
    const cookies = keptCookies(begun.cookies);
    const query = `code=x&state=${state('a')}`;
    const answer = await providerSignIn(incoming({ query, cookies }), back(state('a')), services);
    expect(answer).toMatchObject({ status, view: { trouble: refused } });
    // Only what may still succeed is worth keeping.
    expect(answer.cookies.length > 0).toBe(refused !== 'unreachable');
  });

  it('says so when the provider is away', async () => {
    const { services } = aDesk({
      signIn: {
        kind: 'oidc',
        begin: async () => undefined,
        finish: async () => ({ refused: 'state' }),
        leave: async () => undefined,
      },
    });
    const answer = await providerSignIn(incoming({ fields: {} }), SIGN_IN, services);
    expect(answer).toMatchObject({ status: 503, view: { trouble: 'away' } });
  });

  it('ends there too when someone signs out, and here even when the provider is away', async () => {
    const { begin, come, cookies, services } = atProvider();
    await begin();
    await come(state('a'));
    const out = await signOut(incoming({ fields: {}, cookies: cookies() }), services);
    expect(viewOf(out).leave).toBe('https://sso.voorbeeld.nl/uit?hint=een.id.token');
    expect(await staffOf(cookies(), services)).toBeUndefined();
    const again = await signOut(incoming({ fields: {}, cookies: cookies() }), services);
    expect(again).toMatchObject({ to: '/kcc/' });
  });

  it('keeps nothing by a visit alone to where one signs out', async () => {
    const { begin, come, cookies, services } = atProvider();
    await begin();
    await come(state('a'));
    expect(await signOut(incoming({ cookies: cookies() }), services)).toMatchObject({
      cookies: [],
    });
    expect(await staffOf(cookies(), services)).toEqual(staff);
  });
});
