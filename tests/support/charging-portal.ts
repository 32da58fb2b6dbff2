// A portal that only takes from shares, and talks over connections in memory, so that a request can come from any address.
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { memoryFailures } from '../../src/adapters/access/failures/memory.ts';
import { memoryLimits } from '../../src/adapters/access/limits.ts';
import { createPortal } from '../../src/adapters/http/server.ts';
import { trustNobody, type Trust } from '../../src/adapters/http/visitor.ts';
import { signInTries } from '../../src/application/desk/sign-in-tries.ts';
import type { Incoming } from '../../src/application/incoming.ts';

/** How often one place may do each thing. */
export const SHARE = 5;

export const KINDS = ['send', 'report', 'missed', 'own-question', 'sign-in'] as const;
export type Kind = (typeof KINDS)[number];

/** What handlers do with a request before anything else: take one from a share, or refuse. */
function shares() {
  const each = { times: SHARE, perMs: 3_600_000 };
  const limits = memoryLimits(
    { elapsed: () => 0 },
    { send: each, report: each, missed: each, 'own-question': each },
  );
  const clock = { now: () => new Date(0) };
  const mark = (text: string) => text;
  const tries = signInTries({ failures: memoryFailures(), clock }, { free: SHARE, mark });
  return async (kind: Kind, incoming: Incoming): Promise<boolean> => {
    if (kind !== 'sign-in') return limits.allow(kind, incoming);
    const trier = { network: incoming.visitor, line: incoming.visitorLine };
    if ((await tries.wait(trier)) > 0) return false;
    await tries.failed(trier);
    return true;
  };
}

/** A connection from any address; `said` gives what was answered so far. */
function connectionFrom(peer: string) {
  let told = '';
  const socket = new Duplex({
    read() {},
    write(chunk, _, done) {
      told += String(chunk);
      done();
    },
    final(done) {
      done();
      this.destroy();
    },
  });
  return { socket: Object.assign(socket, { remoteAddress: peer }), said: () => told };
}

/** Asks on a connection of its own from `peer`; gives 200 while the share of whoever asks lasts, and 429 after that. */
export type Ask = (peer: string, kind: Kind, lines?: readonly string[]) => Promise<number>;

export function chargingPortal(trust: Trust): Ask {
  const take = shares();
  const server = createPortal({
    portal: 'Proef',
    languages: ['nl'],
    phone: '0123 45 67 89',
    email: 'post@voorbeeld.nl',
    files: new Map(),
    moved: {},
    since: new Date(0),
    async pages(request, locals) {
      const kind = new URL(request.url).pathname.replaceAll('/', '') as Kind;
      const { incoming } = locals as { readonly incoming: Incoming };
      return new Response('', { status: (await take(kind, incoming)) ? 200 : 429 });
    },
    finish: (html) => html,
    publicUrl: trust === trustNobody ? undefined : 'https://hulp.voorbeeld.nl',
    trust,
    preload: false,
    room: { inAll: 1000, perAddress: 1000 },
    health: async () => ({ ok: true }),
    locals: {},
    logger: { info: () => {}, error: () => {} },
    security: { note: () => {} },
  });
  return async (peer, kind, lines = []) => {
    const { socket, said } = connectionFrom(peer);
    const closed = once(socket, 'close');
    server.emit('connection', socket);
    const head = ['host: hulp.voorbeeld.nl', ...lines, 'connection: close'].join('\r\n');
    socket.push(Buffer.from(`GET /${kind}/ HTTP/1.1\r\n${head}\r\n\r\n`, 'latin1'));
    await closed;
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(said())?.[1]);
  };
}
