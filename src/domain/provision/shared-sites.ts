// Sites where more than one offer has an address of its own: "Ga naar voorbeeld.nl" alone does not tell which.
import type { Provision } from './provision.ts';

/** The name of a site as people say it: 'voorbeeld.nl'. Throws for what is no address. */
export function siteName(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

const known = new WeakMap<ReadonlyMap<string, Provision>, ReadonlySet<string>>();

/** Names of sites that several offers of a catalogue send to, each to another address; looked up once. */
export function sharedSites(provisions: ReadonlyMap<string, Provision>): ReadonlySet<string> {
  const made = known.get(provisions);
  if (made) return made;
  const addresses = new Map<string, Set<string>>();
  for (const { contact } of provisions.values())
    if (contact?.url) {
      const name = siteName(contact.url);
      addresses.set(name, (addresses.get(name) ?? new Set()).add(contact.url));
    }
  const shared = new Set([...addresses].flatMap(([name, all]) => (all.size > 1 ? [name] : [])));
  known.set(provisions, shared);
  return shared;
}
