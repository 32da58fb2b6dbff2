// Whatever is wrong with an edition is told plainly and at once, and then nothing at all is written.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { asked, makeEdition, SITE, type Edition } from '../support/edition.ts';

// Each case is a command of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let edition: Edition;
let content: string;
let untouched: string;
beforeAll(() => {
  edition = makeEdition();
  content = edition.content;
  untouched = join(edition.path, 'niets');
});
afterAll(() => edition.remove());

/** Does something while a file of the content reads otherwise. */
function during(name: string, change: (text: string) => string, work: () => void): void {
  const file = join(content, name);
  const whole = readFileSync(file, 'utf8');
  expect(change(whole)).not.toBe(whole);
  writeFileSync(file, change(whole));
  try {
    work();
  } finally {
    writeFileSync(file, whole);
  }
}

/** Runs, and sees that nothing at all was written. */
function refused(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const was = edition.registries();
  const { status, stdout, stderr } = edition.run(args, env);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(existsSync(untouched)).toBe(false);
  expect(edition.registries()).toEqual(was);
  return stdout;
}
const ask = (more: Readonly<Record<string, string>>) => asked(untouched, more);

it.each([
  [
    { items: 'bestaat-niet,eenzaamhijd,mantelzorg-steun,9999,rouw,hulp/rouw', columns: '1' },
    [
      'bestaat-niet: dit onderwerp bestaat niet. Kijk in content/needs of content/provisions.',
      'eenzaamhijd: dit onderwerp bestaat niet. Bedoelde u eenzaamheid?',
      'Schrijf hulp/mantelzorg-steun of aanbod/mantelzorg-steun.',
      '9999: deze code is van geen enkele pagina.',
      'hulp/rouw: dit onderwerp noemt u twee keer.',
    ],
  ],
  [
    {
      items: ' , ',
      edition: '2026-13',
      columns: '1,4',
      'column-mm': 'breed',
      'qr-mm': '',
      kleur: 'rood',
      site: 'http://hulp.example.nl',
    },
    [
      '--items: noem minstens een onderwerp.',
      '--edition 2026-13: schrijf jaar en maand, zoals 2026-12.',
      '--columns 1,4: kies uit 1, 2 en 3',
      '--column-mm breed: schrijf een maat in mm',
      '--qr-mm: hier ontbreekt iets achter.',
      '--kleur: deze optie bestaat niet.',
      '--site: het adres moet met https:// beginnen.',
    ],
  ],
  [{ site: 'http://127.0.0.1:4321' }, ['--site: dit adres werkt alleen hier.']],
  [
    { 'qr-mm': '14', 'max-height-mm': '50' },
    [
      'hulp/rouw, 1 kolom: De QR wordt te klein voor krantenpapier: 0,42 mm per blokje, minstens 0,5. Maak hem minstens 17 mm.',
      'hulp/rouw, 1 kolom: het stukje wordt ',
      ' mm hoog, 50 mm mag.',
    ],
  ],
  [
    { 'column-mm': '32', columns: '1', 'qr-mm': '60' },
    ['"Boodschappenbrengers" past niet:', 'de QR van 60 mm past niet: er is 30,6 mm.'],
  ],
  [{ 'column-mm': '80' }, ['3 kolommen: 248 mm breed past niet op een proefvel van A4.']],
])('%o', (more, messages) => {
  const told = refused(ask(more));
  for (const message of messages) expect(told).toContain(message);
});

it('tells everything that is missing, at once', () => {
  const told = refused([]);
  for (const name of ['--edition', '--items', '--out', '--site'])
    expect(told).toContain(`${name}:`);
  expect(told).toContain('Er is niets geschreven.');
});

it('tells wrong options and wrong names at once, and what hangs loose', () => {
  const told = refused([...ask({ edition: 'december', items: 'rouw,nergens' }), 'geld']);
  for (const part of ['--edition december', 'nergens:', 'geld: dit hoort bij geen optie'])
    expect(told).toContain(part);
});

it('tells what does not fit of the good names beside the wrong names', () => {
  const told = refused(ask({ items: 'rouw,nergens', 'qr-mm': '14' }));
  expect(told).toContain('nergens:');
  expect(told).toContain('hulp/rouw, 1 kolom: De QR wordt te klein');
});

it('takes the site from SITE_URL', () => {
  const without = ask({}).filter((arg) => arg !== '--site' && arg !== SITE);
  expect(refused(without, { SITE_URL: 'http://127.0.0.1:4321' })).toContain('--site: dit adres');
});

it('tells that measures are missing, and takes them from the options', () => {
  during(
    'municipality.yml',
    (text) => text.replace(/^newspaper: .*$/m, ''),
    () => {
      expect(refused(ask({ items: 'rouw' }))).toContain('De maten van de krant zijn niet bekend.');
      const measures = { items: 'rouw', 'column-mm': '50,5', 'gutter-mm': '0', columns: '1' };
      expect(edition.run(asked(join(edition.path, 'eigen'), measures)).status).toBe(0);
    },
  );
});

it('tells that the content must be put in order first', () =>
  during(
    'needs/rouw/need.yml',
    (text) => `${text}kleur: rood\n`,
    () => expect(refused(ask({}))).toContain('Draai eerst: npm run check:content'),
  ));

it('tells that a page has no number yet', () => {
  const number = edition.codeOf('/hulp/eenzaamheid/').slice(0, -1);
  during(
    'codes.yml',
    (text) => text.replace(new RegExp(`^ +"${number}": .*\n`, 'm'), ''),
    () =>
      expect(refused(ask({ items: 'eenzaamheid' }))).toContain(
        'eenzaamheid: deze pagina heeft nog geen nummer. Draai eerst: npm run codes',
      ),
  );
});

it('tells that a code leads elsewhere by now', () => {
  const code = edition.codeOf('/hulp/vervoer/');
  const entry = `  "${code}":
    target: /hulp/vervoer/
    redirect: /hulp/rouw/
    printed: [{ kind: poster, name: bus, since: "2026-01-01" }]
`;
  during(
    'printed-codes.yml',
    (text) => text + entry,
    () =>
      expect(refused(ask({ items: 'hulp/vervoer' }))).toContain(
        `code ${code} leidt nu naar /hulp/rouw/`,
      ),
  );
});

it('tells that the folder cannot be written, and registers nothing', () => {
  const file = join(edition.path, 'bestand');
  writeFileSync(file, 'geen map');
  expect(refused(asked(file, { edition: '2027-05' }))).toContain('hier kan niet geschreven worden');
  expect(readFileSync(file, 'utf8')).toBe('geen map');
});

it('explains itself with --help', () => {
  const { status, stdout } = edition.run(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--edition 2026-12');
});

it('says so when the codes cannot be registered, and that the pieces may not be used', () => {
  const was = edition.registries();
  mkdirSync(join(content, 'printed-codes.yml.nieuw'));
  const { status, stdout, stderr } = edition.run(
    asked(join(edition.path, 'stukjes'), { edition: '2027-06' }),
  );
  rmSync(join(content, 'printed-codes.yml.nieuw'), { recursive: true });
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toContain('de codes konden niet worden geregistreerd (EISDIR)');
  expect(stdout).toContain('Gebruik de stukjes niet.');
  expect(edition.registries()).toEqual(was);
});
