// Security headers for every response, static or not.

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
].join('; ');

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  // 'no-referrer' would make a browser send "Origin: null" with our own forms.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers by name; HSTS only when the public address is https. */
export function securityHeaders(behindTls: boolean): Readonly<Record<string, string>> {
  if (!behindTls) return ALWAYS;
  return { ...ALWAYS, 'strict-transport-security': 'max-age=63072000; includeSubDomains' };
}
