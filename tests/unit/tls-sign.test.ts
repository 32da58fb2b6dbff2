// What shows that visitors come by https, whoever stands in front: told once, and only where the settings do not know.
import { describe, expect, it } from 'vitest';
import { cameByTls, makeTlsSign } from '../../src/adapters/http/tls-sign.ts';

describe('a request that came by https', () => {
  it.each([
    { 'x-forwarded-proto': 'https' },
    { 'x-forwarded-proto': 'HTTPS' },
    { 'x-forwarded-proto': 'https,http' },
    { 'x-forwarded-proto': 'http, https' },
    { 'x-forwarded-proto': 'wss' },
    { forwarded: 'for=192.0.2.60;proto=https;by=203.0.113.43' },
    { forwarded: 'for=192.0.2.43, for="[2001:db8::1]";Proto="https"' },
    { forwarded: 'proto=https' },
    { 'x-forwarded-scheme': 'https' },
    { 'x-forwarded-protocol': 'https' },
    { 'x-url-scheme': 'https' },
    { 'x-scheme': 'https' },
    { 'cloudfront-forwarded-proto': 'https' },
    { 'cf-visitor': '{"scheme":"https"}' },
    { 'x-forwarded-ssl': 'on' },
    { 'front-end-https': 'on' },
    { 'x-arr-ssl': '2048|256|C=NL|CN=hulp.voorbeeld.nl' },
    // No proxy tells anything, and the browser still calls its own page by its address.
    { 'sec-fetch-site': 'same-origin', referer: 'https://hulp.voorbeeld.nl/' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://hulp.voorbeeld.nl' },
  ])('%o', (headers) => {
    expect(cameByTls(headers)).toBe(true);
  });
});

describe('no sign of https', () => {
  it.each([
    {},
    { 'x-forwarded-proto': 'http' },
    { 'x-forwarded-proto': '' },
    { 'x-forwarded-proto': 'httpsx' },
    { forwarded: 'for=https.voorbeeld.nl;proto=http' },
    { forwarded: 'for=192.0.2.60;host="xproto=https.nl"' },
    { 'x-forwarded-ssl': 'off' },
    { 'front-end-https': 'off' },
    { 'cf-visitor': '{"scheme":"http"}' },
    { 'x-forwarded-for': '203.0.113.9' },
    // Somebody came from another site, which says nothing of ours.
    { 'sec-fetch-site': 'cross-site', referer: 'https://www.voorbeeld.nl/' },
    { 'sec-fetch-site': 'same-origin', referer: 'http://127.0.0.1:4321/' },
    { referer: 'https://www.voorbeeld.nl/' },
    { origin: 'https://www.voorbeeld.nl' },
  ])('%o', (headers) => {
    expect(cameByTls(headers)).toBe(false);
  });
});

it('is told once, and never where the settings say https', () => {
  for (const [known, expected] of [
    [false, 1],
    [true, 0],
  ] as const) {
    let told = 0;
    const sign = makeTlsSign(known, () => told++);
    sign.note({});
    expect(sign.seen()).toBe(false);
    for (let n = 0; n < 3; n++) sign.note({ 'x-forwarded-proto': 'https' });
    expect([told, sign.seen()]).toEqual([expected, expected === 1]);
  }
});
