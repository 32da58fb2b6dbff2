// Failed tries in the same SQLite file as the requests: a restart gives no new tries.
import type { DatabaseSync } from 'node:sqlite';
import { FORGET_ONE_MS, type Failed, type Failures } from '../../../application/ports.ts';

/** What is left of a count at a time: one is forgotten each so many milliseconds. */
const LEFT = `max(0, times - max(0, CAST((? - last) / ${FORGET_ONE_MS} AS INTEGER)))`;

export function sqliteFailures(db: DatabaseSync): Failures {
  const find = db.prepare(`SELECT ${LEFT} AS times, last FROM sign_in_failures WHERE bucket = ?`);
  const add = db.prepare(
    `INSERT INTO sign_in_failures (bucket, times, last) VALUES (?1, 1, ?2)
     ON CONFLICT (bucket) DO UPDATE SET times = ${LEFT.replaceAll('?', '?2')} + 1, last = ?2`,
  );
  const takeBack = db.prepare(
    'UPDATE sign_in_failures SET times = max(0, times - ?) WHERE bucket = ?',
  );
  const forget = db.prepare('DELETE FROM sign_in_failures WHERE last < ?');
  return {
    async of(buckets, at) {
      const found = new Map<string, Failed>();
      for (const bucket of buckets) {
        const row = find.get(at.getTime(), bucket) as { times: number; last: number } | undefined;
        if (row && row.times > 0) found.set(bucket, { times: row.times, last: new Date(row.last) });
      }
      return found;
    },
    async add(bucket, at) {
      add.run(bucket, at.getTime());
    },
    async takeBack(bucket, times) {
      takeBack.run(times, bucket);
    },
    forget: async (before) => Number(forget.run(before.getTime()).changes),
  };
}
