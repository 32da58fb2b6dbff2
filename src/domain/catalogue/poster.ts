// What stands on the poster of a shelf: what people look for there, or whom to call where all is danger.
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import { dangersOf, needsByUse } from './by-use.ts';
import type { Catalogue } from './catalogue.ts';

/** Lines on a poster at most: more is not read in passing. */
const MOST_LINES = 6;

/** Needs for the poster of a shelf: never a crisis; what people come with most. */
export function posterNeeds(catalogue: Catalogue, domain: string): Need[] {
  return needsByUse(catalogue, domain).slice(0, MOST_LINES);
}

/** Whom to call for the crisis needs of a shelf: sure things with a number, each number once, most urgent first. */
export function posterCalls(catalogue: Catalogue, domain: string): Provision[] {
  const emergency = dangersOf(catalogue, domain)
    .flatMap((need) => need.emergency)
    .flatMap((id) => catalogue.provisions.get(id) ?? [])
    .filter((p) => p.contact?.phone !== undefined && p.publish === 'yes');
  const numbers = emergency.map((p) => p.contact?.phone);
  return emergency
    .filter((p, place) => numbers.indexOf(p.contact?.phone) === place)
    .slice(0, MOST_LINES);
}
