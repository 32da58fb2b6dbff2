// A portal that was installed without what only developers need has all that it needs to be built and to run.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = /\.(ts|mjs|astro|css)$/;
/** Where a text names a package: import, export from, import(), @import, url(), a path. */
const ASKED =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?|\burl\(\s*|node_modules\/)['"`]?(@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)(?=['"`/])/g;
/** A file of a package, as a text that something resolves later. */
const FILE = /['"`](@[a-z][\w.-]*\/[\w.-]+)\//g;

/** Names of packages in a source text, each once. */
function packagesIn(text: string): string[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const names = [ASKED, FILE].flatMap((way) => [...code.matchAll(way)].map((match) => match[1]!));
  return [...new Set(names)].filter((name) => !isBuiltin(name) && name !== 'data');
}

const sources = [
  'astro.config.mjs',
  ...readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file))
    .map((file) => `src/${file}`),
];
const { scripts, dependencies, optionalDependencies } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
) as Record<'scripts' | 'dependencies' | 'optionalDependencies', Record<string, string>>;

it('finds the name of a package in every way a file asks for one', () => {
  const text = `
    import a from 'a-one'; import 'b-two/x.css'; export * from "@c/three/y";
    const d = await import('d.four'); import { join } from 'node:path'; import x from './x.ts';
    @import '@e/five/index.css'; src: url('@f/six/z.woff2'); url(data:image/png);
    join(root, 'node_modules/@g/seven/icons'); const name = \`@h/eight/files/\${weight}\`;
    // import 'not-this';
  `;
  const found = ['a-one', 'b-two', '@c/three', 'd.four', '@e/five', '@f/six', '@g/seven'];
  expect(packagesIn(text)).toEqual([...found, '@h/eight']);
});

it('asks in src for packages that are dependencies, not for tools of developers', () => {
  const asked = sources.flatMap((file) =>
    packagesIn(readFileSync(root + file, 'utf8')).map((name) => ({ file, name })),
  );
  expect(asked.length).toBeGreaterThan(20);
  // Made by Astro while it builds.
  const foreign = asked.filter(({ name }) => !(name in dependencies) && name !== 'astro:content');
  expect(foreign).toEqual([]);
});

it('links its own Node after every install: npm 10 takes the link away with those of other machines', () => {
  expect(scripts['postinstall']!.split(' ').slice(3)).toEqual(Object.keys(optionalDependencies));
});
