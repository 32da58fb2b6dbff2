// Security headers for every answer, whoever writes it: a file, a page, or Node itself.

/** Names under which our scripts may make a page out of text, on the desk's own page, and start the worker that counts for search. */
const TRUSTED_TYPES = 'balie tellen';

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES}`,
].join('; ');

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  // For who does not read the policy above.
  'x-frame-options': 'DENY',
  // 'no-referrer' would make a browser send "Origin: null" with our own forms.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const TWO_YEARS = 63_072_000;

/** Headers by name. `https`: the public address is, so browsers may hold on to that; `preload`: and bring it along. */
export function securityHeaders({
  https,
  preload = false,
}: {
  readonly https: boolean;
  readonly preload?: boolean;
}): Readonly<Record<string, string>> {
  if (!https) return ALWAYS;
  const hsts = `max-age=${TWO_YEARS}; includeSubDomains${preload ? '; preload' : ''}`;
  return { ...ALWAYS, 'strict-transport-security': hsts };
}
