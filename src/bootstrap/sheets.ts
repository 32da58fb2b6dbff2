// The sheets that the pages ask for, ours and those of packages, and what in them no page has any use for.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'lightningcss';

const PACKAGE = /@import\s+'(@[^']+\.css)'/g;
const CLASS = /\.(-?[_a-z][\w-]*)/gi;
const SET = /(?<![\w.-])(--[\w-]+)\s*:/g;
const READ = /var\(\s*(--[\w-]+)/g;
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
 * Classes in the sheets of packages that stand nowhere in the pages, components and scripts under `src`: a package brings every
 * state and variant of a component, and a page uses a few.
 */
export function unusedClasses(src: string): string[] {
  const words = said(textsIn(src, /\.(astro|ts)$/), WORD);
  return [...said(sheetsOfPackages(src), CLASS)].filter((name) => !words.has(name));
}

/** A sheet without the rules and values that need one of the symbols. */
function without(css: string, symbols: readonly string[]): string {
  const code = Buffer.from(css);
  return transform({ filename: 'all.css', code, unusedSymbols: [...symbols] }).code.toString();
}

/** Custom properties that a sheet sets and nothing in it reads, nor what they alone are read by. */
function unreadProperties(css: string): string[] {
  const read = said(css, READ);
  const unread = [...said(css, SET)].filter((name) => !read.has(name));
  return unread.length === 0 ? [] : [...unread, ...unreadProperties(without(css, unread))];
}

/** All sheets of the pages in one text, without what no page bears; only to look in. */
function allSheets(src: string): string {
  const own = textsIn(src, /\.css$/).replaceAll(/@import [^;]*;/g, '');
  return without(`${own}\n${sheetsOfPackages(src)}`, unusedClasses(src));
}

/**
 * What a build leaves out of its sheets: classes that no page bears, and properties that no rule reads then, also of a theme:
 * that of a municipality has thousands.
 */
export const unusedSymbols = (src: string, theme: string): string[] => [
  ...unusedClasses(src),
  ...unreadProperties(`${allSheets(src)}\n${theme}`),
];
