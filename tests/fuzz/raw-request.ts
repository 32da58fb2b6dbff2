// Sends bytes exactly as written, in whole, in chunks, in drips or half, and reads no more than the status.
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LEAVING_WAYS, type OddRequest, type Way } from './odd-requests.ts';

/** Longer than any answer may take. */
const PATIENCE_MS = 20_000;
/** Between two drips. */
const DRIP_MS = 5;
const DRIPS = 8;
/** How long bytes that are no request wait for an answer, or for more of it, before we say that no more comes. */
const QUIET_MS = 150;
/** Of an answer, so that several on one connection are all seen. */
const MOST_READ = 400_000;

export interface Answer {
  /**
   * The worst one on the connection; 'none' when it ended without one, 'ended' when that was all there was to say, 'late'
   * when it took too long, 'left' when we did not wait for it.
   */
  readonly status: number | 'none' | 'ended' | 'late' | 'left';
  readonly ms: number;
}

const isLeaving = (way: Way): boolean => (LEAVING_WAYS as readonly Way[]).includes(way);

/** In chunks of odd sizes; without its end when it is half. */
function chunked(body: Buffer, half: boolean): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += 997) {
    const part = body.subarray(at, at + 997);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  const whole = Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
  return half ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
}

function bytesOf({ method, target, headers, body, way, wire }: OddRequest, host: string): Buffer {
  if (wire !== undefined) return wire;
  const own = headers.some((line) => line.startsWith('host:')) ? [] : [`host: ${host}`];
  const withBody = method === 'GET' || method === 'HEAD' ? Buffer.alloc(0) : body;
  const inChunks = withBody.length > 0 && way.endsWith('chunked');
  const size = inChunks ? 'transfer-encoding: chunked' : `content-length: ${withBody.length}`;
  const lines = [...own, ...headers, size, 'connection: close'];
  const head = Buffer.from(
    `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`,
    'latin1',
  );
  if (inChunks) return Buffer.concat([head, chunked(withBody, way === 'half-chunked')]);
  const sent = way === 'half' ? withBody.subarray(0, withBody.length / 2) : withBody;
  return Buffer.concat([head, sent]);
}

/** Bit by bit, in order whatever the machine does meanwhile. */
async function drip(socket: Socket, bytes: Buffer): Promise<void> {
  const size = Math.ceil(bytes.length / DRIPS);
  for (let at = 0; at < bytes.length && socket.writable; at += size) {
    socket.write(bytes.subarray(at, at + size));
    await pause(DRIP_MS);
  }
}

/** Writes it in the way that was drawn. */
function write(socket: Socket, bytes: Buffer, way: Way): void {
  if (way === 'drip') return void drip(socket, bytes);
  if (way === 'gone-at-once') return void socket.resetAndDestroy();
  socket.write(bytes);
  if (way === 'half' || way === 'half-chunked') socket.end();
  if (way === 'dropped') socket.destroy();
  if (way === 'reset') setTimeout(() => socket.resetAndDestroy(), DRIP_MS);
}

/** The worst of all answers in what was read; undefined when there is none but "go on". */
function worstIn(read: string): number | undefined {
  const all = [...read.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
  const final = all.filter((status) => status >= 200);
  return final.length > 0 ? Math.max(...final) : undefined;
}

/** One request on a connection of its own. */
export function sendRaw(request: OddRequest, url: string): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  const began = performance.now();
  return new Promise((done) => {
    let read = '';
    let late = false;
    let lastAt = began;
    let quiet: NodeJS.Timeout | undefined;
    /** After bytes that are no request nobody says when the answer is over. */
    const waitForQuiet = () => {
      clearTimeout(quiet);
      if (request.wire !== undefined) quiet = setTimeout(() => socket.end(), QUIET_MS);
    };
    const socket = connect(Number(port), hostname, () => {
      write(socket, bytesOf(request, host), request.way);
      waitForQuiet();
    });
    const timer = setTimeout(() => {
      late = true;
      socket.destroy();
    }, PATIENCE_MS);
    socket.on('data', (chunk) => {
      lastAt = performance.now();
      if (read.length < MOST_READ) read += chunk.toString('latin1');
      waitForQuiet();
    });
    // A reset while a refused body was still under way; whether there was an answer shows in the status.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      clearTimeout(quiet);
      const none = request.wire === undefined ? 'none' : 'ended';
      done({
        status: late ? 'late' : (worstIn(read) ?? (isLeaving(request.way) ? 'left' : none)),
        // Waiting for quiet is no time of the server.
        ms: Math.round((request.wire === undefined ? performance.now() : lastAt) - began),
      });
    });
  });
}
