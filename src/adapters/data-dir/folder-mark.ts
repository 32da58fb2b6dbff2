// What the data folder remembers of its installation, in a small file beside the database.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FolderMark } from '../../application/instance/judge-start.ts';

const schema = z.object({
  /** Installation of the SQLite database here. */
  sqlite: z.string().min(1).optional(),
  /** Installation of the PostgreSQL database that was used from here. */
  postgres: z.string().min(1).optional(),
  /** The kind that was opened last. */
  last: z.enum(['sqlite', 'postgres']),
});

const fileIn = (folder: string) => join(folder, 'installatie.json');

/** The mark in a folder; undefined when there is none, or one that nobody can read. */
export function readFolderMark(folder: string): FolderMark | undefined {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    const { sqlite, postgres, last } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return {
      last,
      ...(sqlite !== undefined && { sqlite }),
      ...(postgres !== undefined && { postgres }),
    };
  } catch {
    return undefined;
  }
}

/** Writes the mark, whole or not at all; nothing happens when it says so already. */
export function writeFolderMark(folder: string, mark: FolderMark): void {
  const [file, text] = [fileIn(folder), `${JSON.stringify(mark)}\n`];
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(`${file}.nieuw`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.nieuw`, file);
}
