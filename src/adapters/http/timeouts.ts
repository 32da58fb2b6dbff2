// How long the server waits for whom.
import type { Server } from 'node:http';

/** Longer than a proxy keeps a connection for the next request (60 to 75 s): who closes first must be the proxy. */
const KEEP_ALIVE_MS = 95_000;
/** From the first byte of a request to the end of its headers; an open connection that asks nothing is not under it. */
const HEADERS_MS = 15_000;
/** To the end of its body, on the slowest connection. */
const REQUEST_MS = 30_000;
/** How often the two above are looked at. */
const LOOK_MS = 2_000;
/** Nothing comes in and nothing goes out: whoever asked is gone. */
const SILENT_MS = 60_000;

/** Sets them; `connectionsCheckingInterval` can only be given when the server is made. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.timeout = SILENT_MS;
}

/** Given when the server is made. */
export const CHECKING = { connectionsCheckingInterval: LOOK_MS } as const;
