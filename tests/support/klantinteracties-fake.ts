// A small Open Klant on a port, which fails when told to; with a question to bring there.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { klantinteracties } from '../../src/adapters/delivery/klantinteracties.ts';
import { deliveryContext } from './delivery-context.ts';
import type { OutgoingRequest } from '../../src/application/ports.ts';
import { Refusal, answer, emptyStore } from './klantinteracties-store.ts';

export const TOKEN = 'geheim-token-van-het-portaal';

/** A refusal with a status. */
export interface Told {
  readonly status: number;
  /** What it says is wrong. */
  readonly invalid?: readonly { name: string; code: string; reason?: string }[];
  /** Seconds to wait. */
  readonly wait?: number;
  /** Where it lives now. */
  readonly location?: string;
}

/** 'mute' and 'drop before' store nothing; 'slow' and 'drop after commit' store, and do not say so. */
export type Fault =
  ('drop after commit' | 'drop before' | '500' | '429' | 'html 502' | 'slow' | 'mute') | Told;

export const asked: OutgoingRequest = {
  reference: '1234567890',
  token: 'geheim-token',
  state: 'pending',
  attempts: 1,
  done: [],
  receivedAt: new Date('2026-11-24T23:05:00Z'),
  request: {
    question: 'Wie helpt mij met ramen?',
    name: 'Geertje Proefpersoon',
    phone: '0612345678',
    email: 'geertje@voorbeeld.nl',
    need: 'huishouden',
    about: 'Hulp bij het huishouden',
    moment: 'morning',
    forWhom: 'other',
    steps: ['Aan de buren gevraagd'],
    language: 'nl',
    replaces: '1987654321',
  },
};

/** The adapter, set up for one. */
export function deliveryTo(url: string, more: Record<string, string> = {}) {
  const env = {
    KLANTINTERACTIES_URL: url,
    KLANTINTERACTIES_TOKEN: TOKEN,
    KLANTINTERACTIES_ACTOR: 'afd:KCC',
    ...more,
  };
  return klantinteracties.make(klantinteracties.settings.parse(env), deliveryContext());
}
/** How many of everything it keeps. */
export const figures = ({ store: s }: Fake) => ({
  actors: s.actoren.length,
  contacts: s.contacts.length,
  people: s.people.length,
  objects: s.objects.length,
  addresses: s.addresses.length,
  tasks: s.tasks.length,
});

export type Fake = Awaited<ReturnType<typeof startFake>>;

function problem(
  res: ServerResponse,
  status: number,
  code: string,
  params?: object,
  headers = {},
): void {
  res.writeHead(status, {
    'content-type': 'application/problem+json',
    'api-version': '0.9.0',
    ...headers,
  });
  res.end(JSON.stringify({ code, status, title: 'Fout', invalidParams: params }));
}

async function textOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Starts one on a free port; `fail` lets the next calls of a step go wrong, once when nothing is said. */
export async function startFake(token = TOKEN) {
  const store = emptyStore();
  const faults = new Map<string, { readonly fault: Fault; times: number }>();
  function faultAt(step: string): Fault | undefined {
    const found = faults.get(step);
    if (found === undefined) return undefined;
    found.times -= 1;
    if (found.times === 0) faults.delete(step);
    return found.fault;
  }
  const calls: { step: string; status: number; body: string; query: string }[] = [];
  const server = createServer((req, res) => {
    void (async () => {
      const url = new URL(req.url ?? '/', 'http://x');
      const path = url.pathname.replace('/klantinteracties/api/v1/', '');
      const step = `${req.method} ${path}`;
      const text = await textOf(req);
      const note = (status: number) => calls.push({ step, status, body: text, query: url.search });
      if (req.headers.authorization !== `Token ${token}`) {
        note(401);
        return problem(res, 401, 'authentication_failed');
      }
      const fault = faultAt(step);
      if (typeof fault === 'object') {
        note(fault.status);
        const { status, invalid, wait, location } = fault;
        const headers = {
          ...(wait !== undefined && { 'retry-after': String(wait) }),
          ...(location !== undefined && { location: `${location}/api/v1/${path}${url.search}` }),
        };
        return problem(res, status, 'error', invalid, headers);
      }
      if (fault === 'drop before' || fault === 'mute') note(0);
      if (fault === 'drop before') return void req.socket.destroy();
      if (fault === 'mute') return;
      if (fault === '500') {
        note(500);
        return problem(res, 500, 'error');
      }
      if (fault === '429') {
        note(429);
        return problem(res, 429, 'throttled', undefined, { 'retry-after': '7' });
      }
      if (fault === 'html 502') {
        note(502);
        res.writeHead(502, { 'content-type': 'text/html' });
        return void res.end('<h1>Bad Gateway</h1>');
      }
      try {
        const [status, body] = answer(store, req.method ?? '', path, url.searchParams, text);
        note(status);
        if (fault === 'drop after commit') return void req.socket.destroy();
        if (fault === 'slow') return;
        res.writeHead(status, { 'content-type': 'application/json', 'api-version': '0.9.0' });
        res.end(JSON.stringify(body));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        note(400);
        problem(res, 400, 'invalid', error.params);
      }
    })();
  });
  // What keeps the process alive must be the delivery alone.
  server.on('connection', (socket) => socket.unref());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/klantinteracties`,
    store,
    calls,
    fail: (step: string, fault: Fault, times = 1) => void faults.set(step, { fault, times }),
    pending: () => faults.size,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
