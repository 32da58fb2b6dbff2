// Proving who we are at a provider with a key: who gets in, and that no secret goes over the line.
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clientKeyIn } from '../../src/adapters/access/client-key.ts';
import { oidcSettings } from '../../src/adapters/access/oidc-settings.ts';
import { CLIENT, identityProviders } from '../support/identity-provider.ts';
import { kees, portal, ROLE, walk } from '../support/sign-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'client-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const providers = identityProviders();

function inFile(name: string, key: KeyObject | string): string {
  const file = join(folder, name);
  writeFileSync(file, typeof key === 'string' ? key : key.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

describe('with a key', () => {
  it.each([
    ['rsa', rsa],
    ['ec', ec],
  ])(
    'of kind %s staff get in, and another key opens nothing',
    async (kind, { privateKey, publicKey }) => {
      const { issuer } = await providers.start(kees, { clientKey: publicKey });
      const own = { OIDC_CLIENT_SECRET: '', OIDC_CLIENT_KEY_FILE: inFile(kind, privateKey) };
      expect(await walk(portal(issuer, own))).toMatchObject({
        ok: true,
        staff: { name: 'Kees Proefpersoon' },
      });
      const strange = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
      const other = { ...own, OIDC_CLIENT_KEY_FILE: inFile('vreemd', strange) };
      expect(await walk(portal(issuer, other))).toMatchObject({ ok: false });
    },
  );
});

describe('a file', () => {
  it.each([
    ['that is not there', join(folder, 'nergens')],
    ['with words', inFile('woorden', 'geheim')],
    [
      'with a public key',
      inFile('publiek', rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string),
    ],
    [
      'with a short key',
      inFile('kort', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey),
    ],
    [
      'with another curve',
      inFile('bocht', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey),
    ],
    ['with a key for something else', inFile('ed', generateKeyPairSync('ed25519').privateKey)],
  ])('%s is refused', (_, file) => {
    expect(clientKeyIn(file)).toBeUndefined();
    const settings = { OIDC_CLIENT_KEY_FILE: file, OIDC_CLIENT_ID: 'a', OIDC_ROLE: ROLE };
    const parsed = oidcSettings.safeParse({ ...settings, OIDC_ISSUER: 'https://sso.voorbeeld.nl' });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain('OIDC_CLIENT_KEY_FILE');
  });
});

it('one proof is asked for: a secret or a key, never none and never both', () => {
  const base = {
    OIDC_ISSUER: 'https://sso.voorbeeld.nl',
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_ROLE: ROLE,
  };
  const key = { OIDC_CLIENT_KEY_FILE: inFile('goed', rsa.privateKey) };
  const secret = { OIDC_CLIENT_SECRET: 'geheim' };
  const wrong = (more: object) =>
    oidcSettings.safeParse({ ...base, ...more }).error?.issues.map(({ path }) => path[0]);
  expect([wrong(key), wrong(secret)]).toEqual([undefined, undefined]);
  expect([wrong({}), wrong({ ...key, ...secret })]).toEqual([
    ['OIDC_CLIENT_SECRET'],
    ['OIDC_CLIENT_SECRET'],
  ]);
});
