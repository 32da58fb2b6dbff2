// Why an edition cannot be printed.
import type { ColumnCount } from '../domain/paper/columns.ts';
import type { BlockFault } from '../domain/paper/paper.ts';

/** One reason not to print. `id` is what the editor typed, or the name of a page. */
export type EditionFault =
  | { kind: 'unknown-item'; id: string; near?: string }
  | { kind: 'ambiguous-item'; id: string; options: readonly string[] }
  | { kind: 'wrong-code'; id: string }
  | { kind: 'twice'; id: string }
  | { kind: 'no-code'; id: string }
  | { kind: 'no-text'; id: string; address: string }
  | { kind: 'redirected'; id: string; code: string; to: string }
  | { kind: 'off-proof'; columns: ColumnCount; width: number; most: number }
  | { kind: 'block'; id: string; columns: ColumnCount; fault: BlockFault };
