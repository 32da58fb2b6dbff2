// What an editor names on the command line -> pages with their code and their words.
import { addressesOf } from '../domain/catalogue/addresses.ts';
import { needsOnShelf, shelfOf, type Catalogue } from '../domain/catalogue/catalogue.ts';
import { nearest } from '../domain/catalogue/nearest.ts';
import { readCode } from '../domain/code/help-code.ts';
import { codesByPath, type PageCodes } from '../domain/code/page-codes.ts';
import type { PrintedCodes } from '../domain/code/printed-codes.ts';
import { wordingIn } from '../domain/wording.ts';
import type { EditionFault } from './edition-faults.ts';

/** A page's name and the one sentence under it. */
export interface PageText {
  readonly title: string;
  readonly summary: string;
}

/** What there is to print from. */
export interface PrintContent {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  /** Codes that are marked as being on paper. */
  readonly onPaper: readonly string[];
  /** Words of pages that are no need, offer or shelf, by address. */
  readonly pageTexts: ReadonlyMap<string, PageText>;
}

/** Something to print. */
export interface PrintItem {
  /** Name that nothing else has, as in 'hulp/vervoer'. */
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly text: PageText;
  /** True when it is about danger. */
  readonly danger: boolean;
  /** True when the facts are not sure enough to go by without a call. */
  readonly checkFirst: boolean;
}

const FOLDERS = ['hulp', 'aanbod', 'schappen'];

/** Unique name of an address: its folder with its last part; '/' is the start. */
export function itemId(address: string): string {
  const [folder, ...rest] = address.split('/').filter((part) => part !== '');
  if (folder !== undefined && FOLDERS.includes(folder)) return `${folder}/${rest.join('/')}`;
  return `pagina/${rest.at(-1) ?? folder ?? 'start'}`;
}

type Words = Pick<PrintItem, 'text' | 'danger' | 'checkFirst'>;

function wordsOf({ catalogue, pageTexts }: PrintContent, address: string): Words | undefined {
  const [folder, slug = ''] = itemId(address).split('/');
  const sure = { danger: false, checkFirst: false };
  const need = folder === 'hulp' ? catalogue.needs.get(slug) : undefined;
  if (need) return { ...sure, text: wordingIn(need.wordings, 'nl').text, danger: need.crisis };
  const offer = folder === 'aanbod' ? catalogue.provisions.get(slug) : undefined;
  if (offer) {
    const checkFirst = offer.publish === 'check-first';
    return { text: wordingIn(offer.wordings, 'nl').text, danger: offer.rung === 0, checkFirst };
  }
  const shelf = folder === 'schappen' ? shelfOf(catalogue, slug) : undefined;
  const { title, summary } = {
    title: shelf?.title['nl'] ?? pageTexts.get(address)?.title,
    summary: shelf?.summary['nl'] ?? pageTexts.get(address)?.summary,
  };
  if (title === undefined || summary === undefined) return undefined;
  const needs = shelf ? needsOnShelf(catalogue, slug) : [];
  const danger = address === '/nu-hulp/' || (needs.length > 0 && needs.every((n) => n.crisis));
  return { ...sure, text: { title, summary }, danger };
}

/** The address that was meant, or why there is none. */
function addressFor({ catalogue, codes }: PrintContent, typed: string): string | EditionFault {
  if (/^\d+$/.test(typed)) {
    const meant = readCode(codes, typed);
    const isPage = typeof meant === 'object' && meant.kind === 'page';
    return isPage ? meant.path : { kind: 'wrong-code', id: typed };
  }
  const addresses = addressesOf(catalogue);
  const wanted = typed.replace(/^\/|\/$/g, '');
  const found = addresses.filter((address) => {
    const id = itemId(address);
    return id === wanted || id.split('/')[1] === wanted || address === `/${wanted}/`;
  });
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    return { kind: 'ambiguous-item', id: typed, options: found.map((address) => itemId(address)) };
  const names = addresses.map(itemId);
  const near = nearest(wanted, wanted.includes('/') ? names : names.map((n) => n.split('/')[1]!));
  return { kind: 'unknown-item', id: typed, ...(near !== undefined && { near }) };
}

function itemFor(content: PrintContent, typed: string): PrintItem | EditionFault {
  const address = addressFor(content, typed);
  if (typeof address !== 'string') return address;
  const code = codesByPath(content.codes).get(address);
  if (code === undefined) return { kind: 'no-code', id: typed };
  const redirect = content.printed[code]?.redirect;
  if (redirect !== undefined && redirect !== address)
    return { kind: 'redirected', id: typed, code, to: redirect };
  const words = wordsOf(content, address);
  if (words === undefined) return { kind: 'no-text', id: typed, address };
  return { id: itemId(address), address, code, ...words };
}

/** Everything that was named, and every name that leads nowhere or comes twice. */
export function itemsFor(
  content: PrintContent,
  typed: readonly string[],
): { items: PrintItem[]; faults: EditionFault[] } {
  const items: PrintItem[] = [];
  const faults: EditionFault[] = [];
  for (const name of typed) {
    const found = itemFor(content, name);
    if ('kind' in found) faults.push(found);
    else if (items.some((item) => item.id === found.id)) faults.push({ kind: 'twice', id: name });
    else items.push(found);
  }
  return { items, faults };
}
