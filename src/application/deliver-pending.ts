// Bringing stored questions to the contact centre: claim, try, settle; never dropped.
import type { FaultJournal } from './fault-journal.ts';
import { LONGEST_WAIT_MS } from './outbox.ts';
import type {
  Clock,
  Delivery,
  DeliveryOutcome,
  Logger,
  Outbox,
  OutgoingRequest,
  Settlement,
  StoredRequest,
} from './ports.ts';

/** Longer than every adapter together may take, so that a slow worker is not overtaken. */
const LEASE_MS = 5 * 60_000;
const BASE_MS = 5_000;
const LEAST_MS = 1_000;
const CAP_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** Wait before the next attempt: full jitter under a doubling cap, in milliseconds. */
export function backoffMs(attempts: number, random: number): number {
  return Math.round(random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempts, 20)));
}

export interface DeliveryPorts {
  readonly outbox: Outbox;
  /** One or several; each takes every request once. */
  readonly deliveries: readonly Delivery[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: () => number;
  /** How long our copy stays after delivery elsewhere, in days. */
  readonly keepDays: number;
  /** How many are tried before whoever called gets a turn; absent: all. */
  readonly most?: number;
  /** Told what each adapter met; the log hears of it there. */
  readonly journal?: Pick<FaultJournal, 'failed' | 'well'>;
  /** Told the result of every attempt, for counting. */
  readonly tried?: (state: Settlement['state']) => void;
}

async function attempt(delivery: Delivery, request: OutgoingRequest): Promise<DeliveryOutcome> {
  try {
    return await delivery.deliver(request);
  } catch (error) {
    // A bug of ours: the question must not suffer for it.
    const reason = error instanceof Error ? error.name : 'unknown';
    return { result: 'retry', reason, cause: 'own-fault' };
  }
}

interface Round {
  readonly done: readonly string[];
  readonly retry: readonly Extract<DeliveryOutcome, { result: 'retry' }>[];
  readonly rejected: readonly string[];
}

async function round(
  { deliveries, journal }: Pick<DeliveryPorts, 'deliveries' | 'journal'>,
  request: OutgoingRequest,
): Promise<Round> {
  const done = [...request.done];
  const retry: Extract<DeliveryOutcome, { result: 'retry' }>[] = [];
  const rejected: string[] = [];
  for (const delivery of deliveries) {
    if (done.includes(delivery.name)) continue;
    const outcome = await attempt(delivery, request);
    if (outcome.result !== 'delivered')
      journal?.failed(delivery.name, outcome.cause ?? 'wrong-answer');
    else if (outcome.skipped !== true) journal?.well(delivery.name);
    const reason = 'reason' in outcome ? `${delivery.name}: ${outcome.reason}` : '';
    if (outcome.result === 'retry') retry.push({ ...outcome, reason });
    else if (outcome.result === 'delivered' || delivery.courtesy) done.push(delivery.name);
    else rejected.push(reason);
  }
  return { done, retry, rejected };
}

function settlementOf(
  { done, retry, rejected }: Round,
  request: OutgoingRequest,
  ports: DeliveryPorts,
): Settlement {
  const now = ports.clock.now().getTime();
  if (retry.length > 0) {
    const asked = Math.min(LONGEST_WAIT_MS, Math.max(0, ...retry.map((r) => r.afterMs ?? 0)));
    const wait = Math.max(LEAST_MS, asked, backoffMs(request.attempts, ports.random()));
    const reason = retry.map((r) => r.reason).join('; ');
    return { state: 'pending', retryAt: new Date(now + wait), done, reason };
  }
  if (rejected.length > 0) return { state: 'rejected', done, reason: rejected.join('; ') };
  const elsewhere = ports.deliveries.some((d) => !d.keepsHere && !d.courtesy);
  return {
    state: 'delivered',
    done,
    ...(elsewhere && { eraseAt: new Date(now + ports.keepDays * DAY_MS) }),
  };
}

async function deliverOne(stored: StoredRequest, ports: DeliveryPorts): Promise<Settlement> {
  // The secret of the sender is nothing to deliver.
  const { token: _, wiped: __, tried: ___, request, ...bare } = stored;
  if (!request) {
    ports.journal?.failed('vault', 'key-missing');
    return { state: 'rejected', done: stored.done, reason: 'unreadable' };
  }
  const outgoing = { ...bare, request };
  return settlementOf(await round(ports, outgoing), outgoing, ports);
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
