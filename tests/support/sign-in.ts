// A portal whose staff sign in at an identity provider, and the walk there and back.
import { oidcSignIn } from '../../src/adapters/access/oidc.ts';
import { oidcSettings } from '../../src/adapters/access/oidc-settings.ts';
import { CLIENT, PUBLIC_URL, signInAt } from './identity-provider.ts';

export const ROLE = 'kcc-medewerker';
export const kees = {
  name: 'Kees Proefpersoon',
  email: 'kees@voorbeeld.nl',
  roles: ['lezer', ROLE],
};

/** A portal that signs in at the provider; its clock stands still until it is moved. */
export function portal(issuer: string, more: Record<string, string> = {}) {
  let at = Date.now();
  const given = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE: ROLE,
    ...more,
  };
  // An empty setting is no setting.
  const settings = oidcSettings.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  );
  const clock = { now: () => new Date(at) };
  const signIn = oidcSignIn(settings, { clock, publicUrl: PUBLIC_URL });
  return { ...signIn, pass: (ms: number) => (at += ms) };
}

type SignIn = Pick<ReturnType<typeof portal>, 'begin'>;

export async function begun(signIn: SignIn) {
  const result = await signIn.begin();
  if (!('url' in result)) throw new Error(`unreachable: ${result.detail}`);
  return result;
}

/** As far as the way back: the address with the code, and the memo. */
export async function wayBack(signIn: SignIn) {
  const { url, memo } = await begun(signIn);
  return { address: await signInAt(url), memo, url };
}

export async function walk(signIn: ReturnType<typeof portal>) {
  const { address, memo } = await wayBack(signIn);
  return signIn.finish(address, memo);
}
