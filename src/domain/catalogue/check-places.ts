// What must hold between places: each stands once, and neighbours know each other.
import { nearest } from '../language/nearest.ts';
import { placeSlug } from '../municipality/place-named.ts';
import type { Places } from '../municipality/places.ts';
import { problemsIn, type Problem } from '../problem.ts';

/** A place that is not known; told with the name that was probably meant. */
export function unknownPlace(
  found: string,
  known: readonly string[],
): Pick<Problem, 'kind' | 'values'> {
  const near = nearest(found, known);
  return near === undefined
    ? { kind: 'noPlace', values: { found } }
    : { kind: 'noPlaceNear', values: { found, near } };
}

/** What is wrong between places. */
export function placesProblems({ places, outside }: Places): Problem[] {
  const { found, add } = problemsIn('places.yml');
  const names = places.map(({ name }) => name);
  const slugs = places.map(placeSlug);
  const hamlets = new Set<string>();
  for (const [at, { name, neighbours, ...place }] of places.entries()) {
    if (slugs.indexOf(placeSlug({ name })) !== at || outside.includes(name))
      add('doublePlace', `places.${at}.name`, { found: name });
    for (const [nth, hamlet] of place.hamlets.entries()) {
      const slug = placeSlug({ name: hamlet });
      if (slugs.includes(slug) || hamlets.has(slug))
        add('doublePlace', `places.${at}.hamlets.${nth}`, { found: hamlet });
      hamlets.add(slug);
    }
    for (const [place, other] of neighbours.entries()) {
      const field = `places.${at}.neighbours.${place}`;
      const neighbour = places.find((one) => one.name === other);
      if (!neighbour) {
        const { kind, values } = unknownPlace(other, names);
        add(kind, field, values);
      } else if (!neighbour.neighbours.includes(name)) add('oneWay', field, { found: other, name });
    }
  }
  return found;
}
