// What monitors ask: whether it works, which everybody may know, and the rest, for who shows the secret.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How the portal is; `ok` is for everybody. */
export type Health = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** Whoever asks more often gets the same answer: looking writes to disk. */
const FRESH_MS = 5_000;

/** True when the request shows the secret of the monitor. */
export function isMonitor(req: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const shown = req.headers.authorization ?? '';
  return timingSafeEqual(digest(shown), digest(`Bearer ${token}`));
}

/** Looks once for all who ask within five seconds, as long as all is well; `now` is in ms and only goes forward. */
export function rememberedHealth(
  look: () => Promise<Health>,
  now: () => number = () => performance.now(),
): () => Promise<Health> {
  let seen: { readonly until: number; readonly health: Promise<Health> } | undefined;
  return async () => {
    if (seen === undefined || now() >= seen.until)
      seen = { until: now() + FRESH_MS, health: look() };
    const asked = seen;
    let isWell = false;
    try {
      const health = await asked.health;
      isWell = health.ok;
      return health;
    } finally {
      // That it works again must show at once.
      if (!isWell && seen === asked) seen = undefined;
    }
  };
}

/** Sends what a machine reads; never kept by anyone. */
export function sendText(res: ServerResponse, status: number, type: string, text: string): void {
  res.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  res.end(text);
}
