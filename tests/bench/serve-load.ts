// Asks for files over a fixed set of connections, as fast as they come; counts bytes and nothing else, so that it is never what holds up.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const request = (path: string) =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: gzip\r\n\r\n`);

/** One answer whole, as bytes: what is counted later. Throws when it is no 200. */
export function oneAnswer(port: number, path: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request(path)));
    socket.once('error', fail);
    socket.on('data', (chunk) => {
      parts.push(chunk);
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1]);
      if (end < 0 || all.length < end + 4 + length) return;
      socket.destroy();
      if (/^HTTP\/1\.1 200 /.test(all.toString('latin1', 0, 13))) done(all);
      else fail(new Error(`${path}: ${all.toString('latin1', 0, 15)}`));
    });
  });
}

/** Whole answers a second, over `connections` kept open; `paths` in turn. */
export async function load(
  port: number,
  paths: readonly string[],
  connections: number,
  seconds: number,
): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await oneAnswer(port, path)).length));
  const requests = paths.map(request);
  let done = 0;
  let next = 0;
  const sockets = Array.from({ length: connections }, () => {
    let left = 0;
    const socket = connect(port, '127.0.0.1', () => ask());
    const ask = () => {
      const at = next++ % requests.length;
      left = sizes[at]!;
      socket.write(requests[at]!);
    };
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      left -= chunk.length;
      if (left > 0) return;
      done++;
      ask();
    });
    return socket;
  });
  await pause(300);
  const [from, began] = [done, performance.now()];
  await pause(seconds * 1000);
  const perSecond = ((done - from) / (performance.now() - began)) * 1000;
  for (const socket of sockets) socket.destroy();
  return Math.round(perSecond);
}
