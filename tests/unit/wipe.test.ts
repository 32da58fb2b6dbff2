// "Wis en stop" as one handler: all cookies of a resident go, those of staff stay, and the page tells the truth.
import { describe, expect, it } from 'vitest';
import { COOKIES, cookieName } from '../../src/application/cookie.ts';
import { wipe, type WipeServices } from '../../src/application/wipe.ts';
import { pathOf, type Target } from '../../src/domain/address/address.ts';
import { incoming } from '../support/incoming.ts';

const NOW = new Date(Date.UTC(2026, 10, 27, 10));
const local = (target: Target) => `/en${pathOf(target)}`;
const names = Object.keys(COOKIES) as (keyof typeof COOKIES)[];
const residents = names.filter((name) => COOKIES[name] === 'resident');
const staff = names.filter((name) => COOKIES[name] === 'staff');
const holding = (some: readonly string[], secure = true) =>
  Object.fromEntries(some.map((name) => [`${secure ? '__Host-' : ''}${name}`, 'iets']));

function services(change: Partial<WipeServices> = {}): WipeServices {
  return {
    own: { wipe: () => Promise.resolve() },
    logger: { info: () => {}, error: () => {} },
    now: () => NOW,
    secureCookies: true,
    ...change,
  };
}
const press = (cookies: Record<string, string>, change: Partial<WipeServices> = {}) =>
  wipe(incoming({ fields: {}, cookies }), local, services(change));
const look = (cookies: Record<string, string>) => wipe(incoming({ cookies }), local, services());

describe('one press', () => {
  it.each([true, false])('takes away every cookie of a resident, https: %s', async (secure) => {
    const answer = await press(holding(residents, secure), { secureCookies: secure });
    expect(answer).toMatchObject({ to: '/en/wis/', status: 303, forget: 'all' });
    expect(answer.cookies.map(({ name }) => name)).toEqual(
      residents.map((name) => cookieName(name, secure)),
    );
    for (const { value, marks } of answer.cookies) {
      expect(value).toBeUndefined();
      expect(marks).toEqual({ path: '/', httpOnly: true, secure });
    }
  });

  it.each([...staff, 'kcc-concept-2', 'kcc-aanmelden-abcdefghijklmnop'])(
    'leaves staff signed in, and their browser its cookies but those of residents: %s',
    async (name) => {
      const answer = await press(holding([name, ...residents]));
      expect(answer).toMatchObject({ forget: 'but-cookies' });
      expect(answer.cookies).toHaveLength(residents.length);
      expect(answer.cookies.map((gone) => gone.name)).not.toContain(`__Host-${name}`);
    },
  );

  it('takes away what is there, and asks for all the rest of a browser that holds what we do not know', async () => {
    const answer = await press({ ...holding(['plan']), kccx: '1', ander: '1' });
    expect(answer).toMatchObject({ forget: 'all', cookies: [{ name: '__Host-plan' }] });
  });

  it('forgets on this device also when nothing can be stored', async () => {
    const broken = { own: { wipe: () => Promise.reject(new Error()) } };
    expect(await press(holding(residents), broken)).toMatchObject({
      to: '/en/wis/',
      forget: 'all',
    });
  });
});

describe('the page', () => {
  it('says that all is wiped when nothing is kept, and marks when', async () => {
    const answer = await look(holding(['gewist', 'weg']));
    expect(answer).toMatchObject({ status: 200, view: { isEmpty: true } });
    expect(answer.cookies).toMatchObject([
      { name: '__Host-gewist', value: NOW.getTime().toString(36) },
    ]);
    expect(await look(holding(staff))).toMatchObject({ view: { isEmpty: true } });
  });

  it.each(residents.filter((name) => !['gewist', 'weg'].includes(name)))(
    'says so when anything is kept, and changes nothing: %s',
    async (name) =>
      expect(await look(holding([name]))).toMatchObject({ view: { isEmpty: false }, cookies: [] }),
  );
});
