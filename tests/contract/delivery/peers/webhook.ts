// A web address that takes questions as JSON, once per Idempotency-Key: an other side for the webhooks of these tests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Delivery } from '../../../../src/application/ports.ts';
import type { Peer, Side, Way } from '../peer.ts';
import { GOSSIP, awaySide, curt, endless, mute, oddSide } from './odd-side.ts';

const TOKEN = 'geheim-token-van-de-haak';

/** Makes a webhook to this address, with this much patience. */
export type MakeWebhook = (url: string, token: string, patienceMs: number) => Delivery;

/** Where there is nothing to wait for; elsewhere a slow machine must not count as a slow server. */
const [HASTY_MS, PATIENT_MS] = [300, 30_000];

type Answer = (res: ServerResponse, store: () => void, url: string) => void;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, text = ''): Answer =>
  (res) =>
    void res.writeHead(code, headers).end(text);
const taken: Answer = (res, store) => {
  store();
  res.writeHead(200).end();
};

async function textOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Answers every call by `answer`; what is stored is known by its key, or not at all. */
async function listen(answer: (nth: number) => Answer, elsewhere: string, token = TOKEN) {
  const stored = new Set<string>();
  const heard: string[] = [];
  let questions = 0;
  const server = createServer((req, res) => {
    void (async () => {
      const text = await textOf(req);
      const asks = req.method === 'POST';
      const key = req.headers['idempotency-key'];
      heard.push(`${req.method} ${text}`);
      if (req.headers.authorization !== `Bearer ${token}`) return status(401)(res, () => {}, '');
      const store = () => void (asks && stored.add(String(key ?? `without ${heard.length}`)));
      answer(asks ? questions++ : 0)(res, store, elsewhere);
    })();
  });
  server.on('connection', (socket: Socket) => socket.unref());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return {
    stored,
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/vragen`,
    async end() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The other side of a webhook that `make` makes; `boundMs` is after how long it counts as hanging. */
export function webhookPeer(make: MakeWebhook, boundMs = 40_000): Peer {
  async function open(
    answer: (nth: number) => Answer,
    { token, patienceMs = PATIENT_MS }: { token?: string; patienceMs?: number } = {},
  ): Promise<Side> {
    const moved = await listen(() => taken, '');
    const { stored, heard, url, end } = await listen(answer, moved.url, token);
    return {
      delivery: make(url, TOKEN, patienceMs),
      again: () => make(url, TOKEN, PATIENT_MS),
      waitMs: 7000,
      arrived: () => stored.size,
      heard: () => heard.join('\n'),
      visits: () => heard.length,
      elsewhere: () => moved.heard.join('\n'),
      end: async () => void (await Promise.all([end(), moved.end()])),
    };
  }
  const way = (how: string, answer: Answer, first = answer): Way => ({
    how,
    open: () => open((nth) => (nth === 0 ? first : answer)),
  });
  const byPort = (patienceMs: number) => (port: number) =>
    make(`http://127.0.0.1:${port}/vragen`, TOKEN, patienceMs);
  const odd = (how: string, act: (socket: Socket) => void, patienceMs = PATIENT_MS): Way => ({
    how,
    open: () => oddSide(byPort(patienceMs), act),
  });
  const codes = (...all: number[]) => all.map((code) => way(String(code), status(code)));
  const moves = (code: number) =>
    way(String(code), (res, store, url) => status(code, { location: url })(res, store, url));
  const hangUp: Answer = (res) => void res.destroy();
  const lost: Answer = (res, store) => {
    store();
    res.destroy();
  };
  return {
    settings: {},
    secrets: [TOKEN, 'kcc@oldambt.voorbeeld.nl'],
    boundMs,
    ways: {
      takes: [way('a web address', taken)],
      keeps: 'A web address is another side.',
      refuses: codes(400, 422),
      busy: codes(408, 429),
      fails: codes(500, 503),
      asksToWait: [way('503', status(503, { 'retry-after': '7' }))],
      redirects: [301, 307, 308].map(moves),
      silent: [odd('not a word', mute, HASTY_MS)],
      stalls: [
        { how: 'after the question', open: () => open(() => () => {}, { patienceMs: HASTY_MS }) },
      ],
      trickles: [
        odd('endless headers', endless('HTTP/1.1 200 OK\r\n', 'x-more: more\r\n'), HASTY_MS),
      ],
      hangsUp: [way('before the answer', hangUp)],
      losesAnswer: [way('after the question', taken, lost)],
      away: [{ how: 'nobody listens', open: () => awaySide(byPort(PATIENT_MS)) }],
      locked: [{ how: 'another token', open: () => open(() => taken, { token: 'anders' }) }],
      stranger: [odd('no web server at all', curt('220 mail.voorbeeld.nl ESMTP\r\n'))],
      talks: [
        way('400', status(400, {}, GOSSIP.repeat(9))),
        way('500', status(500, {}, GOSSIP)),
        odd('in the status line', curt(`HTTP/1.1 400 ${GOSSIP}\r\ncontent-length: 0\r\n\r\n`)),
      ],
    },
  };
}
