// Which questions a queue of the desk holds and in which order, the same SQL for both databases.
import type { Queue, QueuePage } from '../../application/ports.ts';
import { urgencyLevel } from '../../domain/contact/triage.ts';
import type { Value } from './database.ts';
import { IS_HERE, IS_OPEN, IS_STUCK } from './row.ts';

const URGENT = urgencyLevel('urgent');

const WHERE: Readonly<Record<Queue, string>> = {
  all: IS_OPEN,
  urgent: `${IS_OPEN} AND urgency >= ${URGENT}`,
  signals: `${IS_OPEN} AND signal = 1`,
  new: `${IS_OPEN} AND taken_by IS NULL AND line IS NULL`,
  mine: `${IS_OPEN} AND taken_by = ?`,
  taken: `${IS_OPEN} AND taken_by IS NOT NULL`,
  passed: `${IS_OPEN} AND line IS NOT NULL`,
  undelivered: `${IS_OPEN} AND ${IS_STUCK}`,
  ended: `${IS_HERE} AND handled_at IS NOT NULL`,
};

/** The condition of a queue, with its values. */
export function queueWhere({ queue, who }: QueuePage): { sql: string; values: Value[] } {
  return { sql: WHERE[queue], values: queue === 'mine' ? [who] : [] };
}

/** The clause with the order of a queue, with its values. `row`: the column that tells which row came first. */
export function queueOrder({ queue, now }: QueuePage, row: string) {
  if (queue === 'ended') return { sql: `ORDER BY handled_at DESC, ${row} DESC`, values: [] };
  const waits = 'CASE WHEN again_at > ? THEN 1 ELSE 0 END';
  const lies = `CASE WHEN ${IS_STUCK} THEN 0 ELSE 1 END`;
  return {
    sql: `ORDER BY urgency DESC, ${waits}, ${lies}, received_at, ${row}`,
    values: [now.getTime()] as Value[],
  };
}
