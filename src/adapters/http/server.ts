// The HTTP face of the portal: headers, method and origin checks, static files, then the server-rendered pages.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from '../../application/ports.ts';
import { readForm } from './body.ts';
import { forgetForm } from './forget-form.ts';
import { securityHeaders } from './headers.ts';
import { incomingOf } from './incoming.ts';
import { isOwnOrigin } from './origin.ts';
import { FAULT_STATUS, type FaultKind } from '../../application/faults.ts';
import type { StaticHandler } from './static.ts';

/** The handler that Astro builds in middleware mode. */
export type PageHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: object,
) => Promise<void>;

export interface Site {
  readonly files: StaticHandler;
  /** True for an address that one of the files answers. */
  readonly isFile: (path: string) => boolean;
  readonly pages: PageHandler;
  readonly faultPage: (kind: FaultKind, language: string) => string;
  readonly languages: readonly string[];
  readonly publicUrl: string | undefined;
  readonly health: () => Promise<Readonly<Record<string, unknown>> & { ok: boolean }>;
  /** Figures as text for a monitor that shows this secret; absent: there are none to see. */
  readonly metrics?: { readonly token: string; readonly text: () => Promise<string> } | undefined;
  /** What server-rendered pages receive, next to the form that was sent. */
  readonly locals: object;
  readonly logger: Logger;
}

/** Language of an address: its first part when that is a language, else the first language. */
export function languageOf(path: string, languages: readonly string[]): string {
  const first = path.split('/')[1] ?? '';
  return languages.includes(first) ? first : languages[0]!;
}

function pathOf(req: IncomingMessage): string | undefined {
  try {
    const { pathname } = new URL(req.url ?? '/', 'http://portal');
    decodeURIComponent(pathname);
    return pathname;
  } catch {
    return undefined;
  }
}

function hasExtension(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path);
}

/** True when the request shows the secret of the monitor. */
function isMonitor(req: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const shown = req.headers.authorization ?? '';
  return timingSafeEqual(digest(shown), digest(`Bearer ${token}`));
}

/** Makes the server; the caller listens and closes. */
export function createPortal(site: Site): Server {
  const secure = site.publicUrl?.startsWith('https://') ?? false;
  const headers = securityHeaders(secure);

  function fault(req: IncomingMessage, res: ServerResponse, kind: FaultKind, path = '/') {
    if (res.headersSent) return void res.destroy();
    if (kind === 'method') res.setHeader('allow', 'GET, HEAD');
    // The rest of a refused body is not worth reading, so the connection is not used again.
    if (req.method === 'POST') res.setHeader('connection', 'close');
    res.writeHead(FAULT_STATUS[kind], {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    res.end(
      req.method === 'HEAD' ? undefined : site.faultPage(kind, languageOf(path, site.languages)),
    );
  }

  async function render(req: IncomingMessage, res: ServerResponse, path: string) {
    let form: URLSearchParams | undefined;
    if (req.method === 'POST') {
      if (!isOwnOrigin(req.headers, site.publicUrl)) return fault(req, res, 'foreign-origin', path);
      const body = await readForm(req);
      if (!body.ok) return fault(req, res, body.kind, path);
      form = body.form;
    }
    res.setHeader('cache-control', 'no-store');
    // A page that exists takes no form; what does not exist is not there for a form either.
    const kind = req.method === 'POST' && site.isFile(path) ? 'method' : 'not-found';
    await site.pages(req, res, () => fault(req, res, kind, path), {
      ...site.locals,
      incoming: incomingOf(req, form, site.publicUrl),
    });
  }

  async function answer(req: IncomingMessage, res: ServerResponse) {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    const path = pathOf(req);
    if (path === undefined) return fault(req, res, 'bad-request');
    if (path === '/health') return health(res);
    if (path === '/metrics' && isMonitor(req, site.metrics?.token)) return metrics(res);
    if (req.method === 'POST') return render(req, res, path);
    if (req.method !== 'GET' && req.method !== 'HEAD') return fault(req, res, 'method', path);
    if (!path.endsWith('/') && !hasExtension(path)) {
      const query = (req.url ?? '').split('?').slice(1).join('?');
      // Collapse leading slashes: "//host/" would leave our site.
      const target = `${path.replace(/^\/+/, '/')}/${query ? `?${query}` : ''}`;
      return void res.writeHead(301, { location: target }).end();
    }
    const forgotten = forgetForm(req, path, secure);
    if (forgotten !== undefined) res.setHeader('set-cookie', forgotten);
    site.files(req, res, () => void guarded(req, res, () => render(req, res, path)));
  }

  async function health(res: ServerResponse) {
    const state = await site.health();
    res.writeHead(state.ok ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    res.end(`${JSON.stringify(state)}\n`);
  }

  async function metrics(res: ServerResponse) {
    const text = await site.metrics!.text();
    res.writeHead(200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
    res.end(text);
  }

  async function guarded(req: IncomingMessage, res: ServerResponse, work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      // The name of the fault, not its text: that may hold what a visitor typed.
      site.logger.error('request failed', {
        fault: error instanceof Error ? error.name : 'unknown',
      });
      fault(req, res, 'broken', pathOf(req));
    }
  }

  const server = createServer((req, res) => void guarded(req, res, () => answer(req, res)));
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  // Slow clients may not hold every connection: a pair of hands opens a few, a library some dozens.
  server.maxConnections = 2_000;
  server.keepAliveTimeout = 10_000;
  return server;
}
