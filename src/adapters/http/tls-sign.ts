// Notices that visitors come by https while the settings say nothing of it: then cookies are weak, and nobody would see it.
import type { IncomingMessage } from 'node:http';

type Headers = IncomingMessage['headers'];

/** Ways in which proxies tell how they were called. */
const SIGNS: readonly (readonly [header: string, says: RegExp])[] = [
  ['x-forwarded-proto', /\b(?:https|wss)\b/i],
  ['forwarded', /(?:^|[;,\s])proto\s*=\s*"?https\b/i],
  ['x-forwarded-protocol', /\bhttps\b/i],
  ['x-forwarded-scheme', /\bhttps\b/i],
  ['x-url-scheme', /\bhttps\b/i],
  ['x-scheme', /\bhttps\b/i],
  ['cloudfront-forwarded-proto', /\bhttps\b/i],
  ['cf-visitor', /"scheme"\s*:\s*"https"/i],
  ['x-forwarded-ssl', /\bon\b/i],
  ['front-end-https', /\bon\b/i],
  ['x-arr-ssl', /\S/],
];

const isSecure = (address: string | undefined) => /^https:\/\//i.test(address ?? '');

/** A browser calls its own page by the address it sees, also where a proxy tells nothing. */
function browserTells(headers: Headers): boolean {
  if (headers['sec-fetch-site'] !== 'same-origin') return false;
  return isSecure(headers.origin) || isSecure(headers.referer);
}

/** True for a request that came by https as far as somebody before us, or the browser itself, tells. */
export function cameByTls(headers: Headers): boolean {
  for (const [name, says] of SIGNS) {
    const value = headers[name];
    // Most requests have none of them, and every request comes by here.
    if (value !== undefined && says.test(String(value))) return true;
  }
  return browserTells(headers);
}

export interface TlsSign {
  note(headers: Headers): void;
  /** True when a request came by https that the settings do not know of. */
  seen(): boolean;
}

/** `known`: the settings say https. `tell` is called once, at the first sign. */
export function makeTlsSign(known: boolean, tell: () => void): TlsSign {
  let seen = false;
  return {
    note(headers) {
      if (known || seen || !cameByTls(headers)) return;
      seen = true;
      tell();
    },
    seen: () => seen,
  };
}
