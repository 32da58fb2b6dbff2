// What must hold for names that stand in an address instead of a telling one: no two alike, and help of watched needs has one.
import { problemsIn, type Problem } from '../problem.ts';
import type { Checkable } from './checkable.ts';
import { isWatchedProvision } from './private.ts';

type Hidden = readonly (readonly [name: string, address: string | undefined])[];

function doubleIn(folder: 'needs' | 'provisions', entries: Hidden): Problem[] {
  const file = folder === 'needs' ? 'need.yml' : 'provision.yml';
  return entries.flatMap(([name, address], place) => {
    const other =
      address !== undefined &&
      entries.find(
        ([own, taken], at) => own === address || (taken === address && at < place && own !== name),
      );
    if (!other || address === undefined) return [];
    const { found, add } = problemsIn(`${folder}/${name}/${file}`);
    add('doubleAddress', 'address', { found: address, other: other[0] });
    return found;
  });
}

function tellingOffers({ catalogue, provisions }: Checkable): Problem[] {
  const watched = [...(catalogue?.provisions.values() ?? [])].filter((one) =>
    isWatchedProvision(catalogue!, one),
  );
  return watched.flatMap(({ id, address }) => {
    const { found, add } = problemsIn(`provisions/${id}/provision.yml`);
    if (address === undefined) add('tellingAddress', 'address');
    const worded = Object.entries(provisions.get(id)?.wordings ?? {}).flatMap(
      ([language, { neutralTitle }]) => {
        const text = problemsIn(`provisions/${id}/${language}.md`);
        if (neutralTitle === undefined) text.add('tellingTitle', 'neutralTitle');
        return text.found;
      },
    );
    return [...found, ...worded];
  });
}

/** Every problem with such names. */
export function addressProblems(content: Checkable): Problem[] {
  const hidden = (all: Iterable<readonly [string, { facts: { address?: string | undefined } }]>) =>
    [...all].map(([name, { facts }]) => [name, facts.address] as const);
  return [
    ...doubleIn('needs', hidden(content.needs)),
    ...doubleIn('provisions', hidden(content.provisions)),
    ...tellingOffers(content),
  ];
}
