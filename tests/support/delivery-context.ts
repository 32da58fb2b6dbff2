// What a delivery may know of the portal, for tests.
import { memoryLimits } from '../../src/adapters/access/limits.ts';
import type { DeliveryContext } from '../../src/adapters/delivery/kind.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';

/** A context; `courtesies` a day of one receiver, no limit when absent. */
export function deliveryContext(
  given: Partial<DeliveryContext> = {},
  courtesies = 0,
): DeliveryContext {
  return {
    publicUrl: 'https://hulp.voorbeeld.nl',
    portal: 'Proef',
    timeZone: 'Europe/Amsterdam',
    clock: systemClock,
    courtesies: {
      limits: memoryLimits(systemClock, { courtesy: { times: courtesies, perMs: 86_400_000 } }),
      mark: (text) => `mark of ${text}`,
    },
    ...given,
  };
}
