// An edition is printed whole or not at all: every fault is told, and what is printed is registered.
import { describe, expect, it } from 'vitest';
import type { Press } from '../../src/application/press.ts';
import { printEdition, type EditionOrder } from '../../src/application/print-edition.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import type { Block } from '../../src/domain/paper/paper.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const catalogue = aCatalogue(
  [
    aNeed('rouw'),
    aNeed('lang', {}, { summary: 'veel woorden '.repeat(400) }),
    aNeed('crisis-brand', { crisis: true, emergency: ['brandlijn'] }),
    aNeed('crisis-water', { crisis: true }),
  ],
  [
    aProvision('eetclub', { publish: 'check-first' }),
    aProvision('brandlijn', {
      rung: 0,
      needs: ['crisis-brand'],
      contact: { phone: '0800 0001' },
    }),
  ],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const codeOf = (path: string) => codesByPath(codes).get(path)!;
const content = { catalogue, codes, printed: {}, onPaper: ['999'], pages: [] };
const order: EditionOrder = {
  edition: '2026-12',
  items: ['rouw'],
  site: new URL('https://hulp.example.nl'),
  columns: { columnMm: 45, gutterMm: 4 },
  counts: [1],
  maxHeightMm: 200,
  paper: 'De Dorpsbode',
  today: '2026-11-26',
  words: {
    danger: 'GEVAAR',
    lead: 'TYP',
    scan: 'SCAN',
    call: { help: 'HULP', inDanger: 'NOOD', first: 'EERST', plain: 'BEL' },
    proof: (paper, edition, day) => ({
      title: `${paper} ${edition} ${day}`,
      note: '',
      ruler: String,
      page: String,
    }),
  },
};

/** A press that paints texts as lines, and keeps what its QRs and proof sheets said. */
function plainPress() {
  const [scanned, proofs]: [string[], unknown[]] = [[], []];
  const linesOf = (block: Block) => block.runs.map((run) => `${run.role}: ${run.text}`).join('\n');
  const press: Press = {
    face: { width: (text, sizePt) => (text.length * sizePt) / 20, missing: () => [] },
    qr: (text) => {
      scanned.push(text);
      return Array.from({ length: 25 }, () => Array.from({ length: 25 }, () => true));
    },
    svg: linesOf,
    pdf: async (block) => new TextEncoder().encode(linesOf(block)),
    proof: async (head, blocks) => {
      proofs.push([head.title, ...blocks.map((named) => named.name)]);
      return new Uint8Array();
    },
  };
  return { press, scanned, proofs };
}

async function printed(more: Partial<EditionOrder>) {
  const { press, scanned, proofs } = plainPress();
  const edition = await printEdition(content, { ...order, ...more }, press);
  if ('faults' in edition) throw new Error(JSON.stringify(edition.faults));
  return { ...edition, scanned, proofs, svg: String(edition.files[0]!.bytes) };
}
async function faultsOf(more: Partial<EditionOrder>) {
  const edition = await printEdition(content, { ...order, ...more }, plainPress().press);
  return 'faults' in edition ? edition.faults : [];
}

describe('an edition', () => {
  it('is a drawing and a page per piece and width, and one proof sheet with the narrow ones first', async () => {
    const { files, pieces, proofs } = await printed({
      items: ['rouw', 'aanbod/eetclub'],
      counts: [2, 1],
    });
    expect(pieces).toBe(4);
    const names = ['hulp-rouw-2kolom', 'hulp-rouw-1kolom', 'aanbod-eetclub-2kolom'];
    for (const name of names)
      for (const kind of ['svg', 'pdf'])
        expect(files.map((file) => file.name)).toContain(`2026-12-${name}.${kind}`);
    expect(files).toHaveLength(9);
    expect(files.at(-1)!.name).toBe('2026-12-proefvel.pdf');
    expect(proofs).toEqual([
      [
        'De Dorpsbode 2026-12 2026-11-26',
        '2026-12-hulp-rouw-1kolom',
        '2026-12-aanbod-eetclub-1kolom',
        '2026-12-hulp-rouw-2kolom',
        '2026-12-aanbod-eetclub-2kolom',
      ],
    ]);
  });

  it('leads to its page by code, scanned and typed', async () => {
    const code = codeOf('/hulp/rouw/');
    const { scanned, svg } = await printed({});
    expect(scanned).toEqual([`https://hulp.example.nl/c/${code}/`]);
    expect(svg.replaceAll(' ', '')).toContain(`code:${code}`);
    expect(svg).toContain('host: hulp.example.nl');
  });

  it('registers its codes on paper, beside those that were there', async () => {
    const code = codeOf('/hulp/rouw/');
    const edition = await printed({ items: ['rouw'] });
    expect(edition.codes).toEqual([code]);
    expect(edition.onPaper).toEqual(['999', code]);
    expect(edition.printed).toEqual({
      [code]: {
        target: '/hulp/rouw/',
        printed: [{ kind: 'edition', name: '2026-12', since: '2026-11-26' }],
      },
    });
  });
});

describe('whom a piece says to call', () => {
  it.each([
    ['rouw', 'BEL', '0123 45 67 89', false],
    ['aanbod/eetclub', 'EERST', '0123 45 67 89', false],
    ['crisis-brand', 'HULP', '0800 0001', true],
    ['crisis-water', 'NOOD', '0123 45 67 89', true],
  ])('of %s is told after %s: %s', async (item, lead, phone, danger) => {
    const { svg } = await printed({ items: [item] });
    expect(svg).toContain(`phone-lead: ${lead}`);
    expect(svg).toContain(`phone: ${phone}`);
    expect(svg.includes('danger: GEVAAR')).toBe(danger);
  });
});

describe('an edition that cannot be printed', () => {
  it('tells every fault at once, and gives nothing', async () => {
    const faults = await faultsOf({ items: ['rouw', 'weg'], maxHeightMm: 20, counts: [1, 2] });
    expect(faults.map((fault) => fault.kind)).toEqual(['unknown-item', 'block', 'block']);
    expect(faults.slice(1)).toMatchObject([
      { id: 'hulp/rouw', columns: 1, fault: { kind: 'too-high', most: 20 } },
      { id: 'hulp/rouw', columns: 2, fault: { kind: 'too-high', most: 20 } },
    ]);
  });

  it('is too wide for its own proof sheet', async () => {
    const columns = { columnMm: 70, gutterMm: 4 };
    expect(await faultsOf({ columns, counts: [1, 2] })).toEqual([]);
    expect(await faultsOf({ columns, counts: [3] })).toEqual([
      { kind: 'off-proof', columns: 3, width: 218, most: 195 },
    ]);
  });

  it('is never higher than a proof sheet, whatever was allowed', async () => {
    const faults = await faultsOf({ items: ['lang'], maxHeightMm: 9999 });
    expect(faults).toMatchObject([{ kind: 'block', fault: { kind: 'too-high', most: 231.5 } }]);
  });
});
