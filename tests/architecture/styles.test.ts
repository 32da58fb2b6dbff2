// Sheets stand where their component lives, and hold nothing that nothing uses.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|astro|ts)$/.test(file))
  .map((file) => ({ file, text: readFileSync(src + file, 'utf8') }));
const sheets = files.filter(({ file }) => file.endsWith('.css'));
const all = files.map(({ text }) => text).join('\n');

/** Selectors outside any @-rule, each as it stands. */
function selectors(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@import [^;]*;/g, '');
  const outside = bare.replaceAll(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...outside.matchAll(/([^{}]+)\{/g)].map((m) => m[1]!.trim().replaceAll(/\s+/g, ' '));
}

it('has no sheet that nothing asks for', () => {
  const asked = new Set([...all.matchAll(/['"/]([\w-]+\.css)(?:\?url)?['"]/g)].map((m) => m[1]));
  const alone = sheets.map(({ file }) => file).filter((f) => !asked.has(f.split('/').at(-1)!));
  expect(alone).toEqual([]);
});

it('says everything of one selector in one place of a sheet', () => {
  const twice = sheets.flatMap(({ file, text }) => {
    const said = selectors(text);
    return said.filter((s, at) => said.indexOf(s) !== at).map((s) => `${file}: ${s}`);
  });
  expect(selectors('.a > b { c: d } @media (x) { .a > b { c: e } } .a, .b { f: g }')).toEqual([
    '.a > b',
    '.a, .b',
  ]);
  expect(twice).toEqual([]);
});

it('uses every custom property it sets, and sets every one it uses', () => {
  const looks = files.filter(({ file }) => !file.endsWith('.ts')).map(({ text }) => text);
  const set = new Set(
    [...looks.join('\n').matchAll(/(?<![\w.-])(--[\w-]+)\s*:/g)].map((m) => m[1]!),
  );
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1]!));
  // The tokens of components are read by their own sheets.
  const own = [...set].filter((name) => !/^--(utrecht|nl)-/.test(name));
  expect(own.filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
