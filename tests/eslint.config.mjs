// Lint rules: TypeScript strictness, accessibility in .astro, and the import zones of the design.
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = (path) => `./src/${path}`;

/** `target` may not import anything under `from`, but for the `except` folders. */
const zone = (target, from, except = []) => ({
  target: src(target),
  from: from === '' ? './src' : src(from),
  except: except.map((e) => `./${e}`),
  message: 'Imports point one way: domain <- application <- adapters; see src/README.md.',
});

const zones = [
  zone('domain', '', ['domain']),
  zone('application', '', ['application', 'domain']),
  zone('search', '', ['search', 'domain', 'i18n']),
  zone('i18n', '', ['i18n', 'domain']),
  zone('adapters', '', ['adapters', 'application', 'domain', 'search', 'i18n']),
  zone('components', '', ['components', 'application', 'domain', 'i18n', 'search', 'adapters']),
  zone('layouts', '', ['layouts', 'components', 'styles', 'domain', 'i18n', 'adapters']),
  zone('pages', 'bootstrap'),
  ...['components', 'layouts', 'pages'].map((target) =>
    zone(target, 'adapters', ['content/index.ts']),
  ),
];

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
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
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
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', 'astro', 'astro:*'] }],
    },
  },
);
