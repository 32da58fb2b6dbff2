// Sends bytes exactly as written, for what fetch refuses to send, and reads no more than the status.
import { connect } from 'node:net';
import type { OddRequest } from './odd-requests.ts';

/** Longer than any answer may take. */
const PATIENCE_MS = 20_000;

export interface Answer {
  /** 'none' when the connection ended without one, 'late' when it took too long. */
  readonly status: number | 'none' | 'late';
  readonly ms: number;
}

function bytesOf({ method, target, headers, body }: OddRequest, host: string): Buffer {
  const own = headers.some((line) => line.startsWith('host:')) ? [] : [`host: ${host}`];
  const withBody = method === 'GET' || method === 'HEAD' ? Buffer.alloc(0) : body;
  const lines = [...own, ...headers, `content-length: ${withBody.length}`, 'connection: close'];
  const head = `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), withBody]);
}

/** One request on a connection of its own. */
export function sendRaw(request: OddRequest, url: string): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  const began = performance.now();
  return new Promise((done) => {
    let head = '';
    let late = false;
    const socket = connect(Number(port), hostname, () => socket.write(bytesOf(request, host)));
    const timer = setTimeout(() => {
      late = true;
      socket.destroy();
    }, PATIENCE_MS);
    socket.on('data', (chunk) => {
      if (head.length < 20) head += chunk.toString('latin1').slice(0, 20);
    });
    // A reset while a refused body was still under way; whether there was an answer shows in the status.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
      done({
        status: late ? 'late' : status || 'none',
        ms: Math.round(performance.now() - began),
      });
    });
  });
}
