// Watching that nobody in danger waits unseen: an alarm of its own as soon as something urgent lies there and nobody took it up.
import type { Logger, OutboxFigures, Stopwatch } from './ports.ts';

export interface UrgentAlarm {
  /** Says how many urgent questions nobody took up, and since when. Rejects when nobody could be told. */
  urgent(figures: Pick<OutboxFigures, 'urgent' | 'oldestUrgent'>): Promise<void>;
}

export interface UrgentPorts {
  readonly alarm: UrgentAlarm;
  readonly stopwatch: Stopwatch;
  readonly logger: Logger;
  /** How long one may wait before it is told again. */
  readonly againAfterMs: number;
}

/** Told of each look at the outbox: tells each new one at once, and again as long as it waits. Never throws. */
export function urgentWatch(ports: UrgentPorts): (figures: OutboxFigures) => Promise<void> {
  let told = { urgent: 0, at: -Infinity };
  return async (figures) => {
    const { urgent } = figures;
    const now = ports.stopwatch.elapsed();
    const isNew = urgent > told.urgent;
    const isDue = urgent > 0 && now - told.at >= ports.againAfterMs;
    const before = told;
    if (!isNew && !isDue) {
      // One less: the next new one must be heard.
      if (urgent < told.urgent) told = { ...told, urgent };
      return;
    }
    // Noted first, so that a look during a slow alarm does not raise as well.
    told = { urgent, at: now };
    try {
      await ports.alarm.urgent(figures);
    } catch (error) {
      told = before;
      const why = error instanceof Error ? error.message : 'unknown';
      ports.logger.error('urgent alarm could not be raised', { why });
    }
  };
}
