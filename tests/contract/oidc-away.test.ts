// An identity provider that is away, unwell or set up wrongly: nothing stops, and signing in comes back by itself.
import { describe, expect, it } from 'vitest';
import { identityProviders } from '../support/identity-provider.ts';
import { kees, portal, ROLE, walk, wayBack } from '../support/sign-in.ts';

const providers = identityProviders();

describe('a provider that is away', () => {
  it('at the start stops nothing, and signing in works by itself when it is back', async () => {
    const { issuer, stop, again } = await providers.start(kees);
    await stop();
    const signIn = portal(issuer);
    expect(await signIn.begin()).toEqual({ unreachable: true, detail: 'ECONNREFUSED' });
    await again();
    expect(await walk(signIn)).toMatchObject({ ok: true });
  });

  it('on the way back lets the same person finish later', async () => {
    const { issuer, stop, again } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    await stop();
    for (let time = 0; time < 2; time++)
      expect(await signIn.finish(address, memo)).toMatchObject({
        ok: false,
        reason: 'unreachable',
      });
    // Nobody else is sent to a page that is not there.
    expect(await signIn.begin()).toMatchObject({ unreachable: true });
    await again();
    expect(await signIn.finish(address, memo)).toMatchObject({ ok: true });
  });

  it.each([
    ['/token', 500, 'stuk', 'unreachable'],
    ['/token', 429, '', 'unreachable'],
    ['/token', 200, '<h1>Onderhoud</h1>', 'unreachable'],
    ['/token', 200, '{}', 'refused'],
    ['/token', 404, 'weg', 'unreachable'],
    ['/jwks', 503, 'stuk', 'unreachable'],
    ['/me', 503, 'stuk', 'unreachable'],
    ['/me', 401, 'nee', 'refused'],
  ] as const)('%s answers %i %s: %s', async (path, status, text, reason) => {
    const mischief = { break: { path, status, text } };
    const { issuer } = await providers.start(kees, mischief, path === '/me');
    expect(await walk(portal(issuer))).toMatchObject({ ok: false, reason });
  });

  it('only for the name does not keep anybody out', async () => {
    const mischief = { break: { path: '/me', status: 503, text: '' } };
    const { issuer, asked } = await providers.start({ roles: [ROLE] }, mischief);
    expect(await walk(portal(issuer))).toMatchObject({ ok: true, staff: { name: 'u-4711' } });
    expect(asked).toContain('/me');
  });

  it('or names itself otherwise is not used', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer.replace('127.0.0.1', 'localhost'));
    expect(await signIn.begin()).toMatchObject({ unreachable: true });
  });

  it('is not to blame for a wrong secret of ours, and the log can tell', async () => {
    const { issuer } = await providers.start(kees);
    const result = await walk(portal(issuer, { OIDC_CLIENT_SECRET: 'fout' }));
    expect(result).toEqual({ ok: false, reason: 'refused', detail: 'invalid_client' });
  });
});
