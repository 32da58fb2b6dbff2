// The real command on six pages: true sizes, embedded fonts, QR codes that survive newsprint, and faults that write nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/adapters/content/check.ts';
import { readContent } from '../../src/adapters/content/disk.ts';
import { readOutCode } from '../../src/domain/code/help-code.ts';
import { asked, ITEMS, makeEdition, SITE, type Edition } from '../support/edition.ts';
import { PHONE } from '../support/streek.ts';
import { asNewsprint, COPIER, NEWSPRINT, POOR, throughLens } from '../support/newsprint.ts';
import { embeddedFonts, pageSizesMm, pdfText, rasterise } from '../support/pdf.ts';
import { qrText } from '../../src/domain/code/qr-text.ts';
import { decodeWithJsQr, decodeWithZxing, type Picture } from '../support/qr-decoders.ts';

// The command is run for real, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const MM_PER_INCH = 25.4;
const DPI = 150;
/** A phone looks many times a second; each decoder misses some one picture in two hundred, whatever stands in it. */
const LOOKS = [1, 2, 3] as const;

const ADDRESSES = Object.values(ITEMS);
const WIDTHS = { 1: 45, 2: 94, 3: 143 } as const;
const COUNTS = [1, 2, 3] as const;

const fileOf = (address: string, count: number) => {
  const parts = address.split('/').filter(Boolean);
  return `2026-12-${(parts.length === 1 ? ['pagina', ...parts] : parts).join('-')}-${count}kolom`;
};

let edition: Edition;
let out: string;
let first: ReturnType<Edition['run']>;
let before: string[];
const bytes = (name: string) => new Uint8Array(readFileSync(join(out, name)));
const codeOf = (address: string) => edition.codeOf(address);

beforeAll(() => {
  edition = makeEdition();
  out = join(edition.path, 'nieuwe', 'map');
  before = edition.registries();
  first = edition.run(asked(out));
});
afterAll(() => edition.remove());

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
      expect(sizes[0]!.height).toBeLessThanOrEqual(105);

      const fonts = embeddedFonts(pdf);
      expect(new Set(fonts.map((font) => font.name.split('+')[1]))).toEqual(
        new Set(['AtkinsonHyperlegibleNext-Bold', 'AtkinsonHyperlegibleNext-Regular']),
      );
      expect(fonts.filter((font) => !font.embedded)).toEqual([]);

      const [text] = await pdfText(pdf);
      const { catalogue } = readContent(edition.content);
      const slug = address.split('/').at(-2)!;
      const words =
        catalogue!.needs.get(slug)?.wordings['nl'] ??
        catalogue!.provisions.get(slug)?.wordings['nl'];
      for (const part of [
        words?.title,
        words?.summary,
        readOutCode(codeOf(address)),
        // In danger the number that helps at once, in all else the municipality.
        address.includes('crisis') ? 'Of bel 113' : PHONE,
        'hulp.example.nl',
      ])
        if (part !== undefined) expect(text).toContain(part);
      expect(text!.includes('Gevaar? Bel 112.')).toBe(address.includes('crisis'));
      expect(text!.includes('Bel eerst de gemeente')).toBe(
        catalogue!.provisions.get(slug)?.publish === 'check-first',
      );
    },
  );

  it('have the words of a shelf and of a page of text too', async () => {
    const shelf = await pdfText(bytes(`${fileOf('/schappen/geld/', 1)}.pdf`));
    expect(shelf[0]).toContain('Geld en schulden Huur, rekeningen en rondkomen.');
    const page = await pdfText(bytes(`${fileOf('/geen-netwerk/', 1)}.pdf`));
    expect(page[0]).toContain('Ik heb niemand om te vragen');
    const offer = await pdfText(bytes(`${fileOf('/aanbod/praatlijn/', 1)}.pdf`));
    expect(offer[0]).toContain(`Bel eerst de gemeente ${PHONE}`);
  });

  it.each(PIECES)(
    '$address in $count: both decoders read the QR from newsprint at 150 dpi',
    async ({ address, count }) => {
      const [page] = await rasterise(bytes(`${fileOf(address, count)}.pdf`), DPI);
      expect(page!.width).toBe(Math.round((WIDTHS[count] / MM_PER_INCH) * DPI));
      const url = qrText(`${SITE}/c/${codeOf(address)}/`);
      const plain = LOOKS.map((seed) => asNewsprint(page!, NEWSPRINT, seed));
      const poor = LOOKS.map((seed) => throughLens(asNewsprint(page!, POOR, seed)));
      for (const papers of [plain, poor]) {
        expect(papers.map(decodeWithJsQr)).toContain(url);
        expect(await Promise.all(papers.map(decodeWithZxing))).toContain(url);
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
  let [left, row] = [0, 0];
  for (const [, how, across, down, length] of path!.matchAll(/([Mm])(\d+) (\d+)h(\d+)v1h-\4z/g)) {
    const from = how === 'm' ? [left, row] : [0, 0];
    [left, row] = [from[0]! + Number(across), from[1]! + Number(down)];
    for (let i = 0; i < Number(length); i++) dark.add(`${left + i} ${row}`);
  }
  // Corners of a QR are dark, so its last dark square tells how many it has on a side.
  const side = 1 + Math.max(...[...dark].map((square) => Number(square.split(' ')[0])));
  return { x: Number(x), y: Number(y), module: Number(module), dark, side };
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

      const { x, y, module, dark, side } = qrOf(svg);
      expect(module).toBeGreaterThanOrEqual(0.5);
      const perMm = 300 / MM_PER_INCH;
      const [page] = await rasterise(bytes(`${name}.pdf`), 300);
      let differ = 0;
      const QUIET = 4;
      for (let row = -QUIET; row < side + QUIET; row++)
        for (let column = -QUIET; column < side + QUIET; column++) {
          const [px, py] = [
            (x + (column + 0.5) * module) * perMm,
            (y + (row + 0.5) * module) * perMm,
          ];
          if (lightAt(page!, px, py) < 128 !== dark.has(`${column} ${row}`)) differ++;
        }
      expect(dark.size).toBeGreaterThan((side * side) / 3);
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
  expect(text).toContain('De Veenbode, editie 2026-12: proefvel');
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
    const { printed, onPaper, problems } = readContent(edition.content);
    expect(problems).toEqual([]);
    for (const address of ADDRESSES) {
      const code = codeOf(address);
      expect(printed[code]!.target).toBe(address);
      expect(printed[code]!.printed.filter((p) => p.kind === 'edition')).toEqual([
        { kind: 'edition', name: '2026-12', since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ]);
      expect(onPaper).toContain(code);
    }
    expect(edition.registries()).not.toEqual(before);
    expect(edition.registries()[1]).not.toMatch(/[&*]a\d/);
    expect(checkContent(edition.content)).toEqual([]);
  });

  it('do not change when the same edition is made again', () => {
    const once = edition.registries();
    const again = edition.run(asked(out));
    expect(again.status).toBe(0);
    expect(edition.registries()).toEqual(once);
  });

  it('take a code as a name, and add an edition to what was there', () => {
    const elsewhere = join(edition.path, 'januari');
    const ask = { edition: '2027-01', items: codeOf('/hulp/rouw/'), columns: '2' };
    expect(edition.run(asked(elsewhere, ask)).status).toBe(0);
    expect(readdirSync(elsewhere)).toEqual([
      '2027-01-hulp-rouw-2kolom.pdf',
      '2027-01-hulp-rouw-2kolom.svg',
      '2027-01-proefvel.pdf',
    ]);
    const names = readContent(edition.content).printed[codeOf('/hulp/rouw/')]!.printed.map(
      (p) => p.name,
    );
    expect(names).toEqual(['2026-12', '2027-01']);
  });
});
