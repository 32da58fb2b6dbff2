// The content of the example municipality with a fault in it, and what is told about it.
import { fileURLToPath } from 'node:url';
import { checkFiles } from '../../src/adapters/content/check/check-content.ts';
import { filesOnDisk } from '../../src/adapters/content/read/files.ts';
import { adviceOf } from '../../src/adapters/content/tell.ts';

export const exampleFolder = fileURLToPath(new URL('../fixtures/voorbeeld', import.meta.url));
export const example = filesOnDisk(exampleFolder);

/** A file of the example as text. */
export const fileOf = (file: string) => Buffer.from(example.get(file)!).toString('utf8');

/** What is told about the example with some files changed, or taken away: 'file:line [field] advice'. */
export function told(changes: Readonly<Record<string, string | Uint8Array | undefined>>): string[] {
  const files = new Map(example);
  for (const [file, text] of Object.entries(changes))
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  return checkFiles(files, TODAY).map(
    (problem) => `${problem.file}:${problem.line ?? '-'} [${problem.field}] ${adviceOf(problem)}`,
  );
}

export interface Broken {
  readonly mistake: string;
  readonly file: string;
  readonly text: string | Uint8Array | undefined;
  readonly says: readonly string[];
}

export const FACTS = 'provisions/eetclub/provision.yml';
export const TEXT = 'provisions/eetclub/nl.md';

/** Noon on the day of these checks. */
const TODAY = new Date('2026-11-26T12:00:00Z');

/** A fault in one file, told at one line. */
export function fault(
  mistake: string,
  file: string,
  [from, to]: [string, string],
  says: string,
): Broken {
  const text = fileOf(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { mistake, file, text: text.replace(from, to), says: [`${file}:${says}`] };
}

/** A copied folder, not yet changed. */
export const copiedFolder = {
  'provisions/eetclub-2/provision.yml': fileOf(FACTS),
  'provisions/eetclub-2/nl.md': fileOf(TEXT),
};
