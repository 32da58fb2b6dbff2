// Asks whether somebody is still there; any way to close it says yes.
import { made } from './bar.ts';
import type { NextWords } from './next-words.ts';

export interface StillThere {
  /** Asks, or goes on asking: so many seconds are left. */
  ask(seconds: number): void;
  /** Somebody is there, perhaps on another page of this computer. */
  stop(): void;
}

/** `stays` is called when somebody says to be there; `ends` when they are done. */
export function stillThere(words: NextWords, stays: () => void, ends: () => void): StillThere {
  const dialog = made('dialog', 'still-there');
  const title = made('h2', '', words.restTitle);
  const text = made('p', '', words.rest);
  title.id = 'nog-daar';
  text.id = 'nog-daar-want';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', text.id);
  const left = made('p', 'left');
  left.role = 'timer';
  const stay = made('button', 'nl-button nl-button--primary', words.stay);
  const end = made('button', 'nl-button nl-button--secondary', words.action);
  const buttons = made('p', 'actions');
  buttons.append(stay, end);
  dialog.append(title, text, left, buttons);
  // At once, not only when the browser comes to tell that it closed.
  stay.addEventListener('click', () => {
    stays();
    dialog.close();
  });
  dialog.addEventListener('cancel', stays);
  end.addEventListener('click', ends);
  dialog.addEventListener('close', stays);
  document.body.append(dialog);
  return {
    ask(seconds) {
      left.textContent = words.left.replace('{seconds}', String(seconds));
      if (!dialog.open) dialog.showModal();
    },
    stop: () => dialog.close(),
  };
}
