// The bar with "Klaar, volgende": in the same place on every page, made of the form with "Wis en stop" that the page has.
import { addablePath } from './page-here.ts';
import type { NextWords } from './next-words.ts';

const PRIMARY = 'nl-button nl-button--primary';
const SECONDARY = 'nl-button nl-button--secondary';

/** An element with a class and a text. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function formTo(action: string): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  return form;
}

/** The one form that ends a visit: that of the page, because it may hold what must end on the server. */
function endingForm({ wipe, action }: NextWords): HTMLFormElement {
  const form = document.querySelector<HTMLFormElement>('form.wipe') ?? formTo(wipe);
  form.className = 'next';
  form.querySelector('button')?.remove();
  form.append(made('button', PRIMARY, action));
  return form;
}

/** Puts this need or offer on the one A4; on other pages leads to it. */
function toSheet({ plan, put, sheet }: NextWords): HTMLElement {
  const path = document.querySelector('.take-along') ? addablePath(location.pathname) : undefined;
  if (path === undefined) {
    const link = made('a', '', sheet);
    link.href = plan;
    return link;
  }
  const form = formTo(plan);
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'page', value: path });
  form.append(field, made('button', SECONDARY, put));
  return form;
}

/** Adds the bar to this page; gives its form that ends the visit. `isReady`: all was wiped just now. */
export function addBar(words: NextWords, isReady: boolean): HTMLFormElement {
  const bar = made('aside', 'next-bar');
  bar.ariaLabel = words.label;
  const says = isReady ? made('p', '') : made('p', 'name', words.label);
  says.role = 'status';
  const ending = endingForm(words);
  const parts = document.createElement('div');
  parts.append(says);
  if (location.pathname !== words.plan) parts.append(toSheet(words));
  parts.append(ending);
  bar.append(parts);
  const exit = document.querySelector('.exit');
  if (exit) exit.prepend(bar);
  else document.querySelector('.nl-skip-link')!.after(bar);
  // After the bar is there, so that it is read out.
  if (isReady) setTimeout(() => (says.textContent = words.ready));
  return ending;
}
