// The password that staff chose at the desk, in the database, so that all servers know it; sealed, so that nobody can guess at its hash.
import { z } from 'zod';
import type { Vault } from '../../application/ports.ts';
import type { Statements } from './statements.ts';

/** What staff chose: the hash of it, and which password of the settings it takes the place of. */
export interface ChosenPassword {
  readonly replaces: string;
  readonly hash: string;
}

export interface DeskPassword {
  /** Undefined when none was chosen, or no key opens it any more. */
  read(): Promise<ChosenPassword | undefined>;
  write(chosen: ChosenPassword): Promise<void>;
  clear(): Promise<void>;
}

const chosenSchema = z.object({ replaces: z.string(), hash: z.string() });

/** What it is bound to; sealed columns are sealed again under a new key. */
const ABOUT = 'desk password';

export function deskPassword(db: Statements, vault: Pick<Vault, 'seal' | 'open'>): DeskPassword {
  return {
    async read() {
      const [row] = await db.all<{ sealed: string }>('SELECT sealed FROM desk_password');
      const opened = row && vault.open(row.sealed, ABOUT);
      return opened === undefined ? undefined : chosenSchema.parse(JSON.parse(opened));
    },
    async write(chosen) {
      const sealed = vault.seal(JSON.stringify(chosen), ABOUT);
      await db.run(
        'INSERT INTO desk_password (id, sealed) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
        sealed,
      );
    },
    async clear() {
      await db.run('DELETE FROM desk_password');
    },
  };
}
