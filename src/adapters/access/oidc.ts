// Signing in at the identity provider of the municipality: OpenID Connect, code flow with PKCE, and a role that is required.
import * as openid from 'openid-client';
import { pathOf } from '../../domain/address/address.ts';
import { z } from 'zod';
import type { ProviderTrouble } from '../../application/desk/provider-trouble.ts';
import type { Known } from '../../application/desk/services.ts';
import type { Clock } from '../../application/ports.ts';
import { accountOf, claimAt, isStrong, nameOf, rolesOf, type Claims } from './oidc-claims.ts';
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
  | ({ readonly ok: true } & Known)
  | {
      readonly ok: false;
      readonly reason: ProviderTrouble;
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

/** What the provider tells of the person, and how they signed in: that only the signed token tells. */
interface Told {
  readonly claims: Claims;
  readonly signed: Claims;
  readonly idToken: string;
}

/** Asks once more when the id token tells too little of the person. */
async function askProvider(
  provider: openid.Configuration,
  answer: URL,
  memo: Memo,
  { OIDC_ROLES_CLAIM: roles, OIDC_NAME_CLAIM: name }: OidcSettings,
): Promise<Told> {
  const tokens = await openid.authorizationCodeGrant(provider, answer, {
    pkceCodeVerifier: memo.verifier,
    expectedState: memo.state,
    expectedNonce: memo.nonce,
    idTokenExpected: true,
  });
  const signed: Claims & { sub: string } = tokens.claims()!;
  const told = { claims: signed, signed, idToken: tokens.id_token! };
  const enough = [roles, name].every((path) => claimAt(signed, path) !== undefined);
  if (enough || provider.serverMetadata().userinfo_endpoint === undefined) return told;
  try {
    const more = await openid.fetchUserInfo(provider, tokens.access_token, signed.sub);
    return { ...told, claims: { ...signed, ...more } };
  } catch (error) {
    if (claimAt(signed, roles) === undefined) throw error;
    return told;
  }
}

/** Lets in who signed in strongly enough and has a role. */
function judge({ claims, signed, idToken }: Told, settings: OidcSettings): Finished {
  const { OIDC_ACR: acr, OIDC_AMR: amr, OIDC_NAME_CLAIM } = settings;
  if (!isStrong(signed, { acr, amr })) return { ok: false, reason: 'strength' };
  const roles = rolesOf(claims, settings);
  if (roles.length === 0) return { ok: false, reason: 'role' };
  const staff = { name: nameOf(claims, OIDC_NAME_CLAIM), roles };
  return { ok: true, staff, account: accountOf(signed), idToken };
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
        ...(settings.OIDC_ACR.length > 0 && { acr_values: settings.OIDC_ACR.join(' ') }),
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
      return judge(await askProvider(found, answer, memo, settings), settings);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.reason === 'unreachable') provider.forget();
      return { ok: false, ...trouble };
    }
  }

  async function leave(idToken: string | undefined): Promise<string | undefined> {
    try {
      const found = await provider.get();
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined;
      return openid.buildEndSessionUrl(found, {
        post_logout_redirect_uri: `${publicUrl}${pathOf('desk')}`,
        ...(idToken !== undefined && { id_token_hint: idToken }),
      }).href;
    } catch {
      // Away: here the session has ended all the same.
      return undefined;
    }
  }

  return { begin, finish, leave };
}
