// What an editor names on the command line -> pages with their code and their words.
import { aboutPage, type PortalContent, type NamedPage } from '../domain/portal/about-page.ts';
import { addressAt, pathOf } from '../domain/address/address.ts';
import { FOLDERS } from '../domain/address/folders.ts';
import { pathsOf } from '../domain/catalogue/addresses.ts';
import { needCalled } from '../domain/catalogue/called.ts';
import { ALARM_NUMBER } from '../domain/phone.ts';
import { needsOnShelf } from '../domain/catalogue/catalogue.ts';
import { nearest } from '../domain/language/nearest.ts';
import { readCode } from '../domain/code/help-code.ts';
import { codeInWords } from '../domain/code/typed-code.ts';
import { codesByPath } from '../domain/code/page-codes.ts';
import type { EditionFault } from './edition-faults.ts';

/** What there is to print from. */
export interface PrintContent extends PortalContent {
  /** Codes that are marked as being on paper. */
  readonly onPaper: readonly string[];
}

/** Something to print. */
export interface PrintItem {
  /** Name that nothing else has, as in 'hulp/vervoer'. */
  readonly id: string;
  readonly address: string;
  readonly code: string;
  readonly text: Pick<NamedPage, 'title' | 'summary'>;
  /** True when it is about danger. */
  readonly danger: boolean;
  /** Number to call in danger beside 112, when one is sure; absent: the municipality is called. */
  readonly help?: string;
  /** True when the facts are not sure enough to go by without a call. */
  readonly checkFirst: boolean;
}

const THINGS: readonly string[] = [FOLDERS.need, FOLDERS.provision, FOLDERS.shelf];

/** Unique name of an address: its folder with its last part; '/' is the start. */
export function itemId(address: string): string {
  const [folder, ...rest] = address.split('/').filter((part) => part !== '');
  if (folder !== undefined && THINGS.includes(folder)) return `${folder}/${rest.join('/')}`;
  return `pagina/${rest.at(-1) ?? folder ?? 'start'}`;
}

type Words = Pick<PrintItem, 'text' | 'danger' | 'help' | 'checkFirst'>;

/** Who helps in this danger: the first sure number that is not the alarm number. */
function helpIn({ catalogue }: PrintContent, address: string): string | undefined {
  const at = addressAt(address);
  const need = at?.kind === 'need' ? needCalled(catalogue, at.slug) : undefined;
  const ids = at?.kind === 'provision' ? [at.id] : (need?.emergency ?? []);
  return ids
    .flatMap((id) => catalogue.provisions.get(id) ?? [])
    .filter(({ rung, publish }) => rung === 0 && publish === 'yes')
    .map(({ contact }) => contact?.phone)
    .find((phone) => phone !== undefined && phone !== ALARM_NUMBER);
}

function wordsOf(content: PrintContent, address: string): Words | undefined {
  const about = aboutPage(content, address, 'nl');
  if (!about) return undefined;
  const { title, summary, provision } = about;
  const at = addressAt(address);
  const needs = at?.kind === 'shelf' ? needsOnShelf(content.catalogue, at.id) : [];
  const allDanger = needs.length > 0 && needs.every((need) => need.crisis);
  const help = helpIn(content, address);
  return {
    text: { title, summary },
    ...(help !== undefined && { help }),
    danger:
      about.crisis === true ||
      provision?.rung === 0 ||
      allDanger ||
      address === pathOf('emergency'),
    checkFirst: provision?.publish === 'check-first',
  };
}

/** The address that was meant, or why there is none. */
function addressFor({ catalogue, codes }: PrintContent, typed: string): string | EditionFault {
  const code = codeInWords(typed);
  if (code !== undefined) {
    const meant = readCode(codes, code);
    const isPage = typeof meant === 'object' && meant.kind === 'page';
    return isPage ? meant.path : { kind: 'wrong-code', id: typed };
  }
  const addresses = pathsOf(catalogue);
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
