// What truly lies in the SQLite file of a portal, opened with the key that lies beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { readKeys } from '../../src/adapters/vault/keys.ts';
import { openVisit } from '../../src/application/own-question/seals.ts';

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

/** The vault of a portal, with the key that lies beside its database. */
export const vaultOf = (dataDir: string) =>
  aesVault(readKeys(readFileSync(join(dataDir, 'sleutel'), 'utf8').trim())!);

/** Every row, in the order it came; reads only, also beside a running server or after its end. */
export function storedRows(dataDir: string): LyingRow[] {
  const vault = vaultOf(dataDir);
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

/** Number of the question that an answer confirms; undefined when it is no confirmation. */
export function receivedIn(answer: Response, dataDir: string): string | undefined {
  if (answer.status !== 303) return undefined;
  const to = answer.headers.get('location') ?? '';
  if (!/^(?:\/[a-z]{2})?\/contact\/ontvangen\/$/.test(to)) return undefined;
  return openVisit({ vault: vaultOf(dataDir) }, visitIn(answer));
}

/** The cookie with which the browser that sent a question sees its confirmation. */
export function visitIn(answer: Response): string | undefined {
  const set = answer.headers.getSetCookie().map((line) => /^(?:__Host-)?vraag=([^;]+)/.exec(line));
  return set.find(Boolean)?.[1];
}
