// `npm run new` makes what an editor asks for, whole or not at all; what it could not know is told until it is written.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { readContent } from '../../src/adapters/content/disk.ts';
import { readFiles } from '../../src/adapters/content/read/read-files.ts';
import { makeEntry } from '../../src/adapters/content/new/make-entry.ts';
import { provisionFiles } from '../../src/adapters/content/new/provision-files.ts';
import { readOrder } from '../../src/adapters/content/new/order.ts';
import { tellProblems } from '../../src/adapters/content/tell.ts';
import { example, exampleFolder } from '../support/broken-content.ts';
import { temporaryFolder } from '../support/portal.ts';

// The command is run for real, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const command = fileURLToPath(new URL('../../src/adapters/content/new.ts', import.meta.url));
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(exampleFolder, folder.path, { recursive: true });
});
afterEach(() => folder.remove());

function run(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [command, ...args], {
    env: { ...process.env, CONTENT_DIR: folder.path },
    encoding: 'utf8',
  });
  return { status, stdout };
}
const told = () => tellProblems(checkContent(folder.path));
/** Every file with what is in it. */
const everything = () =>
  readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);

const PROVISION = [
  ...['provision', 'soepclub', '--title', 'De soepclub', '--summary', 'Samen soep eten.'],
  ...['--rung', '3', '--needs', 'koken, eenzaamheid', '--area', 'Kleindorp'],
  ...['--phone', '0123 45 67 81', '--source', 'https://soep.voorbeeld.nl', '--source-date', '2026'],
];

describe('a provision', () => {
  it('can be made whole by one command, with a number that is written down', () => {
    expect(run(...PROVISION)).toMatchObject({ status: 0 });
    expect(told()).toBe('');
    const { catalogue, codes, givenOut } = readContent(folder.path);
    expect(catalogue?.provisions.get('soepclub')).toMatchObject({
      rung: 3,
      needs: ['koken', 'eenzaamheid'],
      area: ['Kleindorp'],
      contact: { phone: '0123 45 67 81' },
      publish: 'check-first',
    });
    const [number] = Object.entries(codes).find(([, path]) => path === '/aanbod/soepclub/')!;
    expect(givenOut.pages[number]).toBe('/aanbod/soepclub/');
  });

  it('that exists stays as it is', () => {
    run(...PROVISION);
    const before = everything();
    expect(run(...PROVISION)).toEqual({
      status: 1,
      stdout: 'soepclub bestaat al.\n\nEr is niets gemaakt.\n',
    });
    expect(everything()).toEqual(before);
  });

  it('of which nothing is known yet says, field by field, what is left to write, and is no fact until then', () => {
    const { status, stdout } = run('provision', 'leeg');
    expect(status).toBe(0);
    expect(stdout).toContain('provisions/leeg/provision.yml, regel 1 [rung]: hier staat nog TODO.');
    const kinds = checkContent(folder.path).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['unfinishedWhat']));
    const { problems, catalogue } = readContent(folder.path);
    expect(problems).toHaveLength(kinds.length);
    expect(catalogue?.provisions.has('leeg')).toBe(false);
  });
});

it('a need with two questions is made whole by a command, and two offers its answers tell apart', () => {
  const need = [
    ...['need', 'huisdier', '--domain', 'thuis', '--title', 'Hulp met uw huisdier'],
    ...['--pictogram', 'dog'],
    ...['--question', 'Ik kan mijn hond niet uitlaten.', '--summary', 'Zo komt de hond buiten.'],
    ...[
      '--tailor-made',
      'De gemeente denkt mee.',
      '--self',
      'Loop kort.',
      '--together',
      'Vraag een buur.',
    ],
    ...['--ask', 'Voor wie? | Voor mij = forWhom: self | Voor een ander = forWhom: other'],
    ...['--ask', 'Waar? | Thuis = setting: at-home | Buiten = setting: outside'],
  ];
  const offer = (name: string, conditions: string) => [
    ...['provision', name, '--title', `Club ${name}`, '--summary', `Iemand helpt met ${name}.`],
    ...['--rung', '3', '--needs', 'huisdier', '--area', 'regio', '--for', conditions],
    ...['--source', 'gids', '--source-date', '2026'],
  ];
  expect(run(...need).stdout).toContain('bij deze hulpvraag staat geen enkel aanbod');
  run(...offer('honden', 'setting: outside; forWhom: self'));
  expect(run(...offer('katten', 'forWhom: other')).stdout).toContain('De inhoud is in orde.');
  expect(told()).toBe('');
  expect(readContent(folder.path).givenOut.answers).toMatchObject({
    'huisdier 1 1 2': { forWhom: 'other' },
    'huisdier 1 2 1': { setting: 'at-home' },
  });
});

/** What comes of an order on the example, as values. */
function made(...args: string[]) {
  const order = readOrder(args);
  if (order === 'help' || 'unknown' in order) return order;
  return makeEntry(example, order, () => '', new Date('2026-11-26T12:00:00Z'));
}

describe('nothing is made', () => {
  it.each(['Eetclub Beerta', 'eetclub_beerta', '../weg', 'É', ''])('of the name "%s"', (name) =>
    expect(made('provision', name)).toEqual({ made: 'nothing', why: 'name' }),
  );

  it('when something in the order is wrong: all of it is told', () => {
    const order = ['provision', 'x', '--rung', '9', '--needs', 'kokken', '--phone', '0597 BEL'];
    const answer = made(...order, '--area', 'Klindorp', '--for', 'moon: full');
    expect(answer).toMatchObject({ made: 'nothing', why: 'wrong' });
    const kinds = (answer as unknown as { problems: { kind: string }[] }).problems.map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(
      ['choose', 'noNeedNear', 'noPlaceNear', 'phone', 'unknownField'].sort(),
    );
  });

  it('of an option that does not exist, or a kind that does not', () => {
    expect(made('provision', 'x', '--kleur', 'rood')).toEqual({ unknown: '--kleur' });
    for (const args of [[], ['need'], ['poster', 'x'], ['need', 'x', 'y'], ['need', 'x', '--help']])
      expect(made(...args)).toBe('help');
  });
});

it('any text can be given: it is read back letter for letter', () => {
  const letters = fc.stringMatching(/^[^\s][ -~éë€]{3,40}[^\s]$/);
  fc.assert(
    fc.property(letters, (title) => {
      const files = provisionFiles('soepclub', { title, summary: title }, '2026-11-26', () => '');
      const head = readFiles(new Map(files)).entries.find(({ id }) => id === 'soepclub/nl');
      expect(head?.raw).toEqual({ title, summary: title });
    }),
    { examples: [["'t Trefpunt: soep # 1"], ['"Club" & co'], ['null'], ['1130'], ['- [x]: {y}']] },
  );
});
