// What requests show of a proxy that is set up wrong: told once in the log, and to the monitor until it is mended.
import type { IncomingMessage } from 'node:http';
import { makeCrowd } from './crowd.ts';
import type { Site } from './site.ts';
import { makeTlsSign } from './tls-sign.ts';

/** Of so many requests on a connection that was looked at, one is looked at again. */
const SOME = 8;

export interface Noticed {
  /** `trusted`: a proxy that may tell of visitors called us. */
  note(req: IncomingMessage, trusted: boolean): void;
  /** What looks wrong, as /health tells it. */
  told(): Readonly<Record<string, string>>;
}

export function makeNoticed({ publicUrl, logger }: Pick<Site, 'publicUrl' | 'logger'>): Noticed {
  const crowd = makeCrowd(() =>
    logger.error('all visitors look like one, so a limit for one would hold for all', {
      advice: 'let the proxy send X-Forwarded-For, and name its address in TRUSTED_PROXIES',
    }),
  );
  const tls = makeTlsSign(publicUrl?.startsWith('https://') ?? false, () =>
    logger.error('visitors come by https, and PUBLIC_URL does not say so', {
      advice:
        'set PUBLIC_URL to the address people use, with https:// in front, and start again: until then cookies lack Secure and their __Host- name, and there is no HSTS',
    }),
  );
  const looked = new WeakSet<object>();
  let others = 0;
  return {
    note(req, trusted) {
      // The first of each connection, and some of the rest: a look at all of them would be felt, and the sign is in nearly all.
      if (!looked.has(req.socket) || ++others % SOME === 0) {
        looked.add(req.socket);
        tls.note(req.headers);
      }
      if (publicUrl === undefined || req.url === '/health' || req.url === '/metrics') return;
      crowd.note(req.socket.remoteAddress ?? '', trusted && 'x-forwarded-for' in req.headers);
    },
    told: () => ({
      ...(crowd.looksLikeOne() && { visitors: 'look like one' }),
      ...(tls.seen() && { https: 'not in PUBLIC_URL' }),
    }),
  };
}
