// Counts what a person presses, so that "at most five keys" can be told.
import type { Page } from '@playwright/test';

export interface Keys {
  /** Keys pressed so far; with Alt held down, Alt and the letter are two. */
  readonly pressed: () => number;
  press(key: string): Promise<void>;
  /** Types words; not counted, because everybody types their own. */
  type(words: string): Promise<void>;
}

export function keysOf(page: Page): Keys {
  let pressed = 0;
  return {
    pressed: () => pressed,
    async press(key) {
      pressed += key.split('+').length;
      await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
  };
}
