// Keys of the words that say little, with how much each tells; of two words with one key the most telling counts.
import { cachedKey } from './keys.ts';
import { LITTLE } from './stop.ts';

const keys = new Map<string, number>();
for (const [word, telling] of LITTLE) {
  const key = cachedKey(word);
  keys.set(key, Math.max(keys.get(key) ?? 0, telling));
}

export const SMALL_KEYS: ReadonlyMap<string, number> = keys;
