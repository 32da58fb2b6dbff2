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
/** What was typed behind "/" before the box came; undefined: "/" was not pressed. */
let early: string | undefined;

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

const boxHere = () => document.querySelector<HTMLInputElement>('[data-box] input');

/** To the box, as soon as it is there. */
function toBox(): true {
  const box = boxHere();
  if (!box) {
    early ??= '';
    return true;
  }
  box.focus();
  box.value += early ?? '';
  if (early) box.dispatchEvent(new Event('input', { bubbles: true }));
  early = undefined;
  box.setSelectionRange(box.value.length, box.value.length);
  return true;
}

/** Keeps a sign for the box that is to come; false when none is waited for. */
function keptForBox({ key }: KeyboardEvent): boolean {
  if (early === undefined || key.length !== 1) return false;
  early += key;
  return true;
}

/** True for the key to the box, pressed in the box while it is empty: one is there already. Behind words it is a sign like any other. */
function isThere({ key, target }: KeyboardEvent): boolean {
  return key === '/' && target === boxHere() && (target as HTMLInputElement).value === '';
}

/** The box came: it gets the focus when "/" was pressed before. */
export function boxCame(): void {
  if (early !== undefined) toBox();
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
  const kept = document.documentElement.dataset['slash'];
  if (plain && kept !== undefined) early = kept.slice(1);
  boxCame();
  // The box had the focus, and this script was not here yet.
  const box = boxHere();
  if (plain && box?.defaultValue === '' && box.value.startsWith('/'))
    box.value = box.value.slice(1);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey === plain) return;
    // Held down too: it would type a row of them.
    if (isThere(event)) event.preventDefault();
    if (event.repeat) return;
    if (isTyping(event.target) || event.isComposing) return;
    const digit = digitOn(event, event.shiftKey);
    // The browser may do with it what it does: should the box never come, no key is lost.
    if (keptForBox(event)) return;
    const isDone =
      event.key === '/'
        ? toBox()
        : digit === undefined
          ? false
          : press(digit === 0 ? back() : answers()[digit - 1]);
    if (isDone) event.preventDefault();
  });
}
