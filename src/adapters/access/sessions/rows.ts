// What a database keeps of a session, and what is asked of it.
import type { Role } from '../../../application/desk/staff.ts';

export interface SessionRow {
  /** Fingerprint of the secret: who reads the database cannot sign in with it. */
  readonly hash: string;
  readonly who: string;
  readonly roles: readonly Role[];
  /** When it began and when it was last used, in milliseconds since 1970. */
  readonly since: number;
  readonly seen: number;
  /** Sealed; what the identity provider needs to end the session there. */
  readonly hint?: string;
}

/** Sessions in a database, shared by every server that has it. */
export interface SessionRows {
  add(row: SessionRow): Promise<void>;
  find(hash: string): Promise<SessionRow | undefined>;
  /** Notes that it was used; never earlier than noted before. */
  touch(hash: string, seen: number): Promise<void>;
  remove(hash: string): Promise<void>;
  /** Ends all sessions, or those of one name; gives how many. */
  removeOf(who?: string): Promise<number>;
  /** Ends what began before `since` or was last used before `seen`; gives how many. */
  removeOld(since: number, seen: number): Promise<number>;
  /** All there are, the newest first. */
  all(): Promise<SessionRow[]>;
}

/** A row as both databases keep it. */
export interface KeptRow {
  hash: string;
  who: string;
  /** Names with commas. */
  roles: string;
  since: number | string;
  seen: number | string;
  hint: string | null;
}

export const COLUMNS = 'hash, who, roles, since, seen, hint';

export function fromKept({ roles, since, seen, hint, ...row }: KeptRow): SessionRow {
  return {
    hash: row.hash,
    who: row.who,
    roles: roles.split(',').filter(Boolean) as Role[],
    since: Number(since),
    seen: Number(seen),
    ...(hint !== null && { hint }),
  };
}

/** Values in the order of `COLUMNS`. */
export function toKept({ hash, who, roles, since, seen, hint }: SessionRow) {
  return [hash, who, roles.join(','), since, seen, hint ?? null] as const;
}
