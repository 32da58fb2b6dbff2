// Keys of staff that need no Alt, unless staff said so: "/" goes to the box, a digit presses the answer with that number, 0 goes one question back.
import { digitOn } from '../../application/desk/keys.ts';
import { chosenHere, isTyping } from './keys-here.ts';

const MOST_ANSWERS = 9;
const answers = () => [...document.querySelectorAll<HTMLElement>('.answers .answer')];
/** The way one question back, on a step and on an outcome. */
const back = () =>
  document.querySelector<HTMLElement>(
    'main :is(.again a, .again button, .said > a, .said .back button)',
  );
/** True when "/" came before the box did. */
let isBoxWanted = false;

/** Shows beside each answer of the wegwijzer which digit presses it. */
export function numberAnswers(): void {
  const { plain } = chosenHere();
  for (const [place, answer] of answers().slice(0, MOST_ANSWERS).entries()) {
    const number = document.createElement('kbd');
    number.textContent = `${plain ? '' : 'Alt '}${place + 1}`;
    // It is heard as the key of the answer, not as part of its words.
    number.ariaHidden = 'true';
    answer.append(number);
    answer.setAttribute('aria-keyshortcuts', `${plain ? '' : 'Alt+'}${place + 1}`);
  }
}

/** To the box, as soon as it is there. */
function toBox(): true {
  const box = document.querySelector<HTMLInputElement>('[data-box] input');
  isBoxWanted = box === null;
  box?.focus();
  box?.setSelectionRange(box.value.length, box.value.length);
  return true;
}

/** The box came: it gets the focus when "/" was pressed before. */
export function boxCame(): void {
  if (isBoxWanted) toBox();
}

function press(target: HTMLElement | null | undefined): boolean {
  target?.click();
  return target !== null && target !== undefined;
}

/** Listens to them on this page, from now on. */
export function listenToPlainKeys(): void {
  const { plain } = chosenHere();
  // From here on it is our turn.
  window.onkeydown = null;
  isBoxWanted = plain && document.documentElement.dataset['slash'] !== undefined;
  boxCame();
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey === plain) return;
    if (isTyping(event.target) || event.isComposing) return;
    const digit = digitOn(event, event.shiftKey);
    const isDone =
      event.key === '/'
        ? toBox()
        : digit === undefined
          ? false
          : press(digit === 0 ? back() : answers()[digit - 1]);
    if (isDone) event.preventDefault();
  });
}
