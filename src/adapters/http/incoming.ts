// Makes of a request the values that handlers get.
import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import type { Incoming } from '../../application/incoming.ts';
import { targetOf } from './target.ts';
import type { Visitor } from './visitor.ts';

/** True when a browser only looks ahead. */
function looksAhead(req: IncomingMessage): boolean {
  return /prefetch|prerender/.test(String(req.headers['sec-purpose'] ?? ''));
}

/** The request with the form that came with it. `publicUrl`: absent when the portal stands behind no proxy. */
export function incomingOf(
  req: IncomingMessage,
  form: URLSearchParams | undefined,
  publicUrl: string | undefined,
  visitor: Visitor,
): Incoming {
  return {
    form,
    query: targetOf(req.url)?.searchParams ?? new URLSearchParams(),
    cookies: parseCookie(req.headers.cookie ?? ''),
    visitor: visitor.network,
    visitorLine: visitor.line,
    isVisit: req.method === 'GET' && !looksAhead(req),
    publicUrl,
    origin: publicUrl ?? `http://${req.headers.host ?? 'localhost'}`,
  };
}
