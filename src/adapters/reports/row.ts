// A report as it lies in a database: the page in the clear, so that it can be found; what somebody wrote sealed.
import type { Report, Vault } from '../../application/ports.ts';

/** `id` and `at` (ms since 1970) are text where the database has bigger numbers than we have. */
export interface ReportRow {
  readonly id: number | string;
  readonly at: number | string;
  readonly path: string;
  /** Null in a row of an earlier version, until the next start sealed it. */
  readonly sealed: string | null;
}

type Written = Pick<Report, 'who' | 'quote' | 'note'>;

const about = (at: number | string) => `report:${at}`;

/** What somebody wrote, sealed and bound to its moment. */
export function sealedReport({ at, who, quote, note }: Report, vault: Vault): string {
  return vault.seal(JSON.stringify({ who, quote, note } satisfies Written), about(at.getTime()));
}

/** The report in a row; what no key opens is empty, so that an editor still sees which page it is about. */
export function reportFrom(row: ReportRow, vault: Vault): Report & { readonly id: number } {
  const { id, at, path, sealed } = row;
  const text = sealed === null ? undefined : vault.open(sealed, about(at));
  const written =
    text === undefined ? { who: '', quote: '', note: '' } : (JSON.parse(text) as Written);
  return { id: Number(id), at: new Date(Number(at)), path, ...written };
}
