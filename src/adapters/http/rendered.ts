// Pages that are drawn when asked for: drawn whole, then sent with their kind, their length and what they ask for by hash.
import { promisify } from 'node:util';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseCookie } from 'cookie';
import { wordsCookieName } from '../../application/search/words-cookie.ts';
import { encodingFor } from './encoding.ts';
import { isSearchPage } from './forget-left.ts';
import { targetOf } from './target.ts';

/** Draws a page; undefined when none is drawn at that address. Throws what a page throws. */
export type RenderPage = (request: Request, locals: object) => Promise<Response | undefined>;

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** Below this a compressed page needs as many packets. */
const WORTH_BYTES = 1_400;
/** Cookies that hold nothing but what was asked. */
const WORDS = new Set([true, false].map(wordsCookieName));

/** A request as pages know it; the form was read before, so it carries no body. */
export function pageRequest(req: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const url = new URL(URL.canParse(origin) ? origin : 'http://localhost');
  const asked = targetOf(req.url);
  url.pathname = asked?.pathname ?? '/';
  url.search = asked?.search ?? '';
  return new Request(url, { method: req.method!, headers });
}

/**
 * True when a page may be compressed: the length of what is compressed tells of its text, so it must hold nothing that
 * belongs to one visitor. Search holds what was asked and nothing else, as long as no other cookie came with it: who
 * makes a browser ask for other words puts them in the place of those that were there.
 */
export function mayCompress(req: IncomingMessage, path: string, response: Response): boolean {
  const cookies = [
    ...Object.keys(parseCookie(req.headers.cookie ?? '')),
    ...response.headers.getSetCookie().map((line) => line.split('=')[0]!),
  ];
  const isBare = cookies.every((name) => WORDS.has(name)) && !req.headers.authorization;
  return isSearchPage(path) && isBare && req.method !== 'POST';
}

async function compressed(
  body: Buffer,
  header: string | undefined,
): Promise<{ body: Buffer; encoding?: string }> {
  const encoding = encodingFor(header ?? '');
  if (encoding === 'br') return { body: await squeezeBrotli(body, BROTLI), encoding };
  if (encoding === 'gzip') return { body: await squeezeGzip(body), encoding };
  return { body };
}

/** Sends what a page answered. `finish` makes the last changes to HTML. */
export async function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  response: Response,
  finish: (html: string) => string,
): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  const isHtml = type.startsWith('text/html');
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') res.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.appendHeader('set-cookie', cookies);
  if (isHtml) res.setHeader('content-type', 'text/html; charset=utf-8');
  if (type === 'application/json') res.setHeader('content-type', `${type}; charset=utf-8`);
  let body: Buffer = isHtml
    ? Buffer.from(finish(await response.text()))
    : Buffer.from(await response.arrayBuffer());
  if (mayCompress(req, path, response)) {
    res.setHeader('vary', 'Accept-Encoding');
    const header = body.length < WORTH_BYTES ? '' : req.headers['accept-encoding'];
    const squeezed = await compressed(body, header);
    body = squeezed.body;
    if (squeezed.encoding !== undefined) res.setHeader('content-encoding', squeezed.encoding);
  }
  res.setHeader('content-length', body.length);
  res.writeHead(response.status).end(body);
}
