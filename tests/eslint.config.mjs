// Lint rules: TypeScript strictness, accessibility in .astro, and the import zones of the design.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { zonesOf } from './architecture/zones.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const zones = zonesOf(readdirSync(`${root}src/adapters`));

/** How our own paths begin. */
const OWN_PATH = String.raw`/^\u002F(hulp|aanbod|schappen|wegwijzer|contact|c|nu-hulp|zoeken|mijn-plan|kcc)\u002F/`;

/** Fields are written one under the other, as many as there are. */
const SPREAD_LITERAL = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write the fields themselves: a literal that is spread only beats the formatter.',
};

const PATHS = ['Literal[value=PATH]', 'TemplateElement[value.raw=PATH]'].map((selector) => ({
  selector: selector.replace('PATH', OWN_PATH),
  message: 'A path of ours is written by src/domain/address alone; use linkTo or pathOf.',
}));

/** Which language a text is in is told in one place, so that no fallback stays unmarked. */
const LANGUAGE_OF_TEXT = [
  {
    selector: "ConditionalExpression[test.right.name='lang'][consequent.name='undefined']",
    message: 'Draw the text with <Worded>, or ask langAttribute.',
  },
  {
    selector: "LogicalExpression[operator='??'] MemberExpression[property.name='nl']",
    message: 'A text that may be Dutch comes from wordingIn, which tells its language.',
  },
];

/** A date or a moment in words looks the same everywhere. */
const DATES_IN_WORDS = [
  "NewExpression[callee.property.name='DateTimeFormat']",
  'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
].map((selector) => ({
  selector,
  message: 'A date is put into words by src/i18n/dates.ts alone; use momentIn or spokenDate.',
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/.astro/**', '**/data/**'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.mjs', '.astro'] } } },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      // Of packages the plugin would take lightningcss/node for a resolver of its own.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', SPREAD_LITERAL],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/adapters/content/index.ts', 'src/content.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'astro:content', message: 'Only src/adapters/content reads astro:content.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**', 'src/search/**', 'src/i18n/**', 'src/application/**'],
    // Its own folder is all it reads: languages are found, not listed.
    ignores: ['src/i18n/find-locales.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', 'astro', 'astro:*'] }],
    },
  },
  {
    // Staff have a caller on the line: what they do next has the focus, and the page says it before they listen to all of it.
    // A field takes the focus only where one of these asks for it.
    files: [
      'src/components/Desk/**',
      'src/components/Field/Field.astro',
      'src/layouts/DeskPage.astro',
      'src/pages/kcc/**',
    ],
    rules: { 'astro/jsx-a11y/no-autofocus': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/domain/address/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        SPREAD_LITERAL,
        ...PATHS,
        ...LANGUAGE_OF_TEXT,
        ...DATES_IN_WORDS,
      ],
    },
  },
  {
    // What day and hour it is somewhere is a sum, not words.
    files: ['src/i18n/dates.ts', 'src/domain/calendar.ts', 'src/domain/municipality/opening.ts'],
    rules: {
      'no-restricted-syntax': ['error', SPREAD_LITERAL, ...PATHS, ...LANGUAGE_OF_TEXT],
    },
  },
);
