// Pages that are no more: where each of their addresses and codes leads now, so that none ever ends nowhere.
import { z } from 'zod';
import type { PageCodes } from '../code/page-codes.ts';
import { problemsIn, says, type Problem } from '../problem.ts';

const address = z.string().regex(/^\/([a-z0-9-]+\/)+$/, says('address'));

/** Old address -> address of today, both without language. */
export const movedFileSchema = z.record(address, address);

export type Moved = Readonly<Record<string, string>>;

/** Numbers of pages as they are opened: that of a page that is no more leads on. */
export function codesToOpen(codes: PageCodes, moved: Moved): PageCodes {
  return Object.fromEntries(
    Object.entries(codes).map(([number, path]) => [number, moved[path] ?? path]),
  );
}

/** Where a path of any language leads now; the path itself when its page did not move. */
export function movedPath(path: string, moved: Moved, languages: readonly string[]): string {
  // The first language stands at the root.
  const language = languages.slice(1).find((one) => path.startsWith(`/${one}/`));
  const plain = language === undefined ? path : path.slice(language.length + 1);
  const target = moved[plain];
  if (target === undefined) return path;
  return language === undefined ? target : `/${language}${target}`;
}

/** Every problem of the file: a page that is still there, and a target that is not. */
export function movedProblems(moved: Moved, exists: (path: string) => boolean): Problem[] {
  const { found, add } = problemsIn('moved.yml');
  for (const [old, target] of Object.entries(moved)) {
    if (exists(old)) add('movedThere', old, { path: old });
    if (!exists(target)) add('movedNowhere', old, { path: target });
  }
  return found;
}
