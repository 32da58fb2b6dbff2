// One address cannot take the place of all others, and who is being helped is not sent away for who only waits.
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { makeConnections, roomWithin } from '../../src/adapters/http/connections.ts';

class FakeSocket extends EventEmitter {
  gone = false;
  readonly from: string | undefined;
  constructor(from: string | undefined) {
    super();
    this.from = from;
  }
  destroy() {
    this.gone = true;
  }
}

function hall(inAll: number, perAddress: number) {
  const connections = makeConnections(
    { inAll, perAddress },
    (socket) => (socket as unknown as FakeSocket).from,
  );
  return {
    connections,
    enter(from: string | undefined) {
      const socket = new FakeSocket(from);
      connections.enter(socket as unknown as Socket);
      return socket;
    },
    answer: (socket: FakeSocket, res: Partial<ServerResponse>) =>
      connections.answering(socket as unknown as Socket, res as ServerResponse),
  };
}
const many = (count: number, make: () => FakeSocket) => Array.from({ length: count }, make);

it('an address over its share loses what waits longest, and the newest gets in', () => {
  const { enter, connections } = hall(100, 3);
  const sockets = many(5, () => enter('a'));
  expect(sockets.map((s) => s.gone)).toEqual([true, true, false, false, false]);
  expect(connections.count()).toBe(3);
});

it('others do not notice', () => {
  const { enter } = hall(10, 5);
  const neighbour = enter('b');
  many(1000, () => enter('a'));
  expect(neighbour.gone).toBe(false);
});

it('of one address, who is being answered stays and who waits goes', () => {
  const { enter, answer } = hall(100, 3);
  const [busy, done, waits] = [enter('a'), enter('a'), enter('a')];
  answer(busy, { writableFinished: false, destroyed: false });
  answer(done, { writableFinished: true, destroyed: false });
  enter('a');
  expect([busy.gone, done.gone, waits.gone]).toEqual([false, true, false]);
});

it('when all are being answered the oldest goes, so that there is always a way in', () => {
  const { enter, answer } = hall(100, 2);
  const [one, two] = [enter('a'), enter('a')];
  for (const socket of [one, two]) answer(socket, { writableFinished: false, destroyed: false });
  expect(enter('a').gone).toBe(false);
  expect([one.gone, two.gone]).toEqual([true, false]);
});

it('a proxy of ours has no share, and gives way only when it is alone', () => {
  const { enter, connections } = hall(4, 2);
  const proxy = many(3, () => enter(undefined));
  const stranger = enter('a');
  enter('b');
  expect(stranger.gone || connections.count() > 4).toBe(true);
  expect(proxy.every((s) => !s.gone)).toBe(true);
  const alone = hall(2, 1);
  const [first] = many(3, () => alone.enter(undefined));
  expect(first!.gone).toBe(true);
  expect(alone.connections.count()).toBe(2);
});

it('when the hall is full the address that takes most makes room', () => {
  const { enter, connections } = hall(6, 5);
  const calm = [enter('b'), enter('c')];
  const crowd = many(4, () => enter('a'));
  enter('d');
  expect(calm.some((s) => s.gone)).toBe(false);
  expect(crowd.map((s) => s.gone)).toEqual([true, false, false, false]);
  expect(connections.count()).toBe(6);
});

it('who leaves is forgotten', () => {
  const { enter, connections } = hall(10, 5);
  const socket = enter('a');
  socket.emit('close');
  expect(connections.count()).toBe(0);
  many(5, () => enter('a'));
  expect(connections.count()).toBe(5);
});

it('leaves descriptors for the server itself, and two addresses never fill the hall', () => {
  for (const files of [64, 256, 1024, 20_000, 1_000_000, undefined]) {
    const { inAll, perAddress } = roomWithin(files);
    expect(inAll).toBeGreaterThanOrEqual(32);
    if (files !== undefined && files >= 256) expect(inAll).toBeLessThanOrEqual(files - 90);
    expect(perAddress * 2).toBeLessThanOrEqual(inAll + 1);
  }
});
