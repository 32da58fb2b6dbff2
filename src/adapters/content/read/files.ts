// A content folder as plain values, so that reading it is a pure function: from disk, or from an editor's screen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byName } from '../../../domain/order.ts';

/** Path inside the content folder, with / between its parts -> what is in the file. */
export type ContentFiles = ReadonlyMap<string, Uint8Array | string>;

/** The content folder: CONTENT_DIR, or content/ beside src/. */
export function contentFolder(): string {
  return (
    process.env['CONTENT_DIR'] ?? fileURLToPath(new URL('../../../../content', import.meta.url))
  );
}

/** Every file under `root`, by name. Empty when there is no such folder. */
export function filesOnDisk(root: string): ContentFiles {
  if (!existsSync(root)) return new Map();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(paths.sort(byName).map((path) => [path, readFileSync(join(root, path))]));
}
