// What cannot be read as a request still gets an answer: a short page in two languages, with the headers of every answer.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Longer than any address of ours: it is the address then, and not the headers, that is too long. */
const LONG_ADDRESS = 6_000;

interface ParseFault extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

/** The status for what Node could not read. */
export function statusOf({ code, rawPacket }: ParseFault): 400 | 408 | 413 | 414 | 431 {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  if (code !== 'HPE_HEADER_OVERFLOW') return 400;
  const line = rawPacket?.indexOf('\r\n') ?? 0;
  return line === -1 || line > LONG_ADDRESS ? 414 : 431;
}

/** The page, for any status. `texts` are whole sentences, one per language. */
export type RefusedPage = (status: number) => string;

function answerOf(status: number, headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries({
    ...headers,
    date: new Date().toUTCString(),
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

/** Answers on a bare connection, unless an answer is already under way on it. */
function refuse(socket: Duplex, text: string, underWay: ServerResponse | undefined): void {
  const busy = underWay !== undefined && underWay.headersSent && !underWay.writableFinished;
  if (!socket.writable || busy) return void socket.destroy();
  socket.once('error', () => socket.destroy());
  // Whoever goes on sending after the end is not waited for.
  socket.end(text, () => socket.destroy());
}

/** Answers everything that Node by itself would answer with a bare line, or not at all. */
export function answerRefused(
  server: Server,
  headers: Readonly<Record<string, string>>,
  page: RefusedPage,
): void {
  const underWay = new WeakMap<object, ServerResponse>();
  server.on('request', (req: IncomingMessage, res: ServerResponse) =>
    underWay.set(req.socket, res),
  );
  const answer = (status: number) => answerOf(status, headers, page(status));
  server.on('clientError', (error: ParseFault, socket: Duplex) => {
    // A browser that opened a connection in advance and never used it must not find an answer on it.
    const isUnused = (socket as Socket).bytesRead === 0;
    if (error.code === 'ECONNRESET' || isUnused) return void socket.destroy();
    refuse(socket, answer(statusOf(error)), underWay.get(socket));
  });
  // We are no proxy, and speak nothing but HTTP.
  server.on('connect', (_, socket: Duplex) => refuse(socket, answer(405), undefined));
  server.on('checkExpectation', (_, res: ServerResponse) => {
    res.writeHead(417, { ...headers, connection: 'close', 'content-length': 0 }).end();
  });
  server.on('connection', (socket: Socket) => socket.on('error', () => socket.destroy()));
}
