// Who is connected, and who has to go when there is no room: one address cannot take the place of all others.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Room {
  /** Connections in all. */
  readonly inAll: number;
  /** Connections of one address that is no proxy of ours. */
  readonly perAddress: number;
}

export interface Connections {
  /** Takes a connection in; makes room where there is none. */
  enter(socket: Socket): void;
  /** Notes what is being answered on a connection. */
  answering(socket: Socket, res: ServerResponse): void;
  /** How many are open. */
  count(): number;
}

interface Entry {
  readonly socket: Socket;
  /** The address it comes from; undefined for a proxy of ours, which stands for many. */
  readonly address: string | undefined;
  res?: ServerResponse;
}

/** True when nothing is being answered: it waits, or what it asks did not come in whole yet. */
const isIdle = ({ res }: Entry): boolean =>
  res === undefined || res.writableFinished || res.destroyed;

/** The one that waits longest, else the oldest. A person asks and leaves, so theirs is hardly ever the one. */
function leastMissed(entries: ReadonlySet<Entry>): Entry | undefined {
  let oldest: Entry | undefined;
  for (const entry of entries) {
    if (isIdle(entry)) return entry;
    oldest ??= entry;
  }
  return oldest;
}

/** Keeps to the room there is; `addressOf` tells the place a connection comes from, undefined for a proxy of ours. */
export function makeConnections(
  room: Room,
  addressOf: (socket: Socket) => string | undefined,
): Connections {
  const all = new Map<Socket, Entry>();
  const places = new Map<string | undefined, Set<Entry>>();

  function leave(entry: Entry) {
    all.delete(entry.socket);
    const here = places.get(entry.address);
    here?.delete(entry);
    if (here?.size === 0) places.delete(entry.address);
  }

  function sendAway(entries: ReadonlySet<Entry>) {
    const entry = leastMissed(entries);
    if (entry === undefined) return;
    // Now, and not when it has closed: many may come in at once.
    leave(entry);
    entry.socket.destroy();
  }

  /** The place that takes most room, which is that of proxies only when nobody comes without one. */
  function fullest(): ReadonlySet<Entry> {
    let most: ReadonlySet<Entry> | undefined;
    for (const [address, here] of places)
      if (address !== undefined && here.size > (most?.size ?? 0)) most = here;
    return most ?? places.get(undefined) ?? new Set();
  }

  return {
    enter(socket) {
      const address = addressOf(socket);
      const before = places.get(address);
      if (address !== undefined && (before?.size ?? 0) >= room.perAddress) sendAway(before!);
      else if (all.size >= room.inAll) sendAway(fullest());
      const entry: Entry = { socket, address };
      all.set(socket, entry);
      places.set(address, (places.get(address) ?? new Set()).add(entry));
      socket.once('close', () => leave(entry));
    },
    answering(socket, res) {
      const entry = all.get(socket);
      if (entry !== undefined) entry.res = res;
    },
    count: () => all.size,
  };
}

/** Descriptors that the server needs for itself: databases, deliveries, what Node opens. */
const OWN_DESCRIPTORS = 96;
const LEAST = 32;
const MOST = 8_000;
/** A library has some dozens of screens behind one address, each with a few connections. */
const MOST_PER_ADDRESS = 256;

/** Room for connections when the process may open so many files at once; where that is not told, for 2,000. */
export function roomWithin(openFiles: number | undefined): Room {
  const inAll = Math.max(LEAST, Math.min(MOST, (openFiles ?? 2_096) - OWN_DESCRIPTORS));
  return { inAll, perAddress: Math.min(MOST_PER_ADDRESS, Math.ceil(inAll / 2)) };
}

/** How many files the process may have open; undefined where the system does not tell. */
export function openFilesAllowed(): number | undefined {
  // Looking up names of addresses would take seconds, and nobody asks for them.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft: number | 'unlimited' } };
  };
  const soft = userLimits?.open_files?.soft;
  return soft === 'unlimited' ? MOST + OWN_DESCRIPTORS : soft;
}
