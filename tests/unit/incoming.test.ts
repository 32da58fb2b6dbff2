// A request becomes values, and an answer becomes a page or a way to go.
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { incomingOf } from '../../src/adapters/http/incoming.ts';
import { send, show } from '../../src/application/answer.ts';
import { go, obey } from '../../src/pages/_obey.ts';

const request = (headers: Record<string, string>, method = 'GET', url = '/zoeken/?q=huur') =>
  ({ headers, method, url, socket: { remoteAddress: '192.0.2.1' } }) as unknown as IncomingMessage;

const somebody = { network: 'huis', line: 'lijn' };
const marks = { path: '/', httpOnly: true, secure: true };

function aPage() {
  const set: unknown[][] = [];
  const cookies = {
    set: (...given: unknown[]) => set.push(['set', ...given]),
    delete: (...given: unknown[]) => set.push(['delete', ...given]),
  };
  return {
    set,
    page: { cookies: cookies as never, response: { status: 200, headers: new Headers() } },
  };
}

it('reads query and cookies, and never throws for what a browser sends', () => {
  const incoming = incomingOf(
    request({ cookie: 'plan=a.b; =; kapot=%E0%A4%A' }),
    undefined,
    undefined,
    somebody,
  );
  expect(incoming.query.get('q')).toBe('huur');
  expect(incoming.cookies['plan']).toBe('a.b');
  expect(incoming.cookies['__proto__']).toBeUndefined();
  expect(incoming.cookies['toString']).toBeUndefined();
});

it.each([
  ['a visit', request({}), true],
  ['a form', request({}, 'POST'), false],
  ['HEAD', request({}, 'HEAD'), false],
  ['a browser that looks ahead', request({ 'sec-purpose': 'prefetch;prerender' }), false],
])('knows %s from a person who opens the page', (_, req, isVisit) => {
  expect(incomingOf(req, undefined, undefined, somebody).isVisit).toBe(isVisit);
});

it('draws a view with its status and cookies', () => {
  const { page, set } = aPage();
  const cookies = [
    { name: 'plan', value: 'a', marks },
    { name: 'oud', marks },
  ];
  expect(obey(page, show('blad', { status: 422, cookies }))).toEqual({ view: 'blad' });
  expect(page.response.status).toBe(422);
  const options = { ...marks, sameSite: 'lax' };
  expect(set).toEqual([
    ['set', 'plan', 'a', options],
    ['delete', 'oud', options],
  ]);
});

it('goes where the answer says, and lets the browser forget', () => {
  const { page } = aPage();
  const response = obey(page, send('/', { forget: 'but-cookies' }));
  expect(response).toBeInstanceOf(Response);
  expect((response as Response).status).toBe(303);
  expect((response as Response).headers.get('location')).toBe('/');
  expect((response as Response).headers.get('clear-site-data')).toBe('"cache", "storage"');
  const all = go(page, send('/', { forget: 'all' })).headers.get('clear-site-data');
  expect(all).toBe('"cache", "cookies", "storage"');
  expect(go(page, send('/c/1/', { status: 302 })).status).toBe(302);
});
