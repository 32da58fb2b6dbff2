// Where people are helped one after another: the mode stays on, all of a person goes, and rest ends a visit after a question.
import { describe, expect, it } from 'vitest';
import { COOKIES, cookieName } from '../../src/application/cookie.ts';
import { helperPc } from '../../src/application/helper-pc.ts';
import { wipe } from '../../src/application/wipe.ts';
import { addablePath, sinceIn } from '../../src/components/NextPerson/page-here.ts';
import { REST_MS, WARNED_MS, restAfter } from '../../src/components/NextPerson/rest.ts';
import { pathOf, type Target } from '../../src/domain/address/address.ts';
import { incoming } from '../support/incoming.ts';

const NOW = new Date(Date.UTC(2026, 10, 27, 10));
const SINCE = NOW.getTime().toString(36);
const local = (target: Target) => `/en${pathOf(target)}`;
const names = Object.keys(COOKIES) as (keyof typeof COOKIES)[];
const residents = names.filter((name) => COOKIES[name] === 'resident');
const services = (secureCookies: boolean) => ({
  own: { wipe: () => Promise.resolve() },
  logger: { info: () => {}, error: () => {} },
  now: () => NOW,
  secureCookies,
});

describe('switching it on', () => {
  const answer = (
    fields: Record<string, string> | undefined,
    cookies: Record<string, string> = {},
  ) => helperPc(incoming({ ...(fields && { fields }), cookies }), local, services(true));

  it('a visit sets nothing, and is told whether it is on', () => {
    expect(answer(undefined)).toMatchObject({ view: { isOn: false }, cookies: [] });
    expect(answer(undefined, { '__Host-hulp-pc': SINCE })).toMatchObject({
      view: { isOn: true },
      cookies: [],
    });
  });

  it('a button sets one cookie that ends with the browser and tells since when, and nothing else', () => {
    expect(answer({})).toMatchObject({ to: '/en/hulp-pc/' });
    expect(answer({}).cookies).toEqual([
      {
        name: '__Host-hulp-pc',
        value: SINCE,
        marks: { path: '/', httpOnly: false, secure: true },
      },
    ]);
    expect(answer({ off: '1' }).cookies).toEqual([
      { name: '__Host-hulp-pc', marks: { path: '/', httpOnly: false, secure: true } },
    ]);
  });
});

describe('"Klaar, volgende"', () => {
  it.each([true, false])('is "Wis en stop" that goes on to the next, https: %s', async (secure) => {
    const held = Object.fromEntries(
      [...residents, 'hulp-pc' as const].map((name) => [cookieName(name, secure), 'iets']),
    );
    const answer = await wipe(incoming({ fields: {}, cookies: held }), local, services(secure));
    expect(answer).toMatchObject({ to: '/?klaar', status: 303, forget: 'but-cookies' });
    const left = new Map(answer.cookies.map(({ name, value }) => [name, value]));
    expect(answer.cookies).toHaveLength(left.size);
    for (const name of residents)
      expect([name, left.get(cookieName(name, secure))]).toEqual([
        name,
        name === 'gewist' ? SINCE : undefined,
      ]);
    expect(left.get(cookieName('hulp-pc', secure))).toBe(SINCE);
    expect(left.size).toBe(residents.length + 1);
  });
});

describe('the script', () => {
  it('asks in the last minute of rest, and then it is over', () => {
    expect(restAfter(0)).toEqual({ kind: 'busy' });
    expect(restAfter(REST_MS - WARNED_MS - 1)).toEqual({ kind: 'busy' });
    expect(restAfter(REST_MS - WARNED_MS)).toEqual({ kind: 'asked', left: WARNED_MS });
    expect(restAfter(REST_MS - 1)).toEqual({ kind: 'asked', left: 1 });
    expect(restAfter(REST_MS)).toEqual({ kind: 'over' });
    // Whoever needs more time to read has it: WCAG 2.2.1 asks for twenty seconds.
    expect(WARNED_MS).toBeGreaterThanOrEqual(20_000);
  });

  it.each([
    ['/hulp/vervoer/', '/hulp/vervoer/'],
    ['/en/hulp/vervoer/', '/hulp/vervoer/'],
    ['/hulp/vervoer/in/blauwestad/', '/hulp/vervoer/'],
    ['/aanbod/nibud/', '/aanbod/nibud/'],
    ['/', undefined],
    ['/schappen/geld/', undefined],
    ['/wegwijzer/hulp/1/', undefined],
  ])('knows what of %s can be put on the A4', (path, item) => expect(addablePath(path)).toBe(item));

  it('reads since when, with and without https', () => {
    expect(sinceIn(`a=1; __Host-hulp-pc=${SINCE}`)).toBe(SINCE);
    expect(sinceIn(`hulp-pc=${SINCE}; b=2`)).toBe(SINCE);
    expect(sinceIn('kcc-laag=1')).toBeUndefined();
  });
});
