// The place somebody means: by its name, a hamlet in it or a postcode, as people type it, or as it stands in an address.
import { nearest } from '../language/nearest.ts';
import { byName } from '../order.ts';
import { plain } from '../typed.ts';
import type { Place } from './places.ts';

/** An article in front, as in 't Waar. */
const ARTICLE = /^(?:t|de|het) (?=.)/;
const POSTCODE = /(?<!\d)([1-9]\d{3})(?: ?[a-z]{2})?(?![a-z\d])/;

/** A shorter part of a name is an everyday word. */
const SHORTEST_TAIL = 5;

type Names = ReadonlyMap<string, Place>;

/** Words in small letters with one blank between them, without accents and apostrophes. */
function asSaid(text: string): string {
  return plain(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** A place as it stands in an address. */
export function placeSlug({ name }: Pick<Place, 'name'>): string {
  return asSaid(name).replaceAll(' ', '-');
}

/** How people leave out the first part of a name: Nieuweschans for Bad Nieuweschans, waar for 't Waar. */
function shorter(name: string): string | undefined {
  const short = name.replace(ARTICLE, '');
  if (short !== name) return short;
  const tail = name.split(' ').slice(1).join(' ');
  return tail.length >= SHORTEST_TAIL ? tail : undefined;
}

/** Names with their place: whoever has a name goes before who has it as a part; what two have as a part is nobody's. */
function namesIn(places: readonly Place[]): { readonly whole: Names; readonly short: Names } {
  const whole = new Map<string, Place>();
  const add = (name: string, place: Place) => {
    if (!whole.has(name)) whole.set(name, place);
  };
  for (const place of places) add(asSaid(place.name), place);
  for (const place of places) for (const hamlet of place.hamlets) add(asSaid(hamlet), place);
  const short = new Map<string, Place>();
  const taken = new Set(whole.keys());
  for (const [name, place] of whole) {
    const part = shorter(name);
    if (part === undefined) continue;
    if (taken.has(part)) short.delete(part);
    else short.set(part, place);
    taken.add(part);
  }
  return { whole, short };
}

/** The longest name that stands in the text as whole words. */
function within(text: string, names: Names): Place | undefined {
  const found = [...names].filter(([name]) => ` ${text} `.includes(` ${name} `));
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[1];
}

/** The place that a text names, a slip of the finger forgiven; undefined when it is none of these. */
export function placeNamed(places: readonly Place[], text: string): Place | undefined {
  const said = asSaid(text);
  const { whole, short } = namesIn(places);
  const name = whole.get(said) ?? within(said, whole) ?? short.get(said.replace(ARTICLE, ''));
  if (name) return name;
  const postcode = POSTCODE.exec(said)?.[1];
  const coded = postcode && places.find(({ postcodes }) => postcodes.includes(postcode));
  if (coded) return coded;
  const meant = nearest(said, [...whole.keys(), ...short.keys()]);
  return meant === undefined ? undefined : (whole.get(meant) ?? short.get(meant));
}

/** Places as people look for them: by name, without the article in front. */
export function byPlaceName(places: readonly Place[]): Place[] {
  const key = ({ name }: Place) => asSaid(name).replace(ARTICLE, '');
  return places.toSorted((a, b) => byName(key(a), key(b)));
}

/** From where somebody looks who lives in this place; of nobody's place nothing. */
export function onlookerPlace(place: Place | undefined): {
  readonly village?: string;
  readonly neighbours?: readonly string[];
} {
  return place === undefined ? {} : { village: place.name, neighbours: place.neighbours };
}
