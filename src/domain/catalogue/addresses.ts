// Every address of the portal that has a code of its own, without language.
import type { Catalogue } from './catalogue.ts';

/** Pages of running text, in content/pages. */
export const TEXT_PAGES = [
  'privacy',
  'toegankelijkheid',
  'over',
  'persoonlijk-plan',
  'geen-netwerk',
] as const;

const FIXED = [
  '/',
  '/nu-hulp/',
  '/wegwijzer/',
  '/wegwijzer/begin/',
  '/zoeken/',
  '/contact/',
  '/contact/vraag/',
  '/privacy/',
  '/toegankelijkheid/',
  '/over/',
  '/persoonlijk-plan/',
  '/geen-netwerk/',
  '/mijn-plan/',
  '/mijn-kring/',
] as const;

/** What addresses are made of: names alone. */
export interface Addressed {
  readonly needs: Pick<Catalogue['needs'], 'keys'>;
  readonly provisions: Pick<Catalogue['provisions'], 'keys'>;
  readonly municipality: Pick<Catalogue['municipality'], 'domains'>;
}

/** Addresses in a fixed order: needs, shelves, fixed pages, provisions. */
export function addressesOf({ needs, provisions, municipality }: Addressed): string[] {
  return [
    ...[...needs.keys()].map((slug) => `/hulp/${slug}/`),
    ...municipality.domains.map((domain) => `/schappen/${domain.id}/`),
    ...FIXED,
    ...[...provisions.keys()].map((id) => `/aanbod/${id}/`),
  ];
}
