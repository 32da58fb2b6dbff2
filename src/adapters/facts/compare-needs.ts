// Our needs and their tips beside the records of what people can do themselves, and the needs that facts name.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import type { Facts, OwnStrengthRecord } from './records.ts';

const aboutNeed = (
  id: string,
  kind: DifferenceKind,
  facts: readonly string[] = [],
  ours: readonly string[] = [],
): Difference => ({ subject: { kind: 'need', id }, kind, ours, facts });

/** Tips of a need beside all records about it. In danger there are none on either side. */
function tipsOf(need: Need, records: readonly OwnStrengthRecord[]): Difference[] {
  if (need.crisis || records.length === 0) return [];
  const ids = (rung: 1 | 2) => need.suggestions.filter((s) => s.rung === rung).map((s) => s.id);
  const [self, network] = [
    records.flatMap((record) => record.rungs.self),
    records.flatMap((record) => record.rungs.own_network),
  ];
  const signs = records.flatMap((record) => record.skip_ladder_if);
  return [
    ...(self.length > 0 && ids(1).length === 0 ? [aboutNeed(need.slug, 'noTips', ['1'])] : []),
    ...(network.length > 0 && ids(2).length === 0 ? [aboutNeed(need.slug, 'noTips', ['2'])] : []),
    ...(network.length === 0 && ids(2).length > 0
      ? [aboutNeed(need.slug, 'ownNetworkClosed', [], ids(2))]
      : []),
    ...(signs.length > 0 && need.danger.length === 0
      ? [aboutNeed(need.slug, 'noDanger', [...new Set(signs)])]
      : []),
  ];
}

/** Every difference about needs. */
export function compareNeeds(catalogue: Catalogue, facts: Facts): Difference[] {
  const shown = facts.provisions.filter((record) => record.publish !== 'no');
  const named = new Set([
    ...shown.flatMap((record) => record.needs),
    ...facts.ownStrength.flatMap((record) => record.maps_to),
  ]);
  const needs = [...catalogue.needs.values()];
  return [
    ...[...named]
      .filter((slug) => !catalogue.needs.has(slug))
      .map((slug) => aboutNeed(slug, 'newNeed')),
    ...needs
      .filter((need) => !named.has(need.slug))
      .map((need) => aboutNeed(need.slug, 'needInNoFact')),
    ...needs.flatMap((need) =>
      tipsOf(
        need,
        facts.ownStrength.filter((record) => record.maps_to.includes(need.slug)),
      ),
    ),
  ];
}
