// How safe the way to a PostgreSQL database is, asked of the library that will go it: so no address is read in two ways.
import ipaddr from 'ipaddr.js';
import pg from 'pg';

/** What an installation may ask of the way: a certificate that is checked, TLS, or nothing. */
export const DATABASE_TLS = ['checked', 'unchecked', 'none'] as const;
export type DatabaseTls = (typeof DATABASE_TLS)[number];

type Way = Pick<pg.Client, 'host'> & { readonly ssl: unknown };

/** A socket in the file system, or an address that never leaves this machine. */
function isHere(host: string): boolean {
  if (host.startsWith('/') || host.toLowerCase() === 'localhost') return true;
  if (!ipaddr.IPv4.isValidFourPartDecimal(host) && !ipaddr.IPv6.isValid(host)) return false;
  return ipaddr.process(host).range() === 'loopback';
}

function offered({ host, ssl }: Way): DatabaseTls | 'here' {
  if (isHere(host)) return 'here';
  // A word that the library does not know, such as `ssl=false`, is no TLS either.
  if (ssl === undefined || ssl === false || typeof ssl === 'string') return 'none';
  const { rejectUnauthorized, checkServerIdentity } = (ssl === true ? {} : ssl) as {
    rejectUnauthorized?: boolean;
    checkServerIdentity?: unknown;
  };
  return rejectUnauthorized === false || checkServerIdentity !== undefined
    ? 'unchecked'
    : 'checked';
}

/**
 * True when the way to `url` is on this machine, or at least as safe as `least`.
 * What cannot be read, such as a certificate that is not there, is not safe either.
 */
export function isSafeWay(url: string, least: DatabaseTls): boolean {
  try {
    const way = offered(new pg.Client({ connectionString: url }) as Way);
    return way === 'here' || DATABASE_TLS.indexOf(way) <= DATABASE_TLS.indexOf(least);
  } catch {
    return false;
  }
}
