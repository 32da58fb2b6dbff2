// What the keys of staff need to know of this browser: which letters were chosen, what stands on the keyboard, and whether someone types.
import { chosenKeys, type ChosenKeys } from '../../application/desk/keys.ts';

/** The keys that this browser keeps; ours when it keeps none. */
export function chosenHere(): ChosenKeys {
  const kept = /(?:^|; )(?:__Host-)?kcc-toetsen=([^;]*)/.exec(document.cookie)?.[1];
  return chosenKeys(kept);
}

/** True on a Mac, where Alt is a key to write other signs with. */
export const isMac = /^(Mac|iP)/.test(navigator.platform);

interface Keyboards {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> };
}

/** What stands on which key, as soon as the browser has told; many never do. */
export function layoutHere(): { map?: ReadonlyMap<string, string> } {
  const told: { map?: ReadonlyMap<string, string> } = {};
  const { keyboard } = navigator as Keyboards;
  void keyboard?.getLayoutMap().then(
    (map) => (told.map = map),
    // Not told to a page within another: the place of the key decides then.
    () => undefined,
  );
  return told;
}

/** True where someone types: there a key is what stands on it, and Alt with a letter is a letter too, such as ł. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, select, input:not([type="button" i], [type="submit" i], [type="checkbox" i], [type="radio" i])',
  );
  return target.isContentEditable || (field !== null && !field.readOnly);
}
