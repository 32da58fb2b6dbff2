// What truly lies in the SQLite file of a portal, opened with the key that lies beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { readKeys } from '../../src/adapters/vault/keys.ts';

export interface LyingRow {
  readonly key: string;
  readonly reference: string;
  readonly state: string;
  readonly takenBy: string | null;
  /** Sealed; '' once erased. */
  readonly payload: string;
  /** From the payload; absent once erased. */
  readonly question?: string;
  readonly token?: string;
}

type Bare = Pick<LyingRow, 'key' | 'reference' | 'state' | 'takenBy' | 'payload'>;

/** Every row, in the order it came; reads only, also beside a running server or after its end. */
export function storedRows(dataDir: string): LyingRow[] {
  const vault = aesVault(readKeys(readFileSync(join(dataDir, 'sleutel'), 'utf8').trim())!);
  const db = new DatabaseSync(join(dataDir, 'hulp.sqlite'), { readOnly: true, timeout: 5000 });
  const columns = 'key, reference, state, taken_by AS takenBy, payload';
  const query = `SELECT ${columns} FROM contact_requests ORDER BY rowid`;
  const rows = db.prepare(query).all() as unknown as Bare[];
  db.close();
  return rows.map((row) => {
    if (row.payload === '') return row;
    const text = vault.open(row.payload, row.reference);
    if (text === undefined) throw new Error(`the key does not open ${row.reference}`);
    const { token, request } = JSON.parse(text) as { token: string; request: { question: string } };
    return { ...row, token, question: request.question };
  });
}

/** The secret in the address of a confirmation; undefined when an answer is no confirmation. */
export function tokenIn(answer: Response): string | undefined {
  if (answer.status !== 303) return undefined;
  const to = answer.headers.get('location') ?? '';
  return /^(?:\/[a-z]{2})?\/contact\/ontvangen\/\?k=([\w-]{20,})$/.exec(to)?.[1];
}
