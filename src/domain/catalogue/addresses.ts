// Every address of the portal that has a code of its own.
import { needAt, pathOf, provisionAt, shelfAt, type Address } from '../address/address.ts';
import { CODED_PAGES, pageFacts } from '../address/pages.ts';
import { needCalled, provisionCalled } from './called.ts';
import { shelfOf, type Catalogue } from './catalogue.ts';

/** What addresses are made of: names alone. */
export interface Addressed {
  readonly needs: Pick<Catalogue['needs'], 'keys'>;
  readonly provisions: Pick<Catalogue['provisions'], 'keys'>;
  readonly municipality: Pick<Catalogue['municipality'], 'domains'>;
}

/** In a fixed order: needs, shelves, pages, provisions. */
function addressesOf({ needs, provisions, municipality }: Addressed): Address[] {
  return [
    ...[...needs.keys()].map((slug) => needAt({ slug })),
    ...municipality.domains.map((domain) => shelfAt(domain.id)),
    ...CODED_PAGES.map((name) => ({ kind: 'page' as const, name })),
    ...[...provisions.keys()].map((id) => provisionAt({ id })),
  ];
}

/** The same as paths without language, as they stand in the registry of codes: by name, also where an address hides it. */
export function pathsOf(catalogue: Addressed): string[] {
  return addressesOf(catalogue).map(pathOf);
}

/** True when there is such a page, and it has a code of its own. */
export function isCoded(catalogue: Catalogue, address: Address | undefined): boolean {
  switch (address?.kind) {
    case 'need':
      return needCalled(catalogue, address.slug) !== undefined;
    case 'provision':
      return provisionCalled(catalogue, address.id) !== undefined;
    case 'shelf':
      return shelfOf(catalogue, address.id) !== undefined;
    case 'page':
      return pageFacts(address.name).coded === true;
    default:
      return false;
  }
}
