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

/** Addresses in a fixed order: needs, shelves, fixed pages, provisions. */
export function addressesOf({ needs, provisions, municipality }: Catalogue): string[] {
  return [
    ...[...needs.keys()].map((slug) => `/hulp/${slug}/`),
    ...municipality.domains.map((domain) => `/schappen/${domain.id}/`),
    ...FIXED,
    ...[...provisions.keys()].map((id) => `/aanbod/${id}/`),
  ];
}
