// Counts that help was missed, by topic and day; nothing about the person or their words.
import type { Clock, Counter, Logger } from './ports.ts';

/** Adds one. A counter that fails is told to the log and to nobody else. */
export async function countMissed(
  { counter, clock, logger }: { counter: Counter; clock: Clock; logger: Logger },
  topic: string,
): Promise<void> {
  try {
    const day = clock.now().toISOString().slice(0, 10);
    await counter.add({ day, kind: 'missed', topic });
  } catch (error) {
    logger.error('not counted', { fault: error instanceof Error ? error.name : 'unknown' });
  }
}
