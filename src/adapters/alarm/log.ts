// An alarm for whoever reads the log: figures only.
import type { Clock, Logger } from '../../application/ports.ts';
import { minutesWaiting, type Alarm } from '../../application/watch-outbox.ts';

export function logAlarm(logger: Logger, clock: Clock): Alarm {
  return {
    async raise(figures, faults) {
      const { pending, rejected } = figures;
      const oldestMinutes = minutesWaiting(figures, clock.now());
      logger.error('questions are not delivered', {
        pending,
        rejected,
        ...(faults.length > 0 && {
          because: faults.map(({ adapter, cause }) => `${adapter}: ${cause}`).join(', '),
        }),
        ...(oldestMinutes !== undefined && { oldestMinutes }),
      });
    },
  };
}
