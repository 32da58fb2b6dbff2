// The HTTP face of the portal: headers, method and origin checks, files from memory, then the pages that are drawn.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { movedPath } from '../../domain/portal/moved.ts';
import { nearestPath } from '../../domain/portal/nearest-path.ts';
import type { MemoryFile } from '../release/open-release.ts';
import { isPortFault } from '../../application/cause.ts';
import { asWritten, withSmallFolder } from './as-written.ts';
import { makeConnections } from './connections.ts';
import { pageDrawer } from './drawn.ts';
import { faultAnswerer } from './fault.ts';
import { forgetLeft, isHidden } from './forget-left.ts';
import { securityHeaders } from './headers.ts';
import { isMonitor, rememberedHealth, sendText } from './monitor.ts';
import { makeNoticed } from './noticed.ts';
import { nearPages } from './near-pages.ts';
import { namesHost } from './names-host.ts';
import { answerRefused } from './refused.ts';
import { refusedPages } from './refused-page.ts';
import { OLD_SECURITY_TXT, SECURITY_TXT, securityTxt } from './security-txt.ts';
import type { Site } from './site.ts';
import { fileSender } from './static.ts';
import { targetOf } from './target.ts';
import { CHECKING, setTimeouts } from './timeouts.ts';
import { comesFromProxy, visitorOf } from './visitor.ts';

const pathOf = (req: IncomingMessage): string | undefined => targetOf(req.url)?.pathname;
/** Ways in of the framework that no page of ours uses. */
const isClosed = (path: string): boolean => path.startsWith('/_');
const reads = (req: IncomingMessage): boolean => req.method === 'GET' || req.method === 'HEAD';

const lead = (
  res: ServerResponse,
  to: string,
  { status = 301, keep = true }: { readonly status?: number; readonly keep?: boolean } = {},
): void =>
  void res
    .writeHead(status, {
      location: to,
      'content-length': 0,
      ...(!keep && { 'cache-control': 'no-store' }),
    })
    .end();

/** Makes the server; the caller listens and closes. */
export function createPortal(site: Site): Server {
  const https = site.publicUrl?.startsWith('https://') ?? false;
  const headers = securityHeaders({ https, preload: site.preload });
  const always = Object.entries(headers);
  const sendFile = fileSender(headers, site.since);
  const fault = faultAnswerer(site, headers);
  const look = rememberedHealth(site.health);
  const isPeerTrusted = new WeakMap<object, boolean>();
  const noticed = makeNoticed(site);

  const fileAt = (path: string): MemoryFile | undefined =>
    site.files.get(path) ??
    (path.includes('%') ? site.files.get(decodeURIComponent(path)) : undefined);

  const near = nearPages(site, https);
  const render = pageDrawer(site, (path) => fileAt(path) !== undefined, fault);

  /** What is asked for by name, whatever the site is; undefined when this is none of it. */
  async function byName(req: IncomingMessage, res: ServerResponse, path: string) {
    if (path === '/health') return health(req, res);
    const { metrics } = site;
    if (path === '/metrics' && metrics && isMonitor(req, metrics.token))
      return sendText(res, 200, 'text/plain; version=0.0.4', await metrics.text());
    if (path === SECURITY_TXT && reads(req))
      return sendText(res, 200, 'text/plain', securityTxt(site, site.publicUrl, new Date()));
    if (path === OLD_SECURITY_TXT && reads(req)) return lead(res, SECURITY_TXT);
    return undefined;
  }

  async function answer(req: IncomingMessage, res: ServerResponse) {
    for (const [name, value] of always) res.setHeader(name, value);
    req.url = withSmallFolder(req.url ?? '/');
    const path = pathOf(req);
    if (path === undefined || !namesHost(req)) return fault(req, res, 'bad-request');
    await byName(req, res, path);
    if (res.headersSent) return;
    if (isClosed(path)) return fault(req, res, 'not-found', path);
    if (req.method === 'POST') return render(req, res, path);
    if (!reads(req)) return fault(req, res, 'method', path);
    const written = movedPath(asWritten(path), site.moved, site.languages);
    if (written !== path) {
      const query = (req.url ?? '').split('?').slice(1).join('?');
      const target = written + (query ? `?${query}` : '');
      return lead(res, target, { keep: fileAt(written)?.watched !== true });
    }
    const forgotten = forgetLeft(req, path, https);
    const file = (await near(req, path)) ?? fileAt(path === '/favicon.ico' ? '/favicon.svg' : path);
    if (file === undefined) {
      if (forgotten.length > 0) res.setHeader('set-cookie', forgotten);
      // Not for ever: tomorrow there may be a page of that name.
      const meant = nearestPath(path, site.files);
      if (meant !== undefined) return lead(res, meant, { status: 302 });
      return render(req, res, path);
    }
    if (file.watched && site.exit !== undefined && isHidden(req, https))
      return lead(res, site.exit, { status: 303, keep: false });
    for (const [name] of always) res.removeHeader(name);
    sendFile(req, res, file, forgotten.length > 0 ? { 'set-cookie': forgotten } : undefined);
  }

  async function health(req: IncomingMessage, res: ServerResponse) {
    const state = await look();
    const told = isMonitor(req, site.metrics?.token)
      ? { ...state, ...noticed.told() }
      : { ok: state.ok };
    sendText(res, state.ok ? 200 : 503, 'application/json', `${JSON.stringify(told)}\n`);
  }

  async function guarded(req: IncomingMessage, res: ServerResponse) {
    try {
      await answer(req, res);
    } catch (error) {
      if (req.socket.destroyed && !res.headersSent) return void res.destroy();
      // The name of the fault, not its text: that may hold what a visitor typed. One of a port is in the log already.
      if (!isPortFault(error))
        site.logger.error('request failed', {
          fault: error instanceof Error ? error.name : 'unknown',
        });
      await fault(req, res, 'broken', pathOf(req)).catch(() => res.destroy());
    }
  }

  const connections = makeConnections(site.room, (socket) => {
    const isProxy = comesFromProxy(socket.remoteAddress, site.trust);
    isPeerTrusted.set(socket, isProxy);
    return isProxy
      ? undefined
      : visitorOf({ socket, headers: {} } as IncomingMessage, site.trust).network;
  });

  const server = createServer({ requireHostHeader: false, ...CHECKING }, (req, res) => {
    connections.answering(req.socket, res);
    res.on('error', () => res.destroy());
    noticed.note(req, isPeerTrusted.get(req.socket) === true);
    // Most of what is asked for: a file, by its own name, by who left no form open.
    const isPlain = reads(req) && req.headers.cookie === undefined && namesHost(req);
    const file = isPlain ? site.files.get(req.url!) : undefined;
    if (file !== undefined) return sendFile(req, res, file);
    void guarded(req, res);
  });
  server.on('connection', connections.enter);
  setTimeouts(server);
  answerRefused(server, headers, refusedPages(site));
  return server;
}
