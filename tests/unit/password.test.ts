// The password of the desk: kept as a hash, judged before it is taken, and allowed only where somebody chose it.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { scryptSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { staffPassword } from '../../src/adapters/access/password.ts';
import { isWeakPassword } from '../../src/adapters/access/weak-password.ts';
import { readConfig } from '../../src/bootstrap/config.ts';
import { refuseWeakPassword } from '../../src/bootstrap/sign-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'password-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a password', () => {
  it('that is given fits itself alone', async () => {
    const { matches, fresh, which } = await staffPassword(join(folder, 'geen'), 'paard lepel wolk');
    expect(await matches('paard lepel wolk')).toBe(true);
    for (const wrong of ['', 'paard lepel wol', 'Paard lepel wolk', 'paard lepel wolk '])
      expect(await matches(wrong)).toBe(false);
    expect(fresh).toBeUndefined();
    expect((await staffPassword('', 'een ander')).which).not.toBe(which);
  });

  it('that is made is told once, and only its hash lies there', async () => {
    const file = join(folder, 'gemaakt', 'kcc-password');
    const { fresh, which } = await staffPassword(file, undefined);
    expect(fresh).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
    expect(readFileSync(file, 'utf8')).not.toContain(fresh);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const later = await staffPassword(file, undefined);
    expect(later).toMatchObject({ which });
    expect(later.fresh).toBeUndefined();
    expect(await later.matches(fresh!)).toBe(true);
    expect(await later.matches('fout')).toBe(false);
    expect(isWeakPassword(fresh!, [])).toBe(false);
  });

  it('of the first version still fits', async () => {
    const file = join(folder, 'oud');
    const salt = Buffer.alloc(16, 5);
    const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
    const digest = scryptSync('een oud wachtwoord', salt, 32, cost).toString('hex');
    writeFileSync(file, `scrypt:${salt.toString('hex')}:${digest}\n`);
    const { matches } = await staffPassword(file, undefined);
    expect(await matches('een oud wachtwoord')).toBe(true);
    expect(await matches('een ander wachtwoord')).toBe(false);
  });
});

describe('soon guessed', () => {
  it.each([
    ...['wachtwoord12', 'Wachtwoord2026!', 'w4chtw00rd!!', 'mijnwachtwoord', 'welkom123456'],
    ...['Welkom01Welkom01', 'Geheim12345!', 'geheimgeheim', 'Zomer2026Zomer2026', 'aanmelden2026!'],
    ...['123456789012', 'qwertyuiop12', 'aaaaaaaaaaaa', 'P@ssw0rd12345', 'letmeinletmein'],
    ...['adminadmin12', 'gemeentebalie', 'kccbalie2026!', 'Westerveen2026', 'hulpinwesterveen1'],
    ...['Hulp in Westerveen', 'balie-kcc-2026', 'correct horse battery staple', 'changeme1234'],
  ])('%s', (password) => expect(isWeakPassword(password, ['Hulp in Westerveen'])).toBe(true));

  it.each(['paard-lepel-wolk-fiets', 'k9fm-3xqp-77ab-zz2q', 'wMZ1v0pQbSxYk7Jt2hRgAeLu'])(
    'not %s',
    (password) => expect(isWeakPassword(password, ['Hulp in Westerveen'])).toBe(false),
  );
});

it('a village of the municipality in it is soon guessed, and that start stops', async () => {
  const config = (KCC_PASSWORD: string) => readConfig({ KCC_PASSWORD });
  const site = { portal: 'Hulp in Westerveen', villages: ['Nieuwe Veenhoek', 'Oosterzand'] };
  for (const weak of ['Oosterzand2026', 'oosterzand-123', 'NieuweVeenhoek1', 'Veenhoek2026!'])
    await expect(refuseWeakPassword(config(weak), site)).rejects.toThrow(/soon guessed/);
  await refuseWeakPassword(config('paard-lepel-wolk-fiets'), site);
});

describe('one password for the whole desk', () => {
  const KCC_PASSWORD = 'paard-lepel-wolk-fiets';
  const shared = { KCC_PASSWORD, KCC_PASSWORD_MODE: 'shared' };
  const oidc = {
    OIDC_ISSUER: 'https://sso.voorbeeld.nl',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'b',
    OIDC_ROLE: 'c',
  };
  const outside: Record<string, string>[] = [
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: 'balie.intern' },
    { PUBLIC_URL: 'https://hulp.voorbeeld.nl' },
    { PUBLIC_URL: 'http://192.168.1.5' },
  ];

  it.each(outside)('is a choice where others reach the portal: %j', (env) => {
    for (const less of [{}, { KCC_PASSWORD }])
      expect(() => readConfig({ ...env, ...less })).toThrow(
        /^KCC_PASSWORD_MODE is wrong: set OIDC_ISSUER .* set KCC_PASSWORD_MODE to shared/,
      );
    expect(() => readConfig({ ...env, KCC_PASSWORD_MODE: 'shared' })).toThrow(
      /^KCC_PASSWORD is wrong/,
    );
    expect(() => readConfig({ ...env, ...shared, KCC_PASSWORD_MODE: 'ja' })).toThrow(
      /MODE is wrong/,
    );
    expect(readConfig({ ...env, ...shared })).toMatchObject(shared);
  });

  it('needs no choice on this computer alone, or with a provider', () => {
    for (const HOST of ['127.0.0.1', 'localhost', '::1', '127.0.0.53'])
      expect(readConfig({ HOST })).toMatchObject({ HOST });
    expect(readConfig({ PUBLIC_URL: 'http://localhost:4321' })).toBeDefined();
    expect(readConfig({ PUBLIC_URL: 'https://hulp.voorbeeld.nl', ...oidc })).toBeDefined();
  });
});
