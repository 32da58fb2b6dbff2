// A wrong setting stops the start with a sentence that says what to set.
import { expect, it } from 'vitest';
import { readConfig } from '../../src/bootstrap/config.ts';

it('has sound defaults, and an empty value counts as not set', () =>
  expect(readConfig({ PORT: '' })).toMatchObject({
    PORT: 4321,
    HOST: '127.0.0.1',
    DELIVERY: ['inbox'],
  }));

it('names every wrong setting', () => {
  const read = () =>
    readConfig({ PORT: 'abc', DELIVERY: 'postduif', PUBLIC_URL: 'hulp', KCC_PASSWORD: 'kort' });
  expect(read).toThrow(/PORT is wrong: set PORT/);
  expect(read).toThrow(/DELIVERY is wrong: set DELIVERY to one of: inbox/);
  expect(read).toThrow(/PUBLIC_URL is wrong/);
  expect(read).toThrow(/KCC_PASSWORD is wrong/);
});

it('reads several deliveries, and names what each of them misses', () => {
  const read = () => readConfig({ DELIVERY: 'inbox, smtp,klantinteracties', SMTP_FROM: 'x' });
  expect(read).toThrow(/SMTP_URL is wrong: set SMTP_URL/);
  expect(read).toThrow(/SMTP_FROM is wrong/);
  expect(read).toThrow(/SMTP_TO is wrong/);
  expect(read).toThrow(/KLANTINTERACTIES_TOKEN is wrong: set KLANTINTERACTIES_TOKEN/);
});

it('servers that share a database must be given its keys', () => {
  const DATABASE_URL = 'postgres://hulp:geheim@db.voorbeeld.nl/hulp';
  expect(() => readConfig({ DATABASE_URL })).toThrow(/ENCRYPTION_KEYS is wrong/);
  const ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
  expect(readConfig({ DATABASE_URL, ENCRYPTION_KEYS })).toMatchObject({ DATABASE_URL });
  expect(() => readConfig({ ENCRYPTION_KEYS: 'k1:kort' })).toThrow(/ENCRYPTION_KEYS is wrong/);
});

it('half a sign-in or half an alert is a fault, not a fallback', () => {
  expect(() => readConfig({ OIDC_CLIENT_ID: 'hulp' })).toThrow(/OIDC_ISSUER is wrong/);
  expect(() => readConfig({ ALERT_MAIL: 'beheer@voorbeeld.nl' })).toThrow(/ALERT_MAIL is wrong/);
});

it('a secret never stands in what is told', () => {
  const read = () =>
    readConfig({
      KLANTINTERACTIES_TOKEN: 'geheim-token',
      DELIVERY: 'klantinteracties',
      KCC_PASSWORD: 'kort!',
    });
  expect(read).toThrow(/^(?![^]*(geheim-token|kort!))/);
});
