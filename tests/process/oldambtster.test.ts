// The real command on six pages: true sizes, embedded fonts, QR codes that survive newsprint, and faults that write nothing.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { readContent } from '../../src/adapters/content/disk.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { spoken } from '../../src/domain/code/help-code.ts';
import { asNewsprint, COPIER, POOR, throughLens } from '../support/newsprint.ts';
import { embeddedFonts, pageSizesMm, pdfText, rasterise } from '../support/pdf.ts';
import { temporaryFolder } from '../support/portal.ts';
import { decodeWithJsQr, decodeWithZxing, type Picture } from '../support/qr-decoders.ts';

const command = fileURLToPath(new URL('../../src/bootstrap/oldambtster.ts', import.meta.url));
const real = fileURLToPath(new URL('../../content', import.meta.url));
const SITE = 'https://hulp.example.nl';
const MM_PER_INCH = 25.4;
const DPI = 150;

/** What is asked for, with where it lives. */
const ITEMS = {
  rouw: '/hulp/rouw/',
  'hulp/crisis-suicide': '/hulp/crisis-suicide/',
  luisterlijn: '/aanbod/luisterlijn/',
  'aanbod/onderwijsconsulenten': '/aanbod/onderwijsconsulenten/',
  'schappen/geld': '/schappen/geld/',
  'geen-netwerk': '/geen-netwerk/',
} as const;
const ADDRESSES = Object.values(ITEMS);
const WIDTHS = { 1: 45, 2: 94, 3: 143 } as const;
const COUNTS = [1, 2, 3] as const;

const fileOf = (address: string, count: number) => {
  const parts = address.split('/').filter(Boolean);
  return `2026-12-${(parts.length === 1 ? ['pagina', ...parts] : parts).join('-')}-${count}kolom`;
};

let folder: ReturnType<typeof temporaryFolder>;
let content: string;
let out: string;

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { SITE_URL: _, ...own } = process.env;
  return spawnSync(process.execPath, [command, ...args], {
    env: { ...own, CONTENT_DIR: content, ...env },
    encoding: 'utf8',
  });
}
const asked = (more: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    edition: '2026-12',
    items: Object.keys(ITEMS).join(','),
    out,
    site: SITE,
    ...more,
  }).flatMap(([name, value]) => [`--${name}`, value]);
const registries = () =>
  ['codes.yml', 'printed-codes.yml'].map((name) => readFileSync(join(content, name), 'utf8'));
const bytes = (name: string) => new Uint8Array(readFileSync(join(out, name)));
const codeOf = (address: string) => codesByPath(readContent(content).codes).get(address)!;

let first: ReturnType<typeof run>;
let before: string[];

beforeAll(() => {
  folder = temporaryFolder();
  content = join(folder.path, 'content');
  out = join(folder.path, 'nieuwe', 'map');
  cpSync(real, content, { recursive: true });
  const offer = join(content, 'provisions/luisterlijn/provision.yml');
  writeFileSync(
    offer,
    readFileSync(offer, 'utf8').replace(/^publish: .*$/m, "publish: 'check-first'"),
  );
  before = registries();
  first = run(asked());
});
afterAll(() => folder.remove());

const PIECES = ADDRESSES.flatMap((address) => COUNTS.map((count) => ({ address, count })));

describe('the pieces', () => {
  it('are there, each as SVG and PDF, with a proof sheet and nothing else', () => {
    expect(first.stdout).toContain('18 stukjes');
    expect(first.status).toBe(0);
    const names = PIECES.map(({ address, count }) => fileOf(address, count));
    const expected = [...names.flatMap((n) => [`${n}.svg`, `${n}.pdf`]), '2026-12-proefvel.pdf'];
    expect(readdirSync(out).sort()).toEqual(expected.sort());
  });

  it.each(PIECES)(
    '$address in $count: true size, fonts inside, all words',
    async ({ address, count }) => {
      const pdf = bytes(`${fileOf(address, count)}.pdf`);
      const sizes = await pageSizesMm(pdf);
      expect(sizes).toHaveLength(1);
      expect(sizes[0]!.width).toBeCloseTo(WIDTHS[count], 3);
      expect(sizes[0]!.height).toBeGreaterThan(40);
      expect(sizes[0]!.height).toBeLessThanOrEqual(95);

      const fonts = embeddedFonts(pdf);
      expect(new Set(fonts.map((font) => font.name.split('+')[1]))).toEqual(
        new Set(['AtkinsonHyperlegibleNext-Bold', 'AtkinsonHyperlegibleNext-Regular']),
      );
      expect(fonts.filter((font) => !font.embedded)).toEqual([]);

      const [text] = await pdfText(pdf);
      const { catalogue } = readContent(content);
      const slug = address.split('/').at(-2)!;
      const words =
        catalogue!.needs.get(slug)?.wordings['nl'] ??
        catalogue!.provisions.get(slug)?.wordings['nl'];
      for (const part of [
        words?.title,
        words?.summary,
        spoken(codeOf(address)),
        '0597 48 20 00',
        'hulp.example.nl',
      ])
        if (part !== undefined) expect(text).toContain(part);
      expect(text!.includes('Gevaar? Bel 112.')).toBe(address.includes('crisis'));
      expect(text!.includes('Bel eerst even')).toBe(
        catalogue!.provisions.get(slug)?.publish === 'check-first',
      );
    },
  );

  it('have the words of a shelf and of a page of text too', async () => {
    const shelf = await pdfText(bytes(`${fileOf('/schappen/geld/', 1)}.pdf`));
    expect(shelf[0]).toContain('Geld en schulden Rondkomen, rekeningen, uitkering en toeslagen.');
    const page = await pdfText(bytes(`${fileOf('/geen-netwerk/', 1)}.pdf`));
    expect(page[0]).toContain('Ik heb niemand om te vragen');
    const offer = await pdfText(bytes(`${fileOf('/aanbod/luisterlijn/', 1)}.pdf`));
    expect(offer[0]).toContain('Bel eerst even de gemeente 0597 48 20 00');
  });

  it.each(PIECES)(
    '$address in $count: both decoders read the QR from newsprint at 150 dpi',
    async ({ address, count }) => {
      const [page] = await rasterise(bytes(`${fileOf(address, count)}.pdf`), DPI);
      expect(page!.width).toBe(Math.round((WIDTHS[count] / MM_PER_INCH) * DPI));
      const url = `${SITE}/c/${codeOf(address)}/`;
      for (const paper of [asNewsprint(page!), throughLens(asNewsprint(page!, POOR))]) {
        expect(decodeWithJsQr(paper)).toBe(url);
        expect(await decodeWithZxing(paper)).toBe(url);
      }
      expect(await decodeWithZxing(throughLens(asNewsprint(page!, COPIER)))).toBe(url);
    },
  );
});

/** The QR of an SVG: modules, where it begins and how large one is, mm. */
function qrOf(svg: string) {
  const [, x, y, module, path] =
    /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)" d="([^"]+)"/.exec(svg)!;
  const dark = new Set<string>();
  for (const [, left, row, length] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(length); i++) dark.add(`${Number(left) + i} ${row}`);
  return { x: Number(x), y: Number(y), module: Number(module), dark };
}

const lightAt = ({ data, width }: Picture, x: number, y: number) =>
  data[4 * (Math.floor(y) * width + Math.floor(x))]!;

describe('the SVG', () => {
  it.each(PIECES)(
    '$address in $count: outlines in black on white, in mm, the same QR as the PDF',
    async ({ address, count }) => {
      const name = fileOf(address, count);
      const svg = readFileSync(join(out, `${name}.svg`), 'utf8');
      const [size] = await pageSizesMm(bytes(`${name}.pdf`));
      expect(svg).toContain(` width="${WIDTHS[count]}mm"`);
      expect(Number(/ height="([\d.]+)mm"/.exec(svg)![1])).toBeCloseTo(size!.height, 2);
      expect(svg).not.toMatch(/<text|<image|font-|style=|stroke|url\(|<script/);
      expect(new Set(svg.match(/#[0-9a-f]{3,8}\b/gi))).toEqual(new Set(['#fff', '#000']));
      expect(new Set(svg.match(/fill="[^"]*"/g))).toEqual(new Set(['fill="#fff"', 'fill="#000"']));
      const opened = [...svg.matchAll(/<([a-z]+)[^>]*[^/]>/g)].map(([, tag]) => tag);
      const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag);
      expect(opened.sort()).toEqual(closed.sort());

      const { x, y, module, dark } = qrOf(svg);
      expect(module).toBeGreaterThanOrEqual(0.5);
      const perMm = 300 / MM_PER_INCH;
      const [page] = await rasterise(bytes(`${name}.pdf`), 300);
      let differ = 0;
      const QUIET = 4;
      for (let row = -QUIET; row < 29 + QUIET; row++)
        for (let column = -QUIET; column < 29 + QUIET; column++) {
          const [px, py] = [
            (x + (column + 0.5) * module) * perMm,
            (y + (row + 0.5) * module) * perMm,
          ];
          if (lightAt(page!, px, py) < 128 !== dark.has(`${column} ${row}`)) differ++;
        }
      expect(dark.size).toBeGreaterThan(300);
      expect(differ).toBe(0);
    },
  );
});

it('gives a proof sheet of A4 with every piece and its size, fonts inside', async () => {
  const pdf = bytes('2026-12-proefvel.pdf');
  for (const size of await pageSizesMm(pdf)) {
    expect(size.width).toBeCloseTo(210, 3);
    expect(size.height).toBeCloseTo(297, 3);
  }
  expect(embeddedFonts(pdf).length).toBeGreaterThan(0);
  expect(embeddedFonts(pdf).every((font) => font.embedded)).toBe(true);
  const text = (await pdfText(pdf)).join(' ');
  expect(text).toContain('De Oldambtster, editie 2026-12: proefvel');
  expect(text).toContain('precies 50 mm');
  for (const { address, count } of PIECES) {
    const [size] = await pageSizesMm(bytes(`${fileOf(address, count)}.pdf`));
    const height = String(Number(size!.height.toFixed(1))).replace('.', ',');
    // A long name is broken behind a dash.
    const joined = (words: string) => words.replace(/[^a-z0-9,]/gi, '');
    expect(joined(text)).toContain(
      joined(`${fileOf(address, count)} ${WIDTHS[count]} x ${height} mm`),
    );
  }
});

describe('the registries', () => {
  it('hold every code, with the edition, and stay in order', () => {
    const { printed, onPaper, problems } = readContent(content);
    expect(problems).toEqual([]);
    for (const address of ADDRESSES) {
      const code = codeOf(address);
      expect(printed[code]!.target).toBe(address);
      expect(printed[code]!.printed.filter((p) => p.kind === 'edition')).toEqual([
        { kind: 'edition', name: '2026-12', since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ]);
      expect(onPaper).toContain(code);
    }
    expect(registries()).not.toEqual(before);
    expect(registries()[1]).not.toMatch(/[&*]a\d/);
    expect(checkContent(content)).toEqual([]);
  });

  it('do not change when the same edition is made again', () => {
    const once = registries();
    const again = run(asked());
    expect(again.status).toBe(0);
    expect(registries()).toEqual(once);
  });

  it('take a code as a name, and add an edition to what was there', () => {
    const elsewhere = join(folder.path, 'januari');
    const ask = { edition: '2027-01', items: codeOf('/hulp/rouw/'), columns: '2', out: elsewhere };
    expect(run(asked(ask)).status).toBe(0);
    expect(readdirSync(elsewhere)).toEqual([
      '2027-01-hulp-rouw-2kolom.pdf',
      '2027-01-hulp-rouw-2kolom.svg',
      '2027-01-proefvel.pdf',
    ]);
    const names = readContent(content).printed[codeOf('/hulp/rouw/')]!.printed.map((p) => p.name);
    expect(names).toEqual(['2026-12', '2027-01']);
  });
});

describe('faults', () => {
  let untouched: string;
  beforeAll(() => (untouched = join(folder.path, 'niets')));

  /** Runs, and sees that nothing at all was written. */
  function refused(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    const was = registries();
    const { status, stdout, stderr } = run(args, env);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(existsSync(untouched)).toBe(false);
    expect(registries()).toEqual(was);
    return stdout;
  }
  const ask = (more: Readonly<Record<string, string>>) => asked({ out: untouched, ...more });

  it.each([
    [
      { items: 'bestaat-niet,eenzaamhijd,bijzondere-bijstand,9999,rouw,hulp/rouw', columns: '1' },
      [
        'bestaat-niet: dit onderwerp bestaat niet. Kijk in content/needs of content/provisions.',
        'eenzaamhijd: dit onderwerp bestaat niet. Bedoelde u eenzaamheid?',
        'Schrijf hulp/bijzondere-bijstand of aanbod/bijzondere-bijstand.',
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
        'hulp/rouw, 1 kolom: De QR wordt te klein voor krantenpapier: 0,38 mm per blokje, minstens 0,5. Maak hem minstens 19 mm.',
        'hulp/rouw, 1 kolom: het stukje wordt ',
        ' mm hoog, 50 mm mag.',
      ],
    ],
    [
      { 'column-mm': '32', columns: '1', 'qr-mm': '60' },
      ['"Onderwijsconsulenten" past niet:', 'de QR van 60 mm past niet: er is 30,6 mm.'],
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
    const file = join(content, 'municipality.yml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace(/^newspaper: .*$/m, ''));
    expect(refused(ask({ items: 'rouw' }))).toContain('De maten van de krant zijn niet bekend.');
    const given = {
      items: 'rouw',
      'column-mm': '50,5',
      'gutter-mm': '0',
      columns: '1',
      out: join(folder.path, 'eigen'),
    };
    expect(run(asked(given)).status).toBe(0);
    writeFileSync(file, whole);
  });

  it('tells that the content must be put in order first', () => {
    const file = join(content, 'needs/rouw/need.yml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `${whole}kleur: rood\n`);
    expect(refused(ask({}))).toContain('Draai eerst: npm run check:content');
    writeFileSync(file, whole);
  });

  it('tells that a page has no number yet, or that its code leads elsewhere', () => {
    const was = registries();
    const code = codeOf('/hulp/rouw/');
    const number = code.slice(0, -1);
    writeFileSync(
      join(content, 'codes.yml'),
      was[0]!.replace(new RegExp(`^ +"${number}": .*\n`, 'm'), ''),
    );
    expect(refused(ask({ items: 'rouw' }))).toContain(
      'rouw: deze pagina heeft nog geen nummer. Draai eerst: npm run codes',
    );
    writeFileSync(join(content, 'codes.yml'), was[0]!);
    writeFileSync(
      join(content, 'printed-codes.yml'),
      was[1]!.replace(`"${code}":\n`, `"${code}":\n    redirect: /hulp/eenzaamheid/\n`),
    );
    expect(refused(ask({ items: 'rouw' }))).toContain(
      `code ${code} leidt nu naar /hulp/eenzaamheid/`,
    );
    writeFileSync(join(content, 'printed-codes.yml'), was[1]!);
  });

  it('tells that the folder cannot be written, and registers nothing', () => {
    const file = join(folder.path, 'bestand');
    writeFileSync(file, 'geen map');
    expect(refused(ask({ edition: '2027-05', out: file }))).toContain(
      'hier kan niet geschreven worden',
    );
    expect(readFileSync(file, 'utf8')).toBe('geen map');
  });

  it('explains itself with --help', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--edition 2026-12');
  });
});
