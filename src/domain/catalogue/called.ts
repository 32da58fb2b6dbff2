// What an address calls a thing: its own name, or the one it goes by where its own would tell too much.
import { needAt, pathOf, provisionAt, type Address } from '../address/address.ts';
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Catalogue } from './catalogue.ts';

/** The need that an address calls so; undefined when there is none. */
export function needCalled({ needs }: Pick<Catalogue, 'needs'>, name: string): Need | undefined {
  return needs.get(name) ?? [...needs.values()].find(({ address }) => address === name);
}

/** The provision that an address calls so; undefined when there is none. */
export function provisionCalled(
  { provisions }: Pick<Catalogue, 'provisions'>,
  name: string,
): Provision | undefined {
  return provisions.get(name) ?? [...provisions.values()].find(({ address }) => address === name);
}

/** What stands at an address, by whichever name. */
function thingAt(catalogue: Pick<Catalogue, 'needs' | 'provisions'>, address: Address) {
  return {
    need: address.kind === 'need' ? needCalled(catalogue, address.slug) : undefined,
    offer: address.kind === 'provision' ? provisionCalled(catalogue, address.id) : undefined,
  };
}

/** The address by the name that tells nothing; the code of a page stands beside its own name. */
export function quietly(
  catalogue: Pick<Catalogue, 'needs' | 'provisions'>,
  address: Address,
): Address {
  const { need, offer } = thingAt(catalogue, address);
  if (need) return needAt(need);
  return offer ? provisionAt(offer) : address;
}

/** The path under which a page is registered, from its address: by its own name. */
export function registeredPath(
  catalogue: Pick<Catalogue, 'needs' | 'provisions'>,
  address: Address,
): string {
  const { need, offer } = thingAt(catalogue, address);
  if (need) return pathOf(needAt({ slug: need.slug }));
  return pathOf(offer ? provisionAt({ id: offer.id }) : address);
}

/** Telling address -> the address of the page, both without language: what was printed or kept long ago still leads there. */
export function hiddenNames({
  needs,
  provisions,
}: Pick<Catalogue, 'needs' | 'provisions'>): Readonly<Record<string, string>> {
  const hidden = <T extends { address?: string | undefined }>(all: Iterable<T>) =>
    [...all].filter(({ address }) => address !== undefined);
  return Object.fromEntries([
    ...hidden(needs.values()).map((need) => [
      pathOf(needAt({ slug: need.slug })),
      pathOf(needAt(need)),
    ]),
    ...hidden(provisions.values()).map((one) => [
      pathOf(provisionAt({ id: one.id })),
      pathOf(provisionAt(one)),
    ]),
  ]) as Record<string, string>;
}
