// /.well-known/security.txt (RFC 9116): whom to tell of a weak spot. Made when it is asked for, so that it never expires.

import { mailTo } from '../../domain/links.ts';

export const SECURITY_TXT = '/.well-known/security.txt';
/** Where older tools look for it. */
export const OLD_SECURITY_TXT = '/security.txt';

/** Well within the year that the standard allows. */
const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/** The text. `email` is that of the municipality; `publicUrl` as set, without a slash at the end. */
export function securityTxt(
  { email, languages }: { readonly email: string; readonly languages: readonly string[] },
  publicUrl: string | undefined,
  now: Date,
): string {
  // Whole days: who asks twice a day gets the same.
  const day = Math.floor(now.getTime() / DAY_MS) + VALID_DAYS;
  const lines = [
    `Contact: ${mailTo(email)}`,
    `Expires: ${new Date(day * DAY_MS).toISOString()}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    ...(publicUrl === undefined ? [] : [`Canonical: ${publicUrl}${SECURITY_TXT}`]),
  ];
  return `${lines.join('\n')}\n`;
}
