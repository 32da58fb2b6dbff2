// The import zones really bite, in .astro files too.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { importGraph } from './import-graph.ts';
import { ADAPTER_ARROWS, DOMAIN_SLICES } from './zones.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}tests/eslint.config.mjs` });

/** Rules that `code` breaks when it stands at `path` in src; nothing is written there. */
async function lint(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}src/${path}` });
  return result!.messages.map((m) => m.ruleId ?? m.message);
}

const importOf = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport default ${name};\n`;
const typeOf = (name: string, from: string) =>
  `import type { ${name} } from '${from}';\nexport type Probe = ${name};\n`;

const ZONE = 'import-x/no-restricted-paths';

it.each([
  ['domain/probe/probe.ts', importOf('systemClock', '../../adapters/system/clock.ts')],
  ['application/probe.ts', importOf('systemClock', '../adapters/system/clock.ts')],
  ['adapters/probe/probe.ts', importOf('readConfig', '../../bootstrap/config.ts')],
  [
    'components/Probe/Probe.astro',
    "---\nimport { sqliteOutbox } from '../../adapters/outbox/sqlite.ts';\nsqliteOutbox('x');\n---\n\n<p>x</p>\n",
  ],
])('%s may not import outward', async (path, code) => {
  expect(await lint(path, code)).toContain(ZONE);
});

it.each([
  ['domain/need/probe.ts', typeOf('Flow', '../wegwijzer/flow.ts')],
  ['domain/catalogue/probe.ts', importOf('flowOf', '../wegwijzer/guide.ts')],
  ['domain/wegwijzer/probe.ts', typeOf('AboutPage', '../portal/about-page.ts')],
  ['domain/probe.ts', typeOf('Need', './need/need.ts')],
])('%s may not import a slice above it, not even a type', async (path, code) => {
  expect(await lint(path, code)).toContain(ZONE);
});

it('a slice may import the slices that it names and what stands beside them', async () => {
  const code = typeOf('Need', '../need/need.ts') + importOf('slugSchema', '../slug.ts');
  expect(await lint('domain/catalogue/probe.ts', code)).not.toContain(ZONE);
});

it('an adapter may not import another one without an arrow', async () => {
  expect(
    await lint('adapters/audit/probe.ts', importOf('systemClock', '../system/clock.ts')),
  ).toContain(ZONE);
});

it.each(ADAPTER_ARROWS)('$adapter may import $to, and does', async ({ adapter, to }) => {
  const [file] = readdirSync(`${root}src/adapters/${to}`);
  const code = importOf('x', `../${to}/${file}`);
  expect(await lint(`adapters/${adapter}/probe.ts`, code)).not.toContain(ZONE);
  expect(await lint('adapters/audit/probe.ts', code)).toContain(ZONE);
  const taken = [...importGraph(`${root}src`)].flatMap(([from, imports]) =>
    from.startsWith(`adapters/${adapter}/`) ? imports : [],
  );
  expect(taken.some((path) => path.startsWith(`adapters/${to}/`))).toBe(true);
});

it('every slice of the domain has its place in the order, above all that it imports', () => {
  const folders = readdirSync(`${root}src/domain`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(Object.keys(DOMAIN_SLICES).sort()).toEqual(folders.sort());
  const lower: string[] = [];
  for (const [slice, imports] of Object.entries(DOMAIN_SLICES)) {
    expect(lower, slice).toEqual(expect.arrayContaining(imports));
    lower.push(slice);
  }
});

it('the domain may not touch the disk, and only one adapter reads astro:content', async () => {
  expect(await lint('domain/disk.ts', importOf('readFileSync', 'node:fs'))).toContain(
    'no-restricted-imports',
  );
  expect(await lint('search/astro.ts', importOf('getCollection', 'astro:content'))).toContain(
    'no-restricted-imports',
  );
});

it('a literal is not spread to beat the formatter, what is there sometimes may be', async () => {
  const spread = (what: string) => `export const probe = (x: number) => ({ x, ...${what} });\n`;
  for (const path of ['domain/address/probe.ts', 'application/probe.ts'])
    expect(await lint(path, spread('{ y: 1, z: 2 }'))).toContain('no-restricted-syntax');
  expect(await lint('application/probe.ts', spread('(x > 0 && { y: 1 })'))).toEqual([]);
});

const SYNTAX = 'no-restricted-syntax';

it.each([
  '<p lang={language === lang ? undefined : language}>{text}</p>',
  '<p>{shelf.title[lang] ?? shelf.title.nl}</p>',
  '<p>{shelf.title[lang] ?? shelf.title.nl!}</p>',
])('which language a text is in is told in one place, and not by %s', async (markup) => {
  expect(await lint('components/Probe/Probe.astro', `---\n---\n\n${markup}\n`)).toContain(SYNTAX);
});

it.each(["new Intl.DateTimeFormat('nl')", 'new Date().toLocaleDateString()'])(
  'a date is put into words in one place, and not by %s',
  async (made) => {
    const code = `export const probe = ${made};\n`;
    for (const path of ['pages/kcc/probe.ts', 'adapters/probe/probe.ts', 'domain/need/probe.ts'])
      expect(await lint(path, code), path).toContain(SYNTAX);
    expect(await lint('i18n/dates.ts', code)).toEqual([]);
  },
);
