// Signing in at the identity provider of the municipality: OpenID Connect, code flow with PKCE, and a role that is required.
import * as openid from 'openid-client';
import { pathOf } from '../../domain/address/address.ts';
import { z } from 'zod';
import type { Clock } from '../../application/ports.ts';
import { claimAt, hasRole, nameOf, type Claims } from './oidc-claims.ts';
import { lazyProvider } from './oidc-discovery.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { troubleOf } from './oidc-trouble.ts';

/** Longest that someone may take at the identity provider. */
const LONGEST_MS = 10 * 60_000;

const memoSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  at: z.number(),
});
type Memo = z.infer<typeof memoSchema>;

/** Where to send the browser, and what the caller keeps, sealed, for the way back. */
export type Begun =
  | { readonly url: string; readonly memo: string }
  | { readonly unreachable: true; readonly detail: string };

export type Finished =
  | { readonly ok: true; readonly who: string; readonly endSessionUrl?: string }
  | {
      readonly ok: false;
      readonly reason: 'state' | 'expired' | 'role' | 'refused' | 'unreachable';
      /** A code for the log; nothing of a person. */
      readonly detail?: string;
    };

function readMemo(text: string): Memo | undefined {
  try {
    return memoSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What the provider tells of the person; asks once more when the id token tells too little. */
async function claimsOf(
  provider: openid.Configuration,
  answer: URL,
  memo: Memo,
  { OIDC_ROLES_CLAIM: roles, OIDC_NAME_CLAIM: name }: OidcSettings,
): Promise<Claims> {
  const tokens = await openid.authorizationCodeGrant(provider, answer, {
    pkceCodeVerifier: memo.verifier,
    expectedState: memo.state,
    expectedNonce: memo.nonce,
    idTokenExpected: true,
  });
  const claims: Claims & { sub: string } = tokens.claims()!;
  const enough = [roles, name].every((path) => claimAt(claims, path) !== undefined);
  if (enough || provider.serverMetadata().userinfo_endpoint === undefined) return claims;
  try {
    return {
      ...claims,
      ...(await openid.fetchUserInfo(provider, tokens.access_token, claims.sub)),
    };
  } catch (error) {
    if (claimAt(claims, roles) === undefined) throw error;
    return claims;
  }
}

/** Where signing out of the provider begins. Without a hint: that would put the person's name in an address. */
function endSessionUrl(provider: openid.Configuration, publicUrl: string): string | undefined {
  if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
  return openid.buildEndSessionUrl(provider, {
    post_logout_redirect_uri: `${publicUrl}${pathOf('desk')}`,
  }).href;
}

/** Signing in at the provider of `settings`. Nothing here throws for what the provider does. */
export function oidcSignIn(
  settings: OidcSettings,
  { clock, publicUrl }: { readonly clock: Clock; readonly publicUrl: string },
) {
  const provider = lazyProvider(settings);
  const back = `${publicUrl}${pathOf('deskSignIn')}`;
  const now = () => clock.now().getTime();

  async function begin(): Promise<Begun> {
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const verifier = openid.randomPKCECodeVerifier();
    try {
      const url = openid.buildAuthorizationUrl(await provider.get(), {
        redirect_uri: back,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const memo: Memo = { state, nonce, verifier, at: now() };
      return { url: url.href, memo: JSON.stringify(memo) };
    } catch (error) {
      return { unreachable: true, detail: troubleOf(error).detail };
    }
  }

  async function finish(currentUrl: URL, memoText: string): Promise<Finished> {
    const memo = readMemo(memoText);
    const states = currentUrl.searchParams.getAll('state');
    if (!memo || states.length !== 1 || states[0] !== memo.state)
      return { ok: false, reason: 'state' };
    if (Math.abs(now() - memo.at) > LONGEST_MS) return { ok: false, reason: 'expired' };
    try {
      const found = await provider.get();
      // The address as registered, whatever the server behind a proxy thinks it is called.
      const answer = new URL(`${back}${currentUrl.search}`);
      const claims = await claimsOf(found, answer, memo, settings);
      if (!hasRole(claims, settings.OIDC_ROLES_CLAIM, settings.OIDC_ROLE))
        return { ok: false, reason: 'role' };
      const leave = endSessionUrl(found, publicUrl);
      const who = nameOf(claims, settings.OIDC_NAME_CLAIM);
      return { ok: true, who, ...(leave !== undefined && { endSessionUrl: leave }) };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.reason === 'unreachable') provider.forget();
      return { ok: false, ...trouble };
    }
  }

  return { begin, finish };
}
