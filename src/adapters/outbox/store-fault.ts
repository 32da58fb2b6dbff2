// What an error of a database or a disk is called.
import type { Cause } from '../../application/cause.ts';

/** Of the file system. */
const FILE: Readonly<Record<string, Cause>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-readonly',
  EACCES: 'disk-readonly',
  EPERM: 'disk-readonly',
  EIO: 'disk-fault',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ECONNREFUSED: 'database-away',
  ECONNRESET: 'database-away',
  EPIPE: 'database-away',
  EHOSTUNREACH: 'database-away',
  ETIMEDOUT: 'timeout',
};

/** Of SQLite, by its primary code. */
const SQLITE: Readonly<Record<number, Cause>> = {
  5: 'database-busy',
  6: 'database-busy',
  8: 'disk-readonly',
  10: 'disk-fault',
  11: 'database-broken',
  13: 'disk-full',
  14: 'database-away',
  26: 'database-broken',
};

/** Writing the shared memory beside the file fails so when the disk is full. */
const SHARED_MEMORY_SIZE = 4874;

/** Of PostgreSQL, by the start of its code. */
const POSTGRES: readonly (readonly [RegExp, Cause])[] = [
  [/^53100$/, 'disk-full'],
  [/^58030$/, 'disk-fault'],
  [/^25006$/, 'disk-readonly'],
  [/^28/, 'sign-in'],
  [/^(3D000|42501|42P01)$/, 'set-up'],
  [/^(55P03|57014|40\w{3}|53\w{3})$/, 'database-busy'],
  [/^(08|57P)/, 'database-away'],
  [/^XX00[12]$/, 'database-broken'],
];

/** Errors of the driver that carry no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/;

function causeOfSqlite(errcode: number): Cause | undefined {
  return errcode === SHARED_MEMORY_SIZE ? 'disk-full' : SQLITE[errcode & 0xff];
}

/** The name of a fault of the database; undefined for what is none, such as a bug of ours or a number that was taken. */
export function storeFault(error: unknown): Cause | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode, message } = error as Error & { code?: string; errcode?: number };
  if (typeof errcode === 'number') return causeOfSqlite(errcode);
  if (typeof code === 'string')
    return FILE[code] ?? POSTGRES.find(([start]) => start.test(code))?.[1];
  return LOST.test(message) ? 'database-away' : undefined;
}
