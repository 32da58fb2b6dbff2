// What nobody caught is told in one line that says what to do; never with its text, which may hold what a visitor typed.
import type { Logger } from '../application/ports.ts';

const ADVICE =
  'a fault of the program: keep this line and the version, and tell who maintains the portal';

/** What of an error holds nothing of a visitor: its kind, its code, and where in the code it came up. */
function traits(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const place = /\n\s+at (?:.*[\\/(])?([^\\/()\s]+:\d+:\d+)/.exec(error.stack ?? '')?.[1];
  return { fault: error.name, ...(code && { code }), ...(place && { place }) };
}

/**
 * Listens for what nobody caught. A promise without a listener harms no other request, so the portal goes on; after an
 * exception nobody knows what still holds, so `stop` ends it in order, and whatever runs it starts it again.
 */
export function holdLastResort(logger: Logger, stop: () => void): void {
  process.on('unhandledRejection', (error) =>
    logger.error('a promise failed and nobody listened; the portal goes on', {
      ...traits(error),
      advice: ADVICE,
    }),
  );
  process.on('uncaughtException', (error) => {
    logger.error('the portal stops in order after a fault; start it again', {
      ...traits(error),
      advice: ADVICE,
    });
    process.exitCode = 1;
    stop();
  });
  // Whoever read our lines is gone; that is no reason to stop helping people.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
