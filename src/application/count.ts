// Counts that something happened, by topic and day; nothing about the person or their words.
import { dayIn } from '../domain/day.ts';
import type { Clock, Counter, Logger } from './ports.ts';

/**
 * What is counted: help that was missed, a code on paper that was used, a page that did or did not answer a caller.
 * What nobody signed for is counted apart: anybody can say it.
 */
export type CountKind =
  'missed' | 'printed' | 'answered' | 'unanswered' | 'answered-unsigned' | 'unanswered-unsigned';

export interface Counted {
  readonly kind: CountKind;
  /** A slug, code or address of ours, never what someone typed. */
  readonly topic: string;
  /** Time zone in which a day begins and ends. */
  readonly timeZone: string;
}

/** Adds one. A counter that fails is told to the log and to nobody else. */
export async function count(
  { counter, clock, logger }: { counter: Counter; clock: Clock; logger: Logger },
  { kind, topic, timeZone }: Counted,
): Promise<void> {
  try {
    await counter.add({ day: dayIn(clock.now(), timeZone), kind, topic });
  } catch (error) {
    logger.error('not counted', { fault: error instanceof Error ? error.name : 'unknown' });
  }
}
