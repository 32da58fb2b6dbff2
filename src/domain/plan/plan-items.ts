// What stands in a plan, in order: needs by their slug, all other pages by their number.
import { addressAt, needAt, pathOf } from '../address/address.ts';
import { isCoded } from '../catalogue/addresses.ts';
import { needCalled } from '../catalogue/called.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { listCode, planCode, type HelpCode } from '../code/help-code.ts';
import { codesByPath, type PageCodes } from '../code/page-codes.ts';
import { MOST_NEEDS } from './plan.ts';

/** Things in one plan at most. */
export const MOST_ITEMS = MOST_NEEDS;

/** A need's slug, or the number of another page. */
export type PlanItem = string;

const isNumber = (item: PlanItem) => /^\d+$/.test(item);

/** The item for an address; undefined when the address has no number. */
export function itemOf(codes: PageCodes, path: string): PlanItem | undefined {
  const address = addressAt(path);
  if (address?.kind === 'need') return address.slug;
  return Object.keys(codes).find((number) => codes[number] === path);
}

/** Address of an item, without language; undefined when there is no such thing. */
export function pathOfItem(codes: PageCodes, item: PlanItem): string | undefined {
  return isNumber(item) ? codes[item] : pathOf(needAt({ slug: item }));
}

/** Items that exist, each once, six at most, in the order given. */
export function knownItems(
  catalogue: Catalogue,
  codes: PageCodes,
  items: readonly PlanItem[],
): PlanItem[] {
  // By its own name, whatever an address calls it.
  const named = items.map((item) => needCalled(catalogue, item)?.slug ?? item);
  return [...new Set(named)]
    .filter((item) => isCoded(catalogue, addressAt(pathOfItem(codes, item) ?? '')))
    .slice(0, MOST_ITEMS);
}

/** Items that are no needs. */
export function otherItems(items: readonly PlanItem[]): PlanItem[] {
  return items.filter(isNumber);
}

/** Code of everything in a plan; that of the page itself when there is one; undefined when it is empty. */
export function codeOfItems(codes: PageCodes, items: readonly PlanItem[]): string | undefined {
  const paths = items.flatMap((item) => pathOfItem(codes, item) ?? []);
  if (paths.length < 2) return codesByPath(codes).get(paths[0] ?? '');
  return otherItems(items).length === 0 ? planCode(codes, items) : listCode(codes, paths);
}

/** Items behind what a code stands for: a plan, a list or one page; empty when it is none of these. */
export function itemsOf(codes: PageCodes, meant: HelpCode | 'wrong' | undefined): PlanItem[] {
  if (meant === undefined || meant === 'wrong' || meant.kind === 'outcome') return [];
  if (meant.kind === 'plan') return [...meant.needs];
  const paths = meant.kind === 'list' ? meant.paths : [meant.path];
  return paths.flatMap((path) => itemOf(codes, path) ?? []);
}

/** Moves the item at a place by one, up (-1) or down (1); stays when there is nowhere to go. */
export function movedByOne<T>(items: readonly T[], place: number, by: -1 | 1): T[] {
  const to = place + by;
  if (items[place] === undefined || items[to] === undefined) return [...items];
  const result = [...items];
  [result[place], result[to]] = [result[to]!, result[place]!];
  return result;
}
