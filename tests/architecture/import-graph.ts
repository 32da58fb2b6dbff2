// Which file of src imports which, types included: what the linter does not count as a circle is one here.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The TypeScript of an .astro file: what runs on the server and its scripts. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const [, server = ''] = text.split(/^---$/m);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [server, ...scripts].join('\n');
}

/** File -> files it imports, all as paths under `root`. */
export function importGraph(root: string): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/.test(file))
    .map((file) => resolve(root, file));
  const importsOf = (file: string) =>
    ts
      .preProcessFile(codeOf(file))
      .importedFiles.map(({ fileName }) => resolve(dirname(file), fileName))
      .filter((path) => files.includes(path))
      .map((path) => relative(root, path));
  return new Map(files.map((file) => [relative(root, file), importsOf(file)]));
}

/** The circles, each as the files along it; a file that is on two may be told once. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    else if (!done.has(file)) for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
