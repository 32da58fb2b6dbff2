// Use case: makes every piece of an edition of the paper, or tells everything that stands in the way.
import { codeAt, pathOf } from '../domain/address/address.ts';
import { readOutCode } from '../domain/code/help-code.ts';
import { withPrinting, type PrintedCodes } from '../domain/code/printed-codes.ts';
import type { Municipality } from '../domain/municipality/municipality.ts';
import type { BlockText } from '../domain/paper/block-text.ts';
import { layOutBlock } from '../domain/paper/block.ts';
import { widthOf, type ColumnCount, type Columns } from '../domain/paper/columns.ts';
import type { Block } from '../domain/paper/paper.ts';
import { PROOF_ROOM } from '../domain/paper/proof-sheet.ts';
import type { EditionFault } from './edition-faults.ts';
import { itemsFor, type PrintContent, type PrintItem } from './edition-items.ts';
import type { Press, ProofHead } from './press.ts';

/** What is printed beside the texts of a page. */
export interface EditionWords {
  readonly danger: string;
  /** Before the address where the code is typed. */
  readonly lead: string;
  /** Before the QR. */
  readonly scan: string;
  /** Before the number to call: of who helps in danger, or of the municipality. */
  readonly call: Readonly<Record<'help' | 'inDanger' | 'first' | 'plain', string>>;
  readonly proof: (paper: string, edition: string, day: string) => ProofHead;
}

/** What an editor asks for. */
export interface EditionOrder {
  /** Year and month: '2026-12'. */
  readonly edition: string;
  /** Names of pages, or their codes. */
  readonly items: readonly string[];
  /** Public address of the portal. */
  readonly site: URL;
  readonly columns: Columns;
  readonly counts: readonly ColumnCount[];
  /** Side of the QR with its quiet zone, mm; absent: what suits the piece. */
  readonly qrMm?: number;
  readonly maxHeightMm: number;
  /** Name of the paper. */
  readonly paper: string;
  /** Day of printing in the municipality, jjjj-mm-dd. */
  readonly today: string;
  readonly words: EditionWords;
}

/** A file to be written. */
export interface PrintFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

/** All files of an edition, with the registries as they become. */
export interface PrintedEdition {
  readonly files: readonly PrintFile[];
  readonly pieces: number;
  readonly codes: readonly string[];
  readonly printed: PrintedCodes;
  readonly onPaper: readonly string[];
}

interface Piece {
  readonly item: PrintItem;
  readonly count: ColumnCount;
  readonly block: Block;
}

function phoneLead({ danger, help, checkFirst }: PrintItem, { call }: EditionWords): string {
  if (danger) return help === undefined ? call.inDanger : call.help;
  return checkFirst ? call.first : call.plain;
}

function textOf(
  item: PrintItem,
  municipality: Municipality,
  { site, words }: EditionOrder,
): BlockText {
  return {
    title: item.text.title,
    ...(item.danger && { danger: words.danger }),
    sentence: item.text.summary,
    lead: words.lead,
    host: site.host,
    code: readOutCode(item.code),
    scan: words.scan,
    phoneLead: phoneLead(item, words),
    phone: item.help ?? municipality.contact.phone,
    portal: municipality.portal,
  };
}

/** Where a code on paper leads. */
const codeUrl = (site: URL, code: string) => new URL(pathOf(codeAt(code)), site).href;

function layOut(
  item: PrintItem,
  count: ColumnCount,
  order: EditionOrder,
  municipality: Municipality,
  press: Press,
): Piece | EditionFault[] {
  const shape = {
    columns: count,
    width: widthOf(order.columns, count),
    mostHeight: Math.min(order.maxHeightMm, PROOF_ROOM.height),
    ...(order.qrMm !== undefined && { qrSide: order.qrMm }),
  };
  const text = textOf(item, municipality, order);
  const laid = layOutBlock(text, shape, press.face, press.qr(codeUrl(order.site, item.code)));
  if ('block' in laid) return { item, count, block: laid.block };
  return laid.faults.map((fault) => ({ kind: 'block', id: item.id, columns: count, fault }));
}

const nameOf = ({ edition }: EditionOrder, { item, count }: Piece) =>
  `${edition}-${item.id.replace('/', '-')}-${count}kolom`;

async function filesOf(order: EditionOrder, pieces: Piece[], press: Press): Promise<PrintFile[]> {
  const files: PrintFile[] = [];
  for (const piece of pieces) {
    const name = nameOf(order, piece);
    const title = `${piece.item.text.title}, ${order.paper} ${order.edition}`;
    files.push({ name: `${name}.svg`, bytes: press.svg(piece.block, title) });
    files.push({ name: `${name}.pdf`, bytes: await press.pdf(piece.block, title) });
  }
  const head = order.words.proof(order.paper, order.edition, order.today);
  const blocks = [...pieces]
    .sort((a, b) => a.count - b.count)
    .map((piece) => ({ name: nameOf(order, piece), block: piece.block }));
  files.push({ name: `${order.edition}-proefvel.pdf`, bytes: await press.proof(head, blocks) });
  return files;
}

function registered(content: PrintContent, order: EditionOrder, items: readonly PrintItem[]) {
  const printing = { kind: 'edition' as const, name: order.edition, since: order.today };
  const codes = items.map((item) => item.code);
  return {
    codes,
    printed: items.reduce(
      (printed, item) => withPrinting(printed, item.code, item.address, { ...printing }),
      content.printed,
    ),
    onPaper: [...new Set([...content.onPaper, ...codes])],
  };
}

/** All files in memory with the new registries, or every fault; writes nothing itself. */
export async function printEdition(
  content: PrintContent,
  order: EditionOrder,
  press: Press,
): Promise<PrintedEdition | { faults: EditionFault[] }> {
  const { items, faults } = itemsFor(content, order.items);
  const fits = (count: ColumnCount) => widthOf(order.columns, count) <= PROOF_ROOM.width;
  for (const columns of order.counts.filter((count) => !fits(count))) {
    const width = widthOf(order.columns, columns);
    faults.push({ kind: 'off-proof', columns, width, most: PROOF_ROOM.width });
  }
  const pieces: Piece[] = [];
  for (const item of items)
    for (const count of order.counts) {
      const laid = layOut(item, count, order, content.catalogue.municipality, press);
      if (Array.isArray(laid)) faults.push(...laid);
      else pieces.push(laid);
    }
  if (faults.length > 0) return { faults };
  const files = await filesOf(order, pieces, press);
  return { files, pieces: pieces.length, ...registered(content, order, items) };
}
