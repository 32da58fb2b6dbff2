// From listening to the end: what goes wrong on the way is told with what to do, and the end comes in order.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../application/ports.ts';
import { holdLastResort } from './last-resort.ts';

/** How long visitors who are being helped when the portal stops get for it. */
const FINISH_MS = 5_000;
/** A machine without room says so at every visitor; that is told once in a while. */
const TELL_AGAIN_MS = 60_000;

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'set PORT to another number',
  EACCES: 'set PORT to 1024 or higher',
  EADDRNOTAVAIL: 'set HOST to an address of this machine',
  ENOTFOUND: 'set HOST to an address of this machine',
  EMFILE: 'let it have more files open, see ulimit -n',
  ENFILE: 'the machine has too many files open',
};

interface Course {
  readonly port: number;
  readonly host: string;
  readonly logger: Logger;
  readonly say: (text: string) => void;
  /** Called when visitors can come in, with the port. */
  readonly opened: (port: number) => void;
  /** Called when the last visitor has gone. */
  readonly closed: () => Promise<void>;
}

function onFault(server: Server, { port, logger, say }: Course) {
  let told = -Infinity;
  return ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    const advice = ADVICE[code];
    if (!server.listening) {
      say(`The server cannot listen on port ${port} (${code})${advice ? `: ${advice}` : ''}.`);
      process.exit(1);
    }
    // One visitor could not come in; the next may.
    if (performance.now() - told < TELL_AGAIN_MS) return;
    told = performance.now();
    logger.error('a connection could not be taken', { code, ...(advice && { advice }) });
  };
}

/** Opens the doors, and closes them in order on a signal or after a fault that nobody caught. */
export function listen(server: Server, course: Course): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    course.say('Closing ...');
    server.close(async () => {
      await course.closed();
      process.exit();
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), FINISH_MS).unref();
  };
  server.on('error', onFault(server, course));
  server.listen(course.port, course.host, () =>
    course.opened((server.address() as AddressInfo).port),
  );
  holdLastResort(course.logger, stop);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
