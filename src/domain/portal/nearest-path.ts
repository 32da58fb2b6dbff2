// Where somebody is led whose address is nearly right: the page of that name, or the need whose answers it no longer knows.
import { addressAt } from '../address/address.ts';
import { FOLDERS, thingPath } from '../address/folders.ts';
import { nearest } from '../language/nearest.ts';

const THINGS = ['need', 'provision', 'shelf', 'step'] as const;

const SHAPE = /^((?:\/[a-z]{2})?)\/([a-z]+)\/([a-z0-9-]+)\/(.*)$/;

/** Names of pages of one kind and one language. */
function namesIn(paths: Iterable<string>, folder: string): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length).split('/')[0]!;
    if (name !== '') found.add(name);
  }
  return [...found];
}

/**
 * The page that an address most likely meant; undefined when nothing is near. `paths`: every page there is. A page of a name with a
 * slip in it, and for answers that nobody can give the first question of their need, or the need itself.
 */
export function nearestPath(path: string, paths: ReadonlyMap<string, unknown>): string | undefined {
  const [, language = '', folder, name = '', rest = ''] = SHAPE.exec(path) ?? [];
  const kind = THINGS.find((thing) => FOLDERS[thing] === folder);
  const address = addressAt(path.slice(language.length));
  // A page near a village is led by itself: it knows villages too.
  if (kind === undefined || address?.kind === 'page' || address?.kind === 'near') return undefined;
  const there = (target: string) => (paths.has(language + target) ? language + target : undefined);
  const own = kind === 'step' ? [thingPath('step', name), thingPath('need', name)] : [];
  const found = own.map(there).find((target) => target !== undefined && target !== path);
  if (found !== undefined) return found;
  // Behind a need or an offer stands only what has an address of its own.
  if (rest !== '') return undefined;
  const like = nearest(name, namesIn(paths.keys(), `${language}/${FOLDERS[kind]}/`));
  return like === undefined || like === name ? undefined : there(thingPath(kind, like));
}
