// Forms may only come from our own pages, judged at run time so that a TLS proxy needs no rebuild.
import type { IncomingHttpHeaders } from 'node:http';

/** True when a state-changing request comes from the portal itself. `publicUrl` wins over the Host header. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  // The browser itself tells; privacy settings and proxies may have made "null" or another name of Origin.
  if (site === 'same-origin') return true;
  if (site !== undefined && site !== 'none') return false;
  const { origin } = headers;
  // A browser always sends Origin with a POST; tools that send none carry no cookie of a visitor either.
  if (origin === undefined) return true;
  const own = new Set<string>();
  if (publicUrl !== undefined) own.add(new URL(publicUrl).origin);
  else if (headers.host !== undefined) own.add(`http://${headers.host}`);
  return own.has(origin);
}
