// What an identity provider tells of someone, and the settings to find it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, hasRole, nameOf } from '../../src/adapters/access/oidc-claims.ts';
import { oidcSettings } from '../../src/adapters/access/oidc-settings.ts';

const ROLE = 'kcc-medewerker';

describe('what a provider tells', () => {
  it('counts as the role only when it is that role, to the letter', () => {
    const facts = fc.record({ roles: fc.anything(), realm_access: fc.anything() });
    fc.assert(
      fc.property(facts, fc.constantFrom('roles', 'realm_access.roles', ''), (claims, path) => {
        expect(hasRole(claims, path, ROLE)).toBe(false);
      }),
    );
    expect(hasRole({ realm_access: { roles: [ROLE] } }, 'realm_access.roles', ROLE)).toBe(true);
    for (const path of ['__proto__', 'constructor.name', 'roles.length', 'roles.0.x'])
      expect(hasRole({ roles: ['x'] }, path, 'Object')).toBe(false);
  });

  it('becomes a name of one line, whatever it holds', () => {
    const anything = fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 300 }));
    fc.assert(
      fc.property(anything, anything, (name, sub) => {
        const who = nameOf({ name, sub }, 'name');
        expect(who).toMatch(/^[^\p{C}\n\r\u2028\u2029]{1,200}$/u);
        expect(who.trim()).toBe(who);
      }),
    );
    expect(nameOf({ name: ' Kees\r\n  Proef\u202e ' }, 'name')).toBe('Kees Proef');
    expect(nameOf({ name: ' ', preferred_username: 'kees' }, 'name')).toBe('kees');
  });
});

it('an account is what the provider never gives to another, at that provider', () => {
  const account = (iss: string, sub: string, more = {}) => accountOf({ iss, sub, ...more });
  const one = account('https://a.nl', 'u-1', { name: 'Jan' });
  expect(account('https://a.nl', 'u-1', { name: 'Anders', email: 'x@a.nl' })).toBe(one);
  for (const [iss, sub] of [
    ['https://a.nl', 'u-2'],
    ['https://b.nl', 'u-1'],
    ['https://a.nlu', '-1'],
    ['https://a.nl', 'U-1'],
  ] as const)
    expect(account(iss, sub)).not.toBe(one);
  expect(one).not.toContain('u-1');
});

describe('the settings', () => {
  const right = { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_ROLE: 'c' };
  it.each([
    ['https://login.microsoftonline.com/2f0b1c9e-0000-4000-8000-000000000000/v2.0', true],
    ['https://sso.voorbeeld.nl/realms/oldambt', true],
    ['http://localhost:8080/realms/oldambt', true],
    ['http://[::1]:8080', true],
    ['http://sso.voorbeeld.nl/realms/oldambt', false],
    ['http://localhost.voorbeeld.nl', false],
    ['https://login.microsoftonline.com/common/v2.0', false],
    ['https://login.microsoftonline.com/organizations/v2.0', false],
    ['https://sso.voorbeeld.nl/.well-known/openid-configuration', false],
    ['https://a:b@sso.voorbeeld.nl', false],
    ['https://sso.voorbeeld.nl/?x=1', false],
    ['sso.voorbeeld.nl', false],
    ['', false],
  ])('issuer %s: %s', (OIDC_ISSUER, fine) => {
    expect(oidcSettings.safeParse({ ...right, OIDC_ISSUER }).success).toBe(fine);
  });
});
