// Watching that no question stays behind: an alarm when something waits too long or was rejected.
import { isPortFault } from './cause.ts';
import type { StandingFault } from './fault-journal.ts';
import type { Clock, Logger, Outbox, OutboxFigures, Stopwatch } from './ports.ts';

/** Wakes a person up. */
export interface Alarm {
  /** Rejects when nobody could be told; then the next look tries again. */
  raise(figures: OutboxFigures, faults: readonly StandingFault[]): Promise<void>;
}

export interface WatchPorts {
  readonly outbox: Pick<Outbox, 'figures'>;
  readonly alarm: Alarm;
  readonly clock: Clock;
  /** How long an alarm keeps quiet, and how long a request was seen to wait, is no matter of the clock on the wall. */
  readonly stopwatch: Stopwatch;
  readonly logger: Logger;
  /** What stands wrong, for whoever is woken. */
  readonly faults?: () => readonly StandingFault[];
  /** How long a request may wait for delivery before it is an alarm. */
  readonly alertAfterMs: number;
}

/** What one look found. */
export interface OutboxLook {
  readonly alert: boolean;
  /** Absent when the outbox could not be read, which is an alert too. */
  readonly figures?: OutboxFigures;
  /** Whole minutes that the oldest undelivered request waits. */
  readonly oldestMinutes?: number;
}

/** What is remembered between looks, by the stopwatch. */
interface WatchMemory {
  /** When the alarm was last raised; absent while all is well. */
  raisedAt?: number;
  /** The oldest undelivered request, and when it was first seen to be that. */
  oldest?: { readonly since: number; readonly seenAt: number };
}

/** How long an alarm that lasts keeps quiet. */
const AGAIN_MS = 4 * 3_600_000;

/** Whole minutes that the oldest undelivered request waits at `now`. */
export function minutesWaiting(figures: OutboxFigures, now: Date): number | undefined {
  const since = figures.oldestUndelivered;
  return since && Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
}

async function raiseOnce(ports: WatchPorts, memory: WatchMemory, figures: OutboxFigures) {
  const now = ports.stopwatch.elapsed();
  const before = memory.raisedAt;
  if (before !== undefined && now - before < AGAIN_MS) return;
  // Noted first, so that a look during a slow raise does not raise as well.
  memory.raisedAt = now;
  try {
    await ports.alarm.raise(figures, ports.faults?.() ?? []);
  } catch (error) {
    delete memory.raisedAt;
    const why = error instanceof Error ? error.message : 'unknown';
    ports.logger.error('alarm could not be raised', { why });
  }
}

/** How long the oldest waits by the clock, or by our own watching when the clock was set back meanwhile. */
function waitingMs({ clock, stopwatch }: WatchPorts, memory: WatchMemory, since: Date): number {
  const now = stopwatch.elapsed();
  if (memory.oldest?.since !== since.getTime())
    memory.oldest = { since: since.getTime(), seenAt: now };
  return Math.max(clock.now().getTime() - since.getTime(), now - memory.oldest.seenAt);
}

/** One look at the outbox. Never throws. */
async function watchOutbox(ports: WatchPorts, memory: WatchMemory): Promise<OutboxLook> {
  let figures: OutboxFigures;
  try {
    figures = await ports.outbox.figures();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown';
    // A fault with a name is in the log already.
    if (!isPortFault(error)) ports.logger.error('outbox cannot be read', { why });
    return { alert: true };
  }
  const since = figures.oldestUndelivered;
  const waits = since === undefined ? 0 : waitingMs(ports, memory, since);
  const alert = figures.rejected > 0 || waits > ports.alertAfterMs;
  if (alert) await raiseOnce(ports, memory, figures);
  else delete memory.raisedAt;
  return { alert, figures, ...(since && { oldestMinutes: Math.floor(waits / 60_000) }) };
}

/** A watch that remembers between looks: at most one alarm per four hours while it lasts. */
export function outboxWatch(ports: WatchPorts): () => Promise<OutboxLook> {
  const memory: WatchMemory = {};
  return () => watchOutbox(ports, memory);
}
