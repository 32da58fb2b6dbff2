// What an identity provider tells about someone: their roles and their name.

export type Claims = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 100;

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

/** The name someone is written down under: one line of text. */
export function nameOf(claims: Claims, path: string): string {
  for (const name of [path, 'name', 'preferred_username', 'email', 'sub']) {
    const found = claimAt(claims, name);
    if (typeof found !== 'string') continue;
    // Controls and marks of direction could make a line in the log read as another.
    const line = found.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
    if (line !== '') return [...line].slice(0, LONGEST_NAME).join('').trim();
  }
  return 'onbekend';
}
