// Bringing questions to the second line that staff handed them on to: claim, try, settle; what cannot be brought comes back to staff.
import { LEASE_MS, tryOnce, type RoundPorts } from './deliver-round.ts';
import type {
  LineDelivery,
  Logger,
  Outbox,
  OutgoingRequest,
  RoundEnd,
  StoredRequest,
} from './ports.ts';

export interface PassingPorts extends RoundPorts {
  readonly outbox: Pick<Outbox, 'claimPassed' | 'settlePassed' | 'history'>;
  readonly lines: readonly LineDelivery[];
  readonly logger: Logger;
  /** How many are tried before whoever called gets a turn. */
  readonly most: number;
}

/** Why nothing could be tried: no way that the settings allow reaches them any more. */
export const NO_WAY = 'no-way';

async function notesOf(reference: string, { outbox }: PassingPorts): Promise<string[]> {
  const history = await outbox.history(reference);
  return history.flatMap(({ act, text }) => (act === 'noted' && text !== undefined ? [text] : []));
}

async function bringOne(stored: StoredRequest, ports: PassingPorts): Promise<RoundEnd> {
  const { token: _, wiped: __, tried: ___, line: ____, passing, request, ...bare } = stored;
  const { number, way, attempts, done } = passing!;
  if (!request) {
    ports.journal?.failed('vault', 'key-missing');
    return { state: 'rejected', done, reason: 'unreadable' };
  }
  const reaching = ports.lines.filter((one) => one.reaches(way));
  // The settings changed since staff handed it on.
  if (reaching.length === 0) return { state: 'rejected', done, reason: NO_WAY };
  const handOver = { number, way, notes: await notesOf(stored.reference, ports) };
  const bound = reaching.map((line) => ({
    name: line.name,
    deliver: (outgoing: OutgoingRequest) => line.deliver(outgoing, handOver),
  }));
  return tryOnce(bound, { ...bare, request, attempts, done }, ports);
}

/** Brings what is due now, at most `most`. Returns how many were tried. */
export async function deliverPassed(ports: PassingPorts): Promise<number> {
  const { outbox, clock, logger, most } = ports;
  let tried = 0;
  while (tried < most) {
    const claimed = await outbox.claimPassed(clock.now(), LEASE_MS);
    if (!claimed?.passing) return tried;
    tried += 1;
    const settlement = await bringOne(claimed, ports);
    await outbox.settlePassed(claimed.reference, claimed.passing, settlement);
    const reason = 'reason' in settlement ? (settlement.reason ?? 'unknown') : '';
    const facts = { attempts: claimed.passing.attempts, reason };
    if (settlement.state === 'pending') logger.info('handing on postponed', facts);
    if (settlement.state === 'rejected') logger.error('handing on rejected', facts);
  }
  return tried;
}
