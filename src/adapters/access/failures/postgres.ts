// Failed tries in the same PostgreSQL database as the requests: who tries at several servers is counted once.
import type { Pool } from 'pg';
import { FORGET_ONE_MS, type Failures } from '../../../application/ports.ts';

/** What is left of a count at a time: one is forgotten each so many milliseconds. */
const left = (at: string) =>
  `greatest(0, f.times - greatest(0, (${at}::bigint - f.last) / ${FORGET_ONE_MS}))`;

export function postgresFailures(pool: Pool): Failures {
  return {
    async of(buckets, at) {
      const { rows } = await pool.query<{ bucket: string; times: string; last: string }>(
        `SELECT bucket, ${left('$1')} AS times, last FROM sign_in_failures f
         WHERE bucket = ANY ($2) AND ${left('$1')} > 0`,
        [at.getTime(), buckets],
      );
      return new Map(
        rows.map(({ bucket, times, last }) => [
          bucket,
          { times: Number(times), last: new Date(Number(last)) },
        ]),
      );
    },
    async add(bucket, at) {
      await pool.query(
        `INSERT INTO sign_in_failures AS f (bucket, times, last) VALUES ($1, 1, $2)
         ON CONFLICT (bucket) DO UPDATE SET times = ${left('$2')} + 1, last = $2`,
        [bucket, at.getTime()],
      );
    },
    async takeBack(bucket, times) {
      await pool.query(
        'UPDATE sign_in_failures SET times = greatest(0, times - $1) WHERE bucket = $2',
        [times, bucket],
      );
    },
    async forget(before) {
      const { rowCount } = await pool.query('DELETE FROM sign_in_failures WHERE last < $1', [
        before.getTime(),
      ]);
      return rowCount ?? 0;
    },
  };
}
