// One attempt to bring a question: every adapter that has not taken it yet is tried, and what came of it is one settlement.
import type { FaultJournal } from './fault-journal.ts';
import { LONGEST_WAIT_MS } from './outbox.ts';
import type { Clock, Delivery, DeliveryOutcome, OutgoingRequest, RoundEnd } from './ports.ts';

/** Longer than every adapter together may take, so that a slow worker is not overtaken. */
export const LEASE_MS = 5 * 60_000;
const BASE_MS = 5_000;
const LEAST_MS = 1_000;
const CAP_MS = 15 * 60_000;

/** Wait before the next attempt: full jitter under a doubling cap, in milliseconds. */
export function backoffMs(attempts: number, random: number): number {
  return Math.round(random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempts, 20)));
}

/** What an attempt needs to know of an adapter. */
export type Attempted = Pick<Delivery, 'name' | 'courtesy' | 'deliver'>;

export interface RoundPorts {
  readonly clock: Clock;
  readonly random: () => number;
  /** Told what each adapter met; the log hears of it there. */
  readonly journal?: Pick<FaultJournal, 'failed' | 'well'>;
}

async function attempt(delivery: Attempted, request: OutgoingRequest): Promise<DeliveryOutcome> {
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
  deliveries: readonly Attempted[],
  request: OutgoingRequest,
  { journal }: RoundPorts,
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

/** Tries `request` at every adapter that has not taken it yet. */
export async function tryOnce(
  deliveries: readonly Attempted[],
  request: OutgoingRequest,
  ports: RoundPorts,
): Promise<RoundEnd> {
  const { done, retry, rejected } = await round(deliveries, request, ports);
  if (retry.length > 0) {
    const now = ports.clock.now().getTime();
    const asked = Math.min(LONGEST_WAIT_MS, Math.max(0, ...retry.map((r) => r.afterMs ?? 0)));
    const wait = Math.max(LEAST_MS, asked, backoffMs(request.attempts, ports.random()));
    const reason = retry.map((r) => r.reason).join('; ');
    return { state: 'pending', retryAt: new Date(now + wait), done, reason };
  }
  if (rejected.length > 0) return { state: 'rejected', done, reason: rejected.join('; ') };
  return { state: 'delivered', done };
}
