// What an identity provider tells about someone: their roles and their name.
import { createHash } from 'node:crypto';
import { ROLES, staffName, type Role } from '../../application/desk/staff.ts';
import type { OidcSettings } from './oidc-settings.ts';

export type Claims = Readonly<Record<string, unknown>>;

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Claims)[name]
    : undefined;
}

/** The claim of that very name (some names are addresses, with dots), else the one at the end of the path. */
export function claimAt(claims: Claims, path: string): unknown {
  return own(claims, path) ?? path.split('.').reduce(own, claims as unknown);
}

/** True when the claim is the role, or a list that holds it; to the letter. */
export function hasRole(claims: Claims, path: string, role: string): boolean {
  const found = claimAt(claims, path);
  return Array.isArray(found) ? found.includes(role) : found === role;
}

/** Roles by what the provider calls them; where no role of editors is named, who answers callers does that too. */
export function rolesOf(claims: Claims, settings: OidcSettings): Role[] {
  const { OIDC_ROLES_CLAIM: path, OIDC_ROLE: staff, OIDC_EDITOR_ROLE: editors = staff } = settings;
  const names = { medewerker: staff, redactie: editors };
  return ROLES.filter((role) => hasRole(claims, path, names[role]));
}

/** True when someone signed in at one of the levels `acr`, and by each of the ways `amr`; what is not asked is fine. */
export function isStrong(
  { acr, amr }: Claims,
  asked: { readonly acr: readonly string[]; readonly amr: readonly string[] },
): boolean {
  const ways: readonly unknown[] = Array.isArray(amr) ? amr : [amr];
  const isLevel = asked.acr.length === 0 || asked.acr.some((level) => level === acr);
  return isLevel && asked.amr.every((way) => ways.includes(way));
}

/** Which account a signed token is about: `sub`, which the issuer never gives to another; a name it may. */
export function accountOf({ iss, sub }: Claims): string {
  return createHash('sha256')
    .update(JSON.stringify([iss, sub]))
    .digest('base64url');
}

/** The name someone is written down under: one line of text. */
export function nameOf(claims: Claims, path: string): string {
  for (const name of [path, 'name', 'preferred_username', 'email', 'sub']) {
    const found = claimAt(claims, name);
    const line = typeof found === 'string' ? staffName(found) : '';
    if (line !== '') return line;
  }
  return 'onbekend';
}
