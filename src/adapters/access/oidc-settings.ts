// The settings of signing in at the identity provider of the municipality.
import { z } from 'zod';
import { clientKeyIn } from './client-key.ts';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses of Microsoft where every organisation of the world may sign in, and hand out roles of its own. */
const FOR_EVERYBODY = /^\/(common|organizations|consumers)(\/|$)/i;

function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.username + url.password + url.search + url.hash !== '') return false;
  // openid-client would take the address of the metadata too, but then it does not compare the issuer.
  if (FOR_EVERYBODY.test(url.pathname) || url.pathname.includes('/.well-known/')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.includes(url.hostname));
}

/** Names with blanks or commas between them. */
const names = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ''));

const fields = z.object({
  /** Address of the identity provider, as it names itself in its metadata. */
  OIDC_ISSUER: z.string().refine(isIssuer),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Instead of the secret: read into the private key itself. */
  OIDC_CLIENT_KEY_FILE: z
    .string()
    .transform((file, context) => {
      const key = clientKeyIn(file);
      if (key) return key;
      context.addIssue({ code: 'custom', message: 'wrong' });
      return z.NEVER;
    })
    .optional(),
  /** Role that someone needs to see the desk. */
  OIDC_ROLE: z.string().min(1),
  /** Role that someone needs for the list of what editors must look at; absent: whoever sees the desk. */
  OIDC_EDITOR_ROLE: z.string().min(1).optional(),
  /** Levels of signing in, of which one is required; none: any will do. */
  OIDC_ACR: names,
  /** Ways of signing in that are all required, such as mfa. */
  OIDC_AMR: names,
  /** Where the roles stand: name of a claim, or a path with dots. */
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** Claim with the name under which staff are written down. */
  OIDC_NAME_CLAIM: z.string().min(1).default('name'),
});

/** One proof of who we are: a secret or a key. */
export const oidcSettings = fields.refine(
  (given) =>
    (given.OIDC_CLIENT_SECRET === undefined) !== (given.OIDC_CLIENT_KEY_FILE === undefined),
  // Told together with all else that is wrong.
  { path: ['OIDC_CLIENT_SECRET'], when: () => true },
);

export type OidcSettings = z.infer<typeof oidcSettings>;

export const OIDC_ADVICE: Readonly<Record<string, string>> = {
  OIDC_ISSUER:
    'set OIDC_ISSUER to the https address of the identity provider, such as https://login.microsoftonline.com/<tenant id>/v2.0 or https://sso.example.nl/realms/<realm>, exactly as "issuer" in its metadata and without /.well-known/; one of your own organisation, not "common"',
  OIDC_CLIENT_ID: 'set OIDC_CLIENT_ID to the id of the application at the identity provider',
  OIDC_CLIENT_SECRET:
    'set OIDC_CLIENT_SECRET to the secret of that application, or OIDC_CLIENT_KEY_FILE to its key, and not both',
  OIDC_CLIENT_KEY_FILE:
    'set OIDC_CLIENT_KEY_FILE to a file (PEM) with a private key, RSA of 2048 bits or more or EC P-256, and where the provider knows it by that its certificate behind it',
  OIDC_ROLE: 'set OIDC_ROLE to the role (or group) that staff of the contact centre have',
  OIDC_EDITOR_ROLE: 'set OIDC_EDITOR_ROLE to the role of editors, or leave it out',
  OIDC_ROLES_CLAIM:
    'set OIDC_ROLES_CLAIM to the claim with the roles, such as roles, realm_access.roles or groups',
  OIDC_NAME_CLAIM: 'set OIDC_NAME_CLAIM to the claim with the name, such as name or email',
};
