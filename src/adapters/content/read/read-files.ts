// Reads every file of a content folder, and notes every problem instead of stopping at the first.
import type { z } from 'zod';
import { byName } from '../../../domain/order.ts';
import { slugSchema } from '../../../domain/slug.ts';
import type { Problem } from '../../../domain/problem.ts';
import { decode } from './decode.ts';
import { drawnAsIs } from './drawn-as-is.ts';
import type { ContentFiles } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isPassedOver, kindOfFile, REQUIRED, SCHEMAS, type EntryKind } from './kinds-of-file.ts';
import { judge } from './schema-faults.ts';
import { unfinishedFields, unfinishedLines } from './unfinished.ts';
import { YamlText } from './yaml-text.ts';

type Data<K extends EntryKind> = z.infer<(typeof SCHEMAS)[K]>;

/** One file that was read. */
export interface Entry<K extends EntryKind = EntryKind> {
  readonly kind: K;
  /** Name within its kind: 'rouw', or 'rouw/nl' for a wording. */
  readonly id: string;
  readonly file: string;
  /** What it says; absent when something in it is wrong. */
  readonly data?: Data<K> | undefined;
  /** What it says, right or wrong; undefined when it cannot be parsed. */
  readonly raw: unknown;
  /** The text as it was typed, made one in line ends. */
  readonly text: string;
  readonly yaml?: YamlText;
  /** Running text below the head, with the line on which it begins. */
  readonly body?: { readonly text: string; readonly line: number };
}

/** Everything in a content folder: what could be read, and what is wrong with the rest. */
export interface Reading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads one file of a known kind. */
function readEntry(file: string, kind: EntryKind, id: string, text: string, problems: Problem[]) {
  const parts = file.endsWith('.md') ? splitFrontMatter(text) : undefined;
  if (typeof parts === 'string') {
    problems.push({ file, line: 1, field: '', kind: parts, values: {} });
    return { kind, id, file, raw: undefined, text };
  }
  const yaml = new YamlText(file, parts?.head ?? text, parts?.headLine);
  const { data, raw, problems: faults } = judge(file, yaml, SCHEMAS[kind]);
  const open = unfinishedFields(file, yaml);
  problems.push(
    ...yaml.problems,
    ...open,
    ...(parts ? unfinishedLines(file, parts.body, parts.bodyLine) : []),
    ...(parts ? drawnAsIs(file, parts.body, parts.bodyLine) : []),
    // What is still to be written cannot be right yet, and is told already.
    ...faults.filter(({ field }) => !open.some((one) => one.field === field)),
  );
  const sound = yaml.problems.length === 0;
  return {
    kind,
    id,
    file,
    raw,
    text,
    yaml,
    ...(sound && data !== undefined && { data }),
    ...(parts && { body: { text: parts.body, line: parts.bodyLine } }),
  };
}

/** Folders whose name cannot stand in an address. */
function badNames(files: readonly string[]): Problem[] {
  const folders = new Set(
    files.flatMap((file) => /^(needs|provisions|procedures)\/[^/]+(?=\/)/.exec(file)?.[0] ?? []),
  );
  return [...folders]
    .filter((folder) => !slugSchema.safeParse(folder.split('/')[1]).success)
    .map((file) => ({ file, field: '', kind: 'slug', values: { found: file.split('/')[1]! } }));
}

/** Files that should be there and are not: the fixed ones, and the facts of each folder. */
function missingFiles(files: readonly string[]): Problem[] {
  const folders = files.flatMap((file) => {
    const [, kind, name] = /^(need|provision|procedure)s\/([^/]+)\//.exec(file) ?? [];
    return kind === undefined ? [] : [`${kind}s/${name}/${kind}.yml`];
  });
  return [...new Set<string>([...REQUIRED, ...folders])]
    .filter((file) => !files.includes(file))
    .map((file) => ({ file, field: '', kind: 'missingFile', values: {} }));
}

/** Reads a content folder from values. Never throws for what an editor wrote. */
export function readFiles(content: ContentFiles): Reading {
  const files = [...content.keys()].filter((file) => !isPassedOver(file)).sort(byName);
  const problems = [...missingFiles(files), ...badNames(files)];
  const entries: Entry[] = [];
  for (const file of files) {
    const known = kindOfFile(file);
    if (!known) {
      problems.push({ file, field: '', kind: 'unreadFile', values: {} });
      continue;
    }
    const { text, problems: faults } = decode(file, content.get(file)!);
    problems.push(...faults);
    entries.push(readEntry(file, known.kind, known.id, text, problems) as Entry);
  }
  return { entries, problems };
}
