// The sheets that the pages ask for, ours and those of packages, and which of their classes no page bears.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGE = /@import\s+'(@[^']+\.css)'/g;
const CLASS = /\.(-?[_a-z][\w-]*)/gi;
const WORD = /-?[_a-z][\w-]*/gi;

/** Everything in a text that a pattern finds, each once: its group, or else all of it. */
function said(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([all, group]) => group ?? all));
}

function textsIn(src: string, ending: RegExp): string {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('\n');
}

/** Text of every sheet of a package that a sheet under `src` imports. */
export function sheetsOfPackages(src: string): string {
  const { resolve } = createRequire(join(src, 'styles/index.css'));
  const names = [...said(textsIn(src, /\.css$/), PACKAGE)];
  return names.map((name) => readFileSync(resolve(name), 'utf8')).join('\n');
}

/**
 * Classes in the sheets of packages that stand nowhere in the pages, components and scripts under `src`. A build leaves out
 * the rules that need one of them: a package brings every state and variant of a component, and a page uses a few.
 */
export function unusedClasses(src: string): string[] {
  const words = said(textsIn(src, /\.(astro|ts)$/), WORD);
  return [...said(sheetsOfPackages(src), CLASS)].filter((name) => !words.has(name));
}
