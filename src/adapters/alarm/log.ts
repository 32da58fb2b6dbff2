// An alarm for whoever reads the log: figures only.
import type { Clock, Logger } from '../../application/ports.ts';
import { minutesWaiting, type Alarm } from '../../application/watch-outbox.ts';
import type { UrgentAlarm } from '../../application/watch-urgent.ts';

export function logAlarm(logger: Logger, clock: Clock): Alarm & UrgentAlarm {
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
    async urgent({ urgent, oldestUrgent }) {
      const waits = oldestUrgent && clock.now().getTime() - oldestUrgent.getTime();
      const minutes = waits === undefined ? 0 : Math.max(0, Math.floor(waits / 60_000));
      logger.error('urgent questions wait', { urgent, oldestMinutes: minutes });
    },
  };
}
