// A wrong setting stops the start with a sentence that says what to set.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { localAddress, trustIn } from '../../src/adapters/http/http-settings.ts';
import { readConfig } from '../../src/bootstrap/config.ts';

/** Elsewhere than on this computer a shared password is a choice. */
const SHARED = { KCC_PASSWORD_MODE: 'shared', KCC_PASSWORD: 'paard lepel wolk fiets' };

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
  const DATABASE_URL = 'postgres://hulp:geheim@db.voorbeeld.nl/hulp?sslmode=verify-full';
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

it.each([
  ['PUBLIC_URL', 'https://www.oldambt.example/hulp'],
  ['PUBLIC_URL', 'https://hulp.example.nl/?x'],
  ['PUBLIC_URL', 'https://hulp.example.nl/#x'],
  ['PUBLIC_URL', 'https://naam:woord@hulp.example.nl'],
  ['PUBLIC_URL', 'ftp://hulp.example.nl'],
  ['PUBLIC_URL', '//hulp.example.nl'],
  ['SENDS_PER_HOUR', '0'],
  ['SENDS_PER_HOUR', '-1'],
  ['SENDS_PER_HOUR', '1.5'],
  ['SIGN_INS', '0'],
  ['SIGN_INS', '-1'],
  ['SIGN_INS', '2.5'],
  ['SIGN_INS', 'geen'],
  ['TRUSTED_PROXIES', '10.0.0.0/8'],
  ['TRUSTED_PROXIES', 'proxy.example.nl'],
  ['HSTS_PRELOAD', 'yes'],
  ['HSTS_PRELOAD', '1'],
])('%s=%s stops the start with what to set', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`^${name} is wrong: set ${name} to`, 'm'),
  );
});

it('a public address is kept as a browser writes it', () => {
  const read = (PUBLIC_URL: string) => readConfig({ PUBLIC_URL, ...SHARED }).PUBLIC_URL;
  expect(read('https://Hulp.Example.NL/')).toBe('https://hulp.example.nl');
  expect(read('https://hulp.example.nl:443')).toBe('https://hulp.example.nl');
  expect(read('http://localhost:8080/')).toBe('http://localhost:8080');
});

it('settings of proxies go with a public address', () => {
  const PUBLIC_URL = 'https://hulp.example.nl';
  const read = () =>
    readConfig({
      PUBLIC_URL,
      TRUSTED_PROXIES: '10.0.0.0/8, loopback',
      HSTS_PRELOAD: 'yes',
      ...SHARED,
    });
  expect(read()).toMatchObject({ HSTS_PRELOAD: 'yes' });
  expect(() => readConfig({ PUBLIC_URL: 'http://x.nl', HSTS_PRELOAD: 'yes' })).toThrow(/HSTS/);
  const peer = '10.1.2.3';
  expect(trustIn(read())(peer)).toBe(true);
  expect(trustIn(readConfig({ PUBLIC_URL, ...SHARED }))(peer)).toBe(false);
  expect(trustIn(readConfig({ PUBLIC_URL, ...SHARED }))('127.0.0.1')).toBe(true);
  expect(trustIn(readConfig({}))('127.0.0.1')).toBe(false);
});

it.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://[::1]:80'],
  ['0:0:0:0:0:0:0:0', 'http://[::1]:80'],
  ['::1', 'http://[::1]:80'],
  ['fd00::2', 'http://[fd00::2]:80'],
  ['hulp.local', 'http://hulp.local:80'],
])('listening on %s is told as an address that opens', (host, address) => {
  expect(localAddress(host, 80)).toBe(address);
  expect(URL.canParse(address)).toBe(true);
});

const ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const toDatabase = (address: string, DATABASE_TLS = '') =>
  readConfig({ DATABASE_URL: `postgres://hulp:geheim@${address}`, DATABASE_TLS, ENCRYPTION_KEYS });

it.each([
  ['localhost/hulp'],
  ['LOCALHOST:5433/hulp'],
  ['127.0.0.1/hulp'],
  ['127.9.9.9:5432/hulp'],
  ['[::1]:5432/hulp'],
  ['[::ffff:127.0.0.1]/hulp'],
  ['/hulp?host=/var/run/postgresql'],
  ['%2Fvar%2Frun%2Fpostgresql/hulp'],
  ['db.voorbeeld.nl/hulp?host=127.0.0.1'],
  ['db.voorbeeld.nl/hulp?sslmode=verify-full'],
  ['db.voorbeeld.nl/hulp?ssl=true'],
  ['10.0.0.4/hulp?ssl=1'],
])(
  'a database on this machine, or behind a certificate that is checked, is fine: %s',
  (address) => {
    expect(toDatabase(address).DATABASE_URL).toContain(address);
  },
);

it.each([
  ['db/hulp'],
  ['db.voorbeeld.nl/hulp'],
  ['10.0.0.4/hulp'],
  ['192.168.1.4:5432/hulp'],
  ['[fd00::2]/hulp'],
  ['0.0.0.0/hulp'],
  ['localhost.voorbeeld.nl/hulp'],
  ['127.0.0.1.voorbeeld.nl/hulp'],
  ['2130706433/hulp'],
  ['localhost/hulp?host=db.voorbeeld.nl'],
  ['db.voorbeeld.nl/hulp?sslmode=disable'],
  ['db.voorbeeld.nl/hulp?ssl=0'],
  ['db.voorbeeld.nl/hulp?ssl=false'],
  ['db.voorbeeld.nl/hulp?sslmode=no-verify'],
  ['db.voorbeeld.nl/hulp?uselibpqcompat=true&sslmode=require'],
  ['db.voorbeeld.nl/hulp?uselibpqcompat=true&sslmode=prefer'],
  ['db.voorbeeld.nl/hulp?sslmode=verify-full&sslrootcert=/nergens/ca.pem'],
])('an unsafe way to a database stops the start, with what to set: %s', (address) => {
  expect(() => toDatabase(address)).toThrow(
    /^DATABASE_URL is wrong: .*not safe.*sslmode=verify-full.*DATABASE_TLS to none/m,
  );
  expect(() => toDatabase(address)).toThrow(/^(?![^]*geheim)/);
});

it('a certificate of our own may go along to a database, and must be there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'client.pem');
  const address = `db.voorbeeld.nl/hulp?sslmode=verify-full&sslcert=${file}&sslkey=${file}`;
  expect(() => toDatabase(address)).toThrow(/^DATABASE_URL is wrong/m);
  writeFileSync(file, 'een certificaat en een sleutel');
  expect(toDatabase(address).DATABASE_URL).toContain('sslcert');
});

it('what a manager says of the network between counts, and no more than that', () => {
  expect(toDatabase('db/hulp', 'none')).toMatchObject({ DATABASE_TLS: 'none' });
  expect(toDatabase('db/hulp?sslmode=no-verify', 'unchecked')).toBeDefined();
  expect(() => toDatabase('db/hulp', 'unchecked')).toThrow(/^DATABASE_URL is wrong/m);
  expect(() => toDatabase('db/hulp', 'off')).toThrow(/^DATABASE_TLS is wrong: set DATABASE_TLS/m);
});
