// What stands on a tile: a pictogram and a few words.
import type { Domain } from '../municipality/municipality.ts';
import type { Need } from '../need/need.ts';
import { wordingIn, type Worded } from '../wording.ts';
import type { Catalogue } from './catalogue.ts';
import { pictogramOf } from './pictogram-of.ts';

/** A pictogram with its few words, and the language these are in. */
export interface TileText extends Worded<string> {
  readonly pictogram: string;
}

/** The tile of a need. */
export function tileOfNeed(catalogue: Catalogue, need: Need, language: string): TileText {
  const worded = wordingIn(need.wordings, language);
  const text = worded.text.short ?? worded.text.title;
  return { pictogram: pictogramOf(catalogue, need), text, language: worded.language };
}

/** The tile of a shelf; a title in the language asked for goes before fewer words in Dutch. */
export function tileOfShelf({ pictogram, short, title }: Domain, language: string): TileText {
  const words = short?.[language];
  const worded = words === undefined ? wordingIn(title, language) : { text: words, language };
  return { pictogram, ...worded };
}
