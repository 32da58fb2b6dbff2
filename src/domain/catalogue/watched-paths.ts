// Pages at which someone may look along: nothing of them may stay behind.
import { needAt, pathOf, provisionAt } from '../address/address.ts';
import type { Catalogue } from './catalogue.ts';
import { isWatchedProvision } from './private.ts';

/** Their paths, without language. */
export function watchedPaths(catalogue: Pick<Catalogue, 'needs' | 'provisions'>): string[] {
  const needs = [...catalogue.needs.values()].filter(({ watched }) => watched);
  const offers = [...catalogue.provisions.values()].filter((one) =>
    isWatchedProvision(catalogue, one),
  );
  return [...needs.map(needAt), ...offers.map(provisionAt)].map(pathOf);
}
