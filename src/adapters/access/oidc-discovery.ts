// Finding the identity provider: where its pages are, and how we prove there who we are.
import * as openid from 'openid-client';
import { provenByKey } from './client-key.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** The secret in the header, as the standard prefers, unless the provider does not take it there. */
function secretWhereTaken(secret: string): openid.ClientAuth {
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** Longest that we wait for one answer. */
const TIMEOUT_S = 10;

/** The provider, found when it is first needed, and again after it was away: it need not be there when the portal starts. */
export function lazyProvider(settings: OidcSettings) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id } = settings;
  const { OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_KEY_FILE: key } = settings;
  // One of both is there: the settings see to that.
  const proof = key ? provenByKey(key) : secretWhereTaken(secret!);
  // Checks the signature of what comes over TLS too: on its way out there may be a proxy that opens TLS.
  const execute = [openid.enableNonRepudiationChecks];
  if (issuer.startsWith('http:')) execute.push(openid.allowInsecureRequests);
  const options = { execute, timeout: TIMEOUT_S };
  let found: Promise<openid.Configuration> | undefined;
  const forget = () => (found = undefined);
  const get = () =>
    (found ??= openid
      .discovery(new URL(issuer), id, secret, proof, options)
      .catch((error: unknown) => {
        forget();
        throw error;
      }));
  return { get, forget };
}
