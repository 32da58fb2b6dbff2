// Signing in of staff at a real identity provider: who gets in, who does not, and what is told about it.
import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  identityProviders,
  PUBLIC_URL,
  type Mischief,
} from '../support/identity-provider.ts';
import { begun, kees, portal, ROLE, walk, wayBack } from '../support/sign-in.ts';

const providers = identityProviders();

const MINUTE = 60_000;

const changed = (memo: string, change: object) =>
  JSON.stringify({ ...(JSON.parse(memo) as object), ...change });

describe('staff with the role', () => {
  it('get in, under their name', async () => {
    const { issuer, asked } = await providers.start(kees);
    const result = await walk(portal(issuer));
    expect(result).toMatchObject({ ok: true, staff: { name: 'Kees Proefpersoon' } });
    expect(asked.filter((path) => path === '/me')).toEqual([]);
  });

  it.each([
    ['nested', 'realm_access.roles', { realm_access: { roles: [ROLE] } }],
    ['as one text', 'roles', { roles: ROLE }],
    [
      'in a claim with an address as name',
      'https://voorbeeld.nl/rol',
      { 'https://voorbeeld.nl/rol': [ROLE] },
    ],
  ])('get in with the role %s', async (_how, OIDC_ROLES_CLAIM, facts) => {
    const { issuer } = await providers.start({ name: 'Kees Proefpersoon', ...facts });
    const result = await walk(portal(issuer, { OIDC_ROLES_CLAIM }));
    expect(result).toMatchObject({ ok: true, staff: { name: 'Kees Proefpersoon' } });
  });

  it('get in when the provider tells of the role and the name only when asked', async () => {
    const { issuer, asked } = await providers.start(kees, {}, true);
    const result = await walk(portal(issuer));
    expect(result).toMatchObject({ ok: true, staff: { name: 'Kees Proefpersoon' } });
    expect(asked).toContain('/me');
  });

  it('get in under another claim, and under what there is', async () => {
    const { issuer } = await providers.start(kees);
    const result = await walk(portal(issuer, { OIDC_NAME_CLAIM: 'email' }));
    expect(result).toMatchObject({ ok: true, staff: { name: 'kees@voorbeeld.nl' } });
    const mailed = await providers.start({ roles: [ROLE], email: kees.email });
    expect(await walk(portal(mailed.issuer))).toMatchObject({
      ok: true,
      staff: { name: kees.email },
    });
    const nameless = await providers.start({ roles: [ROLE] });
    expect(await walk(portal(nameless.issuer))).toMatchObject({
      ok: true,
      staff: { name: 'u-4711' },
    });
  });

  it('leave the provider too, and are not asked who they are', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const result = await walk(signIn);
    if (!result.ok) throw new Error(result.reason);
    const leave = new URL((await signIn.leave(result.idToken))!);
    expect(leave.origin).toBe(issuer);
    expect(Object.fromEntries(leave.searchParams)).toEqual({
      client_id: CLIENT.id,
      post_logout_redirect_uri: `${PUBLIC_URL}/kcc/`,
      id_token_hint: result.idToken,
    });
    expect((await fetch(leave)).status).toBe(200);
  });
});

describe('the way to the provider', () => {
  it('carries a challenge, and other secrets each time; never the verifier', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const [one, two] = [await begun(signIn), await begun(signIn)];
    const query = new URL(one.url).searchParams;
    const memo = JSON.parse(one.memo) as Record<string, string>;
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: memo['state'],
      redirect_uri: `${PUBLIC_URL}/kcc/aanmelden/`,
      nonce: memo['nonce'],
    });
    expect(one.url).not.toContain(memo['verifier']);
    const other = JSON.parse(two.memo) as Record<string, string>;
    for (const name of ['state', 'nonce', 'verifier']) {
      expect(memo[name]).toMatch(/^[\w-]{43}$/);
      expect(other[name]).not.toBe(memo[name]);
    }
  });
});

describe('without the role', () => {
  it.each([
    ['no roles at all', { name: 'Kees' }],
    ['other roles', { name: 'Kees', roles: ['lezer'] }],
    ['part of the role', { name: 'Kees', roles: ['kcc', `${ROLE}-oud`, ROLE.toUpperCase()] }],
    ['the role elsewhere', { name: 'Kees', groups: [ROLE] }],
    ['a text with the role in it', { name: 'Kees', roles: `lezer ${ROLE}` }],
    ['a list in a list', { name: 'Kees', roles: [[ROLE]] }],
  ])('nobody gets in: %s', async (_what, person) => {
    const { issuer } = await providers.start(person);
    expect(await walk(portal(issuer))).toEqual({ ok: false, reason: 'role' });
  });
});

describe('roles', () => {
  it.each([
    ['the one of staff', {}, [ROLE], ['medewerker', 'redactie']],
    [
      'the one of staff, beside one of editors',
      { OIDC_EDITOR_ROLE: 'red' },
      [ROLE],
      ['medewerker'],
    ],
    ['the one of editors', { OIDC_EDITOR_ROLE: 'red' }, ['red'], ['redactie']],
    ['both', { OIDC_EDITOR_ROLE: 'red' }, ['red', ROLE], ['medewerker', 'redactie']],
  ])('%s', async (_which, settings, roles, may) => {
    const { issuer } = await providers.start({ name: 'Kees', roles });
    expect(await walk(portal(issuer, settings))).toMatchObject({ ok: true, staff: { roles: may } });
  });
});

describe('how someone signed in', () => {
  const strong = { acr: 'urn:hoog', amr: ['pwd', 'mfa'] };
  it.each<[string, Record<string, string>, Record<string, unknown>, boolean]>([
    ['a level that is asked', { OIDC_ACR: 'urn:laag, urn:hoog' }, strong, true],
    ['a lower level', { OIDC_ACR: 'urn:hoog' }, { ...strong, acr: 'urn:laag' }, false],
    ['no level at all', { OIDC_ACR: 'urn:hoog' }, { amr: ['mfa'] }, false],
    ['each of the ways', { OIDC_AMR: 'mfa pwd' }, strong, true],
    ['one of two ways', { OIDC_AMR: 'mfa hwk' }, strong, false],
    ['a way as one text', { OIDC_AMR: 'mfa' }, { amr: 'mfa' }, true],
    ['a text with the way in it', { OIDC_AMR: 'mfa' }, { amr: 'geen mfa' }, false],
    ['level and way, of which one fits', { OIDC_ACR: 'urn:hoog', OIDC_AMR: 'hwk' }, strong, false],
  ])('%s', async (_how, settings, told, fine) => {
    const alter = (claims: Record<string, unknown>) => ({ ...claims, ...told });
    const { issuer } = await providers.start(kees, { alter });
    const result = await walk(portal(issuer, settings));
    expect(result).toMatchObject(fine ? { ok: true } : { ok: false, reason: 'strength' });
  });

  it('is asked of the provider, and only its signed token tells', async () => {
    const person = { ...kees, ...strong };
    const { issuer } = await providers.start(person, {}, true);
    const signIn = portal(issuer, { OIDC_ACR: 'urn:hoog' });
    expect(new URL((await begun(signIn)).url).searchParams.get('acr_values')).toBe('urn:hoog');
    // Here the person is told of when asked; that is not what was signed.
    expect(await walk(signIn)).toMatchObject({ ok: false, reason: 'strength' });
  });
});

describe('an answer that does not belong to the question', () => {
  it('is refused with another state, none, or two', async () => {
    const { issuer, asked } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    const state = address.searchParams.get('state')!;
    for (const states of [['anders'], [], [state, state], ['']]) {
      const wrong = new URL(address);
      wrong.searchParams.delete('state');
      for (const value of states) wrong.searchParams.append('state', value);
      expect(await signIn.finish(wrong, memo)).toEqual({ ok: false, reason: 'state' });
    }
    for (const lost of ['', '{}', 'null', '[]', '{', changed(memo, { at: 'nu' })])
      expect(await signIn.finish(address, lost)).toEqual({ ok: false, reason: 'state' });
    expect(asked).not.toContain('/token');
    expect(await signIn.finish(address, memo)).toMatchObject({ ok: true });
  });

  it.each(['nonce', 'verifier'])('is refused with another %s', async (name) => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    const other = changed(memo, { [name]: 'a'.repeat(43) });
    expect(await signIn.finish(address, other)).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('is refused when it comes from another provider than it says', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    expect(address.searchParams.get('iss')).toBe(issuer);
    address.searchParams.set('iss', 'https://kwaad.voorbeeld.nl');
    expect(await signIn.finish(address, memo)).toMatchObject({ ok: false, reason: 'refused' });
  });

  it('is expired after ten minutes', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    // Before its time it is as wrong as after: then a clock was off, or it is not ours.
    for (const ms of [10 * MINUTE + 1, -20 * MINUTE - 2]) {
      signIn.pass(ms);
      expect(await signIn.finish(address, memo)).toEqual({ ok: false, reason: 'expired' });
    }
    signIn.pass(20 * MINUTE + 1);
    expect(await signIn.finish(address, memo)).toMatchObject({ ok: true });
  });

  it('counts once', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const { address, memo } = await wayBack(signIn);
    expect(await signIn.finish(address, memo)).toMatchObject({ ok: true });
    const again = await signIn.finish(address, memo);
    expect(again).toEqual({ ok: false, reason: 'refused', detail: 'invalid_grant' });
  });

  it('is refused when the person or the provider says no', async () => {
    const { issuer } = await providers.start(kees);
    const signIn = portal(issuer);
    const { memo } = await begun(signIn);
    const { state } = JSON.parse(memo) as { state: string };
    const answer = (error: string) =>
      new URL(
        `${PUBLIC_URL}/kcc/aanmelden/?${new URLSearchParams({ error, state, iss: issuer, error_description: 'Kees' })}`,
      );
    const finished = await signIn.finish(answer('access_denied'), memo);
    expect(finished).toEqual({ ok: false, reason: 'denied', detail: 'access_denied' });
    const unwell = await signIn.finish(answer('temporarily_unavailable'), memo);
    expect(unwell).toMatchObject({ ok: false, reason: 'unreachable' });
    const script = await signIn.finish(answer('<script>Kees'), memo);
    expect(script).toMatchObject({ ok: false, reason: 'refused' });
    expect(JSON.stringify(script)).not.toContain('Kees');
  });
});

describe('an id token', () => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, Mischief]>([
    ['that has expired', { alter: (claims) => ({ ...claims, exp: past, iat: past - 60 }) }],
    [
      'of another issuer',
      { alter: (claims) => ({ ...claims, iss: 'https://kwaad.voorbeeld.nl' }) },
    ],
    ['for another application', { alter: (claims) => ({ ...claims, aud: 'iets-anders' }) }],
    ['without a nonce', { alter: (claims) => ({ ...claims, nonce: undefined }) }],
    ['without an end', { alter: (claims) => ({ ...claims, exp: undefined }) }],
    ['signed by somebody else', { strangeKey: true }],
  ])('%s is refused', async (_what, mischief) => {
    const { issuer } = await providers.start(kees, mischief);
    const result = await walk(portal(issuer));
    expect(result).toMatchObject({ ok: false, reason: 'refused' });
    expect(JSON.stringify(result)).not.toContain('Kees');
  });

  it('that was only signed again is accepted: the refusals above are about what was altered', async () => {
    const { issuer } = await providers.start(kees, { alter: (claims) => ({ ...claims }) });
    expect(await walk(portal(issuer))).toMatchObject({ ok: true });
  });
});
