// Other sides that are no good at anything, whatever the protocol: silent, endless, hanging up, strange, or not there.
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '../../../../src/application/ports.ts';
import type { Side } from '../peer.ts';

/** Makes a delivery to a port of this machine. */
export type DeliveryTo = (port: number) => Delivery;

/** A side that does this with every connection. It keeps no process alive: what does, belongs to the delivery. */
export async function oddSide(make: DeliveryTo, act: (socket: Socket) => void): Promise<Side> {
  const sockets = new Set<Socket>();
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    sockets.add(socket.unref().on('error', () => {}));
    act(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    delivery: make(port),
    again: () => make(port),
    arrived: () => 0,
    heard: () => '',
    visits: () => visits,
    async end() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Nobody listens there. */
export async function awaySide(make: DeliveryTo): Promise<Side> {
  const side = await oddSide(make, () => {});
  await side.end();
  return { ...side, end: async () => {} };
}

/** Never says a word, but listens. */
export const mute = (socket: Socket) => void socket.resume();

/** Begins well, and then goes on for ever, a little at a time. */
export function endless(begin: string, more: string) {
  return (socket: Socket) => {
    socket.resume().write(begin);
    const timer = setInterval(() => socket.write(more), 20).unref();
    socket.on('close', () => clearInterval(timer));
  };
}

/** Says this to whoever comes, and hangs up. */
export const curt = (text: string) => (socket: Socket) => void socket.resume().end(text);

/** What it says when it refuses at length: it knows the question, and the mailboxes. */
export const GOSSIP =
  'Pietje Plantnaam <plantadres@voorbeeld.nl> 0612345678 asked kcc@oldambt.voorbeeld.nl: Plantvraag, Plantregel';
