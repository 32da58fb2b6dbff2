// Bringing stored questions to the contact centre: claim, try, settle; never dropped.
import { LEASE_MS, tryOnce, type RoundPorts } from './deliver-round.ts';
import type { Delivery, Logger, Outbox, Settlement, StoredRequest } from './ports.ts';

const DAY_MS = 86_400_000;

export interface DeliveryPorts extends RoundPorts {
  readonly outbox: Pick<Outbox, 'claim' | 'settle'>;
  /** One or several; each takes every request once. */
  readonly deliveries: readonly Delivery[];
  readonly logger: Logger;
  /** How long our copy stays after delivery elsewhere, in days. */
  readonly keepDays: number;
  /** How many are tried before whoever called gets a turn; absent: all. */
  readonly most?: number;
  /** Told the result of every attempt, for counting. */
  readonly tried?: (state: Settlement['state']) => void;
}

async function deliverOne(stored: StoredRequest, ports: DeliveryPorts): Promise<Settlement> {
  // The secret of the sender is nothing to deliver.
  const { token: _, wiped: __, tried: ___, passing: ____, request, ...bare } = stored;
  if (!request) {
    ports.journal?.failed('vault', 'key-missing');
    return { state: 'rejected', done: stored.done, reason: 'unreadable' };
  }
  const ended = await tryOnce(ports.deliveries, { ...bare, request }, ports);
  const elsewhere = ports.deliveries.some((d) => !d.keepsHere && !d.courtesy);
  if (ended.state !== 'delivered' || !elsewhere) return ended;
  return { ...ended, eraseAt: new Date(ports.clock.now().getTime() + ports.keepDays * DAY_MS) };
}

/** Delivers what is due now, at most `most`. Returns how many requests were tried. */
export async function deliverPending(ports: DeliveryPorts): Promise<number> {
  const { outbox, clock, logger, most = Infinity } = ports;
  let tried = 0;
  while (tried < most) {
    const claimed = await outbox.claim(clock.now(), LEASE_MS);
    if (!claimed) return tried;
    tried += 1;
    const settlement = await deliverOne(claimed, ports);
    await outbox.settle(claimed.reference, claimed.attempts, settlement);
    ports.tried?.(settlement.state);
    const reason = 'reason' in settlement ? (settlement.reason ?? 'unknown') : '';
    const facts = { attempts: claimed.attempts, reason };
    if (settlement.state === 'pending') logger.info('delivery postponed', facts);
    if (settlement.state === 'rejected') logger.error('delivery rejected', facts);
  }
  return tried;
}
