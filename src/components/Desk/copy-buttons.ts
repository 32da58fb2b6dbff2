// Buttons that copy what they carry, and say so; they stay away where a browser cannot copy. And the keys that press buttons.
import { letterFor, letterOn } from '../../application/desk/keys.ts';
import { chosenHere, isMac, isTyping, layoutHere } from './keys-here.ts';

/** Tells it below the button that was pressed: above the others it would lie in the way. */
function tell(button: HTMLElement, text: string, root: ParentNode): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-told]')) {
    const isHere = line.previousElementSibling === button;
    line.textContent = isHere ? text : (line.dataset['told'] ?? '');
    line.classList.toggle('copied', isHere);
    if (isHere) line.scrollIntoView({ block: 'nearest' });
  }
}

async function copy(button: HTMLElement, label: string, status: Element): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  status.textContent = `${label}: ${button.dataset['done']}`;
}

/** Brings every [data-copy] in `root` to life; the outcome is told in its [data-status]. */
export function copyButtons(root: ParentNode): void {
  const status = root.querySelector('[data-status]');
  if (!status) return;
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    // Read now: later the key stands behind it.
    const label = button.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    button.addEventListener('click', () => {
      void copy(button, label, status).then(
        () => tell(button, button.dataset['done'] ?? '', root),
        () => {
          status.textContent = button.dataset['failed'] ?? '';
          tell(button, '', root);
          root.querySelector('.sends')?.setAttribute('open', '');
        },
      );
    });
  }
}

/** Shows on every [data-key] in `root` which key presses it, together with Alt. */
export function showKeys(root: ParentNode): void {
  const chosen = chosenHere();
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const letter = letterFor(element.dataset['key'] ?? '', chosen);
    const key = document.createElement('kbd');
    key.textContent = letter;
    key.title = `Alt+${letter}`;
    element.append(' ', key);
    element.setAttribute('aria-keyshortcuts', key.title);
  }
}

/** Presses what carries the key, now or later, when Alt and that key go down and nobody is typing. */
export function listenToKeys(root: ParentNode): void {
  const chosen = chosenHere();
  const layout = layoutHere();
  document.addEventListener('keydown', (event) => {
    if (event.repeat || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isTyping(event.target) || event.isComposing) return;
    const letter = letterOn(event, isMac, layout.map);
    if (letter === '') return;
    const target = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => letterFor(dataset['key'] ?? '', chosen) === letter,
    );
    if (!target) return;
    event.preventDefault();
    // What it says afterwards must be seen.
    target.closest('[data-fold]')?.setAttribute('open', '');
    target.click();
  });
}
