// Delivers what waits, and now and then erases what is due and looks at the outbox.
import type { Logger } from '../application/ports.ts';
import type { Running } from './compose.ts';

const PAUSE_MS = 1000;
/** How often what is due is erased and the outbox is looked at. */
const TIDY_MS = 60_000;

/** Starts the loop; gives the way to stop it, which waits for what is under way. */
export function startDelivery(running: Running, logger: Logger): () => Promise<void> {
  let stopped = false;
  let tidied = 0;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      let tried = 0;
      try {
        tried = await running.deliver();
        if (Date.now() - tidied >= TIDY_MS) {
          tidied = Date.now();
          await running.tidy();
        }
      } catch (error) {
        const fault = error instanceof Error ? error.name : 'unknown';
        logger.error('delivery loop failed', { fault });
      }
      await new Promise<void>((done) => {
        wake = done;
        setTimeout(done, tried > 0 ? 0 : PAUSE_MS);
      });
    }
  })();
  return () => {
    stopped = true;
    wake();
    return loop;
  };
}
