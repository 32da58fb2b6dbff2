// A clone stands alone: no file here reads what lies beside the repository.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The published specification of Open Klant, which sharpens some checks where someone has it. */
const MAY = ['tests/support/klantinteracties-store.ts'];

/** Paths that a text writes down and that lead out of the repository. */
function leadingOut(file: string, text: string): string[] {
  const written = [...text.matchAll(/(['"`])((?:\.\.\/)+[^'"`\n]*)\1/g)].map((match) => match[2]!);
  return written.filter((path) => {
    const target = relative(root, resolve(root, dirname(file), path));
    return target.startsWith('..');
  });
}

const files = ['src', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|astro|css)$/.test(file))
    .map((file) => join(folder, file)),
);

it('no file leads out of the repository', () => {
  const out = files
    .filter((file) => !MAY.includes(file))
    .flatMap((file) =>
      leadingOut(file, readFileSync(join(root, file), 'utf8')).map((path) => `${file}: ${path}`),
    );
  expect(out).toEqual([]);
});

it('what would lead out is found', () => {
  const [out, within] = ['../'.repeat(3) + 'elders/x', '../'.repeat(2) + 'x'];
  expect(leadingOut('tests/unit/a.test.ts', `read('${out}'); read('${within}');`)).toEqual([out]);
});
