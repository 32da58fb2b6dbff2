// The import zones really bite, in .astro files too.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = (zone: string) => `${root}src/${zone}/zone-probe`;
const used = new Set<string>();
afterAll(() => used.forEach((path) => rmSync(path, { recursive: true, force: true })));

async function lint(zone: string, file: string, code: string): Promise<string[]> {
  mkdirSync(folder(zone), { recursive: true });
  used.add(folder(zone));
  writeFileSync(`${folder(zone)}/${file}`, code);
  const eslint = new ESLint({ cwd: root, overrideConfigFile: `${root}tests/eslint.config.mjs` });
  const [result] = await eslint.lintFiles([`${folder(zone)}/${file}`]);
  return result!.messages.map((m) => m.ruleId ?? m.message);
}

it.each([
  [
    'domain',
    'probe.ts',
    "import { systemClock } from '../../adapters/system/clock.ts';\nexport default systemClock;\n",
  ],
  [
    'application',
    'probe.ts',
    "import { systemClock } from '../../adapters/system/clock.ts';\nexport default systemClock;\n",
  ],
  [
    'adapters',
    'probe.ts',
    "import { readConfig } from '../../bootstrap/config.ts';\nexport default readConfig;\n",
  ],
  [
    'components',
    'Probe.astro',
    "---\nimport { sqliteOutbox } from '../../adapters/outbox/sqlite.ts';\nsqliteOutbox('x');\n---\n\n<p>x</p>\n",
  ],
])('%s may not import outward (%s)', async (zone, file, code) => {
  expect(await lint(zone, file, code)).toContain('import-x/no-restricted-paths');
});

it('the domain may not touch the disk, and only one adapter reads astro:content', async () => {
  expect(
    await lint(
      'domain',
      'disk.ts',
      "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n",
    ),
  ).toContain('no-restricted-imports');
  expect(
    await lint(
      'search',
      'astro.ts',
      "import { getCollection } from 'astro:content';\nexport default getCollection;\n",
    ),
  ).toContain('no-restricted-imports');
});
