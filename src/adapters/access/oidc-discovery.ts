// Finding the identity provider: where its pages are, and how it wants our secret.
import * as openid from 'openid-client';
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
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = settings;
  // Checks the signature of what comes over TLS too: on its way out there may be a proxy that opens TLS.
  const execute = [openid.enableNonRepudiationChecks];
  if (issuer.startsWith('http:')) execute.push(openid.allowInsecureRequests);
  const options = { execute, timeout: TIMEOUT_S };
  let found: Promise<openid.Configuration> | undefined;
  const forget = () => (found = undefined);
  const get = () =>
    (found ??= openid
      .discovery(new URL(issuer), id, secret, secretWhereTaken(secret), options)
      .catch((error: unknown) => {
        forget();
        throw error;
      }));
  return { get, forget };
}
