// Of the theme of a municipality only tokens count, wherever its package puts them; what cannot be used is told.
import { expect, it } from 'vitest';
import { readTheme } from '../../src/adapters/content/theme.ts';

const themeOf = (text: string, more: Readonly<Record<string, string>> = {}) =>
  readTheme(new Map(Object.entries({ 'theme.css': text, ...more })));
const setBy = (css: string) => css.replaceAll(/\s+/g, ' ').trim();

it('is nothing when there is no theme', () => {
  expect(readTheme(new Map())).toEqual({ css: '', problems: [] });
});

it('takes tokens under :root, under the class of a package, in layers and for a width, all for the whole page', () => {
  const { css, problems } = themeOf(`
    :root { --nl-a: 1px }
    .westerveen-theme { --nl-b: var(--basis-c); }
    @layer theme { html { --nl-c: 3px } }
    @media (width < 30rem) { .westerveen-theme { --nl-d: 4px } }
  `);
  expect(problems).toEqual([]);
  expect(setBy(css)).toBe(
    ':root { --nl-a: 1px; } :root { --nl-b: var(--basis-c); } :root { --nl-c: 3px; } @media (width < 30rem) { :root { --nl-d: 4px; } }',
  );
});

it('takes nothing else of a sheet: no look of its own, no part of a page, no letters', () => {
  const { css } = themeOf(`
    :root { --nl-a: 1px; color: red; font-size: 5px !important }
    .westerveen-theme .nl-button { --nl-b: 2px; display: none }
    body { display: none }
    @font-face { font-family: X; src: url(x.woff2) }
    @keyframes x { to { --nl-c: 1 } }
  `);
  expect(css).not.toMatch(/color|display|font|nl-b|keyframes/);
  expect(css).toContain('--nl-a: 1px');
});

it('reads what a theme imports, of the content and of a package, before the theme itself', () => {
  const { css, problems } = themeOf("@import './theme/kleuren.css'; :root { --nl-a: 2px }", {
    'theme/kleuren.css': '.x { --nl-a: 1px; --nl-b: 1px }',
  });
  expect(problems).toEqual([]);
  expect(setBy(css)).toBe(':root { --nl-a: 1px; --nl-b: 1px; } :root { --nl-a: 2px; }');
  // Any sheet of a package will do.
  const ofPackage = themeOf("@import '@utrecht/alert-css/dist/index.css'; :root { --nl-a: 2px }");
  expect(ofPackage.problems).toEqual([]);
  expect(ofPackage.css).toContain('--nl-a: 2px');
});

it('ends when sheets import each other', () => {
  const circle = { 'theme/a.css': "@import './b.css';", 'theme/b.css': "@import './a.css';" };
  expect(themeOf("@import './theme/a.css'; :root { --nl-a: 1 }", circle).problems).toEqual([]);
});

const WRONG: readonly [string, string, string, number?][] = [
  ['a sheet that is not there', "@import './theme/weg.css';", 'themeImport'],
  ['a package that is not there', "@import '@westerveen/tokens/theme.css';", 'themeImport'],
  ['a sheet of another site', "@import 'https://voorbeeld.nl/theme.css';", 'themeWeb'],
  ['a sheet of another site, without https', "@import '//voorbeeld.nl/theme.css';", 'themeWeb'],
  ['a picture of another site', ':root { --a: url(https://voorbeeld.nl/a.png) }', 'themeWeb'],
  ['a brace too many', ':root { --a: 1 }\n}\n', 'themeSyntax', 2],
  ['text that is no CSS', 'thema is rood\n', 'themeSyntax', 1],
  ['nothing that is a token', '.nl-button { color: red }', 'themeEmpty'],
  ['an empty file', '', 'themeEmpty'],
];

it.each(WRONG)('tells of %s', (_, text, kind, line) => {
  const { problems } = themeOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'theme.css', kind, ...(line && { line }) });
});
