// What must hold between places: each stands once, and neighbours know each other.
import { nearest } from '../language/nearest.ts';
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
  for (const [at, { name, neighbours }] of places.entries()) {
    if (names.indexOf(name) !== at || outside.includes(name))
      add('doublePlace', `places.${at}.name`, { found: name });
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
