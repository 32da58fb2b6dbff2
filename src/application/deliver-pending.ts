// Bringing stored questions to the contact centre: claim, try, settle; never dropped.
import type { Clock, Delivery, Logger, Outbox } from './ports.ts';

const LEASE_MS = 60_000;
const BASE_MS = 5_000;
const CAP_MS = 15 * 60_000;

/** Wait before the next attempt: full jitter under a doubling cap, in milliseconds. */
export function backoffMs(attempts: number, random: number): number {
  return Math.round(random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempts, 20)));
}

export interface DeliveryPorts {
  readonly outbox: Outbox;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
}

/** Delivers everything that is due now. Returns how many requests were tried. */
export async function deliverPending(ports: DeliveryPorts): Promise<number> {
  const { outbox, delivery, clock, logger } = ports;
  let tried = 0;
  for (;;) {
    const claimed = await outbox.claim(clock.now(), LEASE_MS);
    if (!claimed) return tried;
    tried += 1;
    const { result } = await delivery.deliver(claimed);
    if (result === 'retry') {
      const wait = backoffMs(claimed.attempts, ports.random());
      const retryAt = new Date(clock.now().getTime() + Math.max(1000, wait));
      await outbox.settle(claimed.reference, { state: 'pending', retryAt });
      logger.info('delivery postponed', { adapter: delivery.name, attempts: claimed.attempts });
    } else {
      await outbox.settle(claimed.reference, { state: result });
      if (result === 'rejected') logger.error('delivery rejected', { adapter: delivery.name });
    }
  }
}
