// A QR in capitals: fewer squares, and still the address of the same page.
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { asWritten, withSmallFolder } from '../../src/adapters/http/as-written.ts';
import { qrText } from '../../src/domain/code/qr-text.ts';

const size = (text: string) => encode(text, { ecc: 'M', border: 0 }).size;

it.each([
  'https://hulp.voorbeeld.nl/c/101/',
  'https://hulp.voorbeeld.nl/en/c/14329/',
  'https://zelfhulp.gemeente-voorbeeld.nl/c/101/',
  'http://localhost:4321/hulp/vervoer/',
])('%s takes fewer squares and leads to the same page', (address) => {
  const url = new URL(qrText(address));
  expect(size(qrText(address))).toBeLessThan(size(address));
  expect(url.origin).toBe(new URL(address).origin);
  expect(asWritten(withSmallFolder(url.pathname))).toBe(new URL(address).pathname);
});

it.each([
  'https://hulp.voorbeeld.nl/mijn-plan/?code=9070641',
  'https://x.nl/Kaart/',
  'vrije tekst',
])('%s stays as it is', (address) => expect(qrText(address)).toBe(address));
