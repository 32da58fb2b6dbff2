// Whom a provider means: the account behind a signed token, whatever the person is called.
import { expect, it } from 'vitest';
import { accountOf, type Claims } from '../../src/adapters/access/oidc-claims.ts';
import { identityProviders, type Mischief } from '../support/identity-provider.ts';
import { kees, portal, walk } from '../support/sign-in.ts';

const providers = identityProviders();

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;

async function signedIn(person: Record<string, unknown>, mischief: Mischief = {}) {
  const { issuer } = await providers.start(person, mischief);
  const result = await walk(portal(issuer));
  if (!result.ok) throw new Error(result.reason);
  const claims = claimsOf(result.idToken!);
  return { account: result.account, name: result.staff.name, claims };
}

it('is the one that the token names, under any name', async () => {
  const one = await signedIn(kees);
  const renamed = await signedIn({ ...kees, name: 'Kees Anders' });
  for (const { account, claims } of [one, renamed]) {
    expect(claims['sub']).toBe('u-4711');
    expect(account).toBe(accountOf(claims));
  }
});

it('is another under the same name', async () => {
  const other = await signedIn(kees, { alter: (claims) => ({ ...claims, sub: 'u-4712' }) });
  expect(other.name).toBe(kees.name);
  expect(other.account).toBe(accountOf({ iss: other.claims['iss'], sub: 'u-4712' }));
  expect(other.account).not.toBe(accountOf({ iss: other.claims['iss'], sub: 'u-4711' }));
});
