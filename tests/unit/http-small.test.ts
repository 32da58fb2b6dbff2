// What the server says when nobody can read the request, when monitors ask, when all visitors look alike, and of itself.
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { makeCrowd } from '../../src/adapters/http/crowd.ts';
import { rememberedHealth } from '../../src/adapters/http/monitor.ts';
import { refusedPages } from '../../src/adapters/http/refused-page.ts';
import { statusOf } from '../../src/adapters/http/refused.ts';
import { mayCompress, pageRequest } from '../../src/adapters/http/rendered.ts';
import { securityTxt } from '../../src/adapters/http/security-txt.ts';
import { targetOf } from '../../src/adapters/http/target.ts';

const DAY = 86_400_000;

it('security.txt names a contact of the content and never expires, nor lies a year ahead', () => {
  const site = { email: 'post@voorbeeld.nl', languages: ['nl', 'en'] };
  for (const day of ['2026-11-26T23:59:59.999Z', '2028-02-29T00:00:00Z', '2099-12-31T12:00:00Z']) {
    const now = new Date(day);
    const text = securityTxt(site, 'https://hulp.voorbeeld.nl', now);
    const expires = new Date(/^Expires: (.+)$/m.exec(text)![1]!).getTime() - now.getTime();
    expect(expires).toBeGreaterThan(90 * DAY);
    expect(expires).toBeLessThan(365 * DAY);
    expect(text).toContain('Contact: mailto:post@voorbeeld.nl\n');
    expect(text).toContain('Canonical: https://hulp.voorbeeld.nl/.well-known/security.txt\n');
    expect(text).toContain('Preferred-Languages: nl, en\n');
  }
  expect(securityTxt(site, undefined, new Date())).not.toContain('Canonical');
});

it('what cannot be read has the status of its kind, and a page in every language with a number', () => {
  const packet = (text: string) => ({ code: 'HPE_HEADER_OVERFLOW', rawPacket: Buffer.from(text) });
  const fault = (code: string) => statusOf({ code } as never);
  expect(statusOf(packet(`GET /${'x'.repeat(20_000)}`) as never)).toBe(414);
  expect(statusOf(packet(`GET / HTTP/1.1\r\ncookie: ${'x'.repeat(20_000)}`) as never)).toBe(431);
  expect(fault('ERR_HTTP_REQUEST_TIMEOUT')).toBe(408);
  expect(fault('HPE_CHUNK_EXTENSIONS_OVERFLOW')).toBe(413);
  expect(fault('HPE_INVALID_METHOD')).toBe(400);
  const page = refusedPages({
    portal: 'Hulp & <b>',
    languages: ['nl', 'en'],
    phone: '0123 45 67 89',
  });
  for (const status of [400, 405, 408, 413, 414, 431]) {
    expect(page(status)).toContain('href="tel:0123456789"');
    expect(page(status)).toContain('<section lang="nl">');
    expect(page(status)).toContain('<section lang="en">');
    expect(page(status)).toContain('Hulp &amp; &lt;b>');
    expect(page(status)).not.toMatch(/refused\.|style|<script/);
  }
});

it('looking at health is done once for all who ask, but a fault is looked at again', async () => {
  let [at, looks, ok] = [0, 0, true];
  const health = rememberedHealth(
    async () => ({ ok, looks: ++looks }),
    () => at,
  );
  expect(await Promise.all([health(), health()])).toMatchObject([{ looks: 1 }, { looks: 1 }]);
  at = 6_000;
  ok = false;
  expect(await health()).toMatchObject({ ok: false, looks: 2 });
  ok = true;
  expect(await health()).toMatchObject({ ok: true, looks: 3 });
  expect(await health()).toMatchObject({ looks: 3 });
  const failing = rememberedHealth(async () => {
    looks += 1;
    throw new Error('weg');
  });
  for (const expected of [4, 5]) {
    await expect(failing()).rejects.toThrow('weg');
    expect(looks).toBe(expected);
  }
});

it('a target is ours, whatever host it names, or is none', () => {
  const at = (url: string) => targetOf(url)?.pathname;
  for (const url of ['/x/', '//x/', '/\\x/', '\\\\x/', 'http://kwaad.example/x/', '/y/../x/'])
    expect(at(url), url).toBe('/x/');
  for (const url of ['/%', '/%E0%A4%A/', 'http://', 'http://[/'])
    expect(at(url), url).toBeUndefined();
});

it('what is no letter in the address of a code is a sign in it, and elsewhere a fault', () => {
  for (const behind of ['%', '%%', '%2', '%94', '%E2%80', '%zz'])
    for (const folder of ['/c/', '/C/', '/en/c/']) {
      const target = targetOf(`${folder}101${behind}/?x=%`);
      expect(decodeURIComponent(target?.pathname ?? ''), behind).toMatch(/101[^\d]/);
      expect(target?.searchParams.get('x')).toBe('%');
      expect(targetOf(`/hulp/101${behind}/`), behind).toBeUndefined();
    }
});

it('tells once that all visitors look like one, and only when they do', () => {
  const seen = (visits: readonly [string, boolean][]) => {
    let told = 0;
    const crowd = makeCrowd(() => told++);
    for (const [peer, isTold] of visits) crowd.note(peer, isTold);
    return [told, crowd.looksLikeOne()];
  };
  const times = (count: number, visit: [string, boolean]) =>
    Array.from({ length: count }, () => visit);
  expect(seen(times(2000, ['10.0.0.1', false]))).toEqual([1, true]);
  expect(seen(times(2000, ['10.0.0.1', true]))).toEqual([0, false]);
  expect(seen(times(100, ['10.0.0.1', false]))).toEqual([0, false]);
  expect(seen([['10.0.0.2', false], ...times(2000, ['10.0.0.1', false])])).toEqual([0, false]);
  expect(seen([...times(2000, ['10.0.0.1', false]), ['10.0.0.1', true]])).toEqual([1, false]);
});

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({ url, headers, method }) as unknown as IncomingMessage;

it('a page that is drawn is compressed only when it holds nothing of one visitor', () => {
  const plain = new Response('x');
  const may = (path: string, headers = {}, method = 'GET', response = plain) =>
    mayCompress(asked(path, headers, method), path, response);
  expect(may('/zoeken/')).toBe(true);
  expect(may('/en/zoeken/')).toBe(true);
  expect(may('/zoeken/', { cookie: 'plan=rouw' })).toBe(false);
  expect(may('/zoeken/', {}, 'POST')).toBe(false);
  expect(may('/zoeken/', { cookie: '__Host-zoekwoorden=x' })).toBe(true);
  expect(may('/zoeken/', { cookie: '__Host-zoekwoorden=x; plan=rouw' })).toBe(false);
  const read = new Response('x', { headers: { 'set-cookie': '__Host-zoekwoorden=-; Path=/' } });
  expect(may('/zoeken/', {}, 'GET', read)).toBe(true);
  const setting = new Response('x', { headers: { 'set-cookie': 'a=b' } });
  expect(may('/zoeken/', {}, 'GET', setting)).toBe(false);
  for (const path of ['/contact/vraag/', '/contact/mijn-vraag/', '/kcc/', '/mijn-plan/', '/c/12/'])
    expect(may(path), path).toBe(false);
});

it('a page is asked for at our own address, whatever stands in the request', () => {
  const at = (url: string, origin = 'http://hulp.nl') => pageRequest(asked(url), origin).url;
  expect(at('/zoeken/?q=a')).toBe('http://hulp.nl/zoeken/?q=a');
  expect(at('//kwaad.example/x/?y')).toBe('http://hulp.nl/kwaad.example/x/?y');
  expect(at('/\\kwaad.example/x/')).toBe('http://hulp.nl/kwaad.example/x/');
  expect(at('///c/101/')).toBe('http://hulp.nl/c/101/');
  expect(at('http://kwaad.example/x/')).toBe('http://hulp.nl/x/');
  expect(at('*')).toBe('http://hulp.nl/*');
  for (const host of ['http://a b', 'http://', 'http://[', 'http://x:99999'])
    expect(at('/x/', host)).toBe('http://localhost/x/');
});
