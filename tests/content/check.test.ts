// A broken content folder is told in plain Dutch, all at once, and ends with exit code 1.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { temporaryFolder } from '../support/portal.ts';

const fixture = fileURLToPath(new URL('../fixtures/voorbeeld', import.meta.url));
const command = fileURLToPath(new URL('../../src/adapters/content/check.ts', import.meta.url));
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(fixture, folder.path, { recursive: true });
});
afterEach(() => folder.remove());

const write = (file: string, text: string) => writeFileSync(join(folder.path, file), text);

it('finds nothing wrong in the example municipality', () =>
  expect(checkContent(folder.path)).toEqual([]));

it('tells every fault at once, with file, field and what to do', () => {
  write('needs/koken/need.yml', 'domain: thuis\ncrisis: misschien\nkleur: rood\n');
  write('needs/koken/nl.yml', 'title: [geen\nquestion: "open\n');
  write('provisions/balie/nl.md', 'geen kopje');
  write('provisions/eetclub/provision.yml', 'rung: 9\n');
  rmSync(join(folder.path, 'provisions/alarm/provision.yml'));
  const run = spawnSync(process.execPath, [command], {
    env: { ...process.env, CONTENT_DIR: folder.path },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  for (const line of [
    'needs/koken/need.yml [crisis]: hier hoort iets anders: true of false.',
    'needs/koken/need.yml: onbekend veld: kleur.',
    'needs/koken/nl.yml [regel',
    'provisions/balie/nl.md: het kopje tussen twee regels met --- ontbreekt.',
    'provisions/eetclub/provision.yml [rung]: deze waarde past niet.',
    'provisions/eetclub/provision.yml [needs]: dit veld ontbreekt.',
    'provisions/alarm/provision.yml: dit bestand ontbreekt.',
  ])
    expect(run.stdout).toContain(line);
});

it('tells a published "no", a wrong need, a missing text, a broken link and office words', () => {
  const told = () => checkContent(folder.path).map((p) => `${p.file} ${p.field} ${p.advice}`);
  write(
    'provisions/balie/nl.md',
    '---\ntitle: De balie\nsummary: Een mens denkt mee.\n---\n\nZie [hier](/hulp/bestaat-niet/). Deze voorziening is er.\n',
  );
  expect(told()).toEqual([
    expect.stringContaining('de link /hulp/bestaat-niet/ leidt nergens heen'),
    expect.stringContaining('"voorziening" is kantoortaal'),
  ]);
  rmSync(join(folder.path, 'needs/koken/nl.yml'));
  expect(told().some((l) => l.includes('needs/koken/nl.yml  de Nederlandse tekst ontbreekt'))).toBe(
    true,
  );
  write(
    'provisions/eetclub/provision.yml',
    "rung: 3\nneeds: [bestaat-niet]\narea: regio\nsources: []\nsourceDate: '2026'\nconfidence: high\npublish: 'no'\ncheckedOn: '2026-11-23'\n",
  );
  expect(told().some((l) => l.includes('publish kies een van: yes, check-first'))).toBe(true);
});
