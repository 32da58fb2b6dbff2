// Keeps an open list of questions fresh: asks every few seconds whether something changed, and only then fetches the page.
import { pageIn } from './page-in.ts';

const EVERY_MS = 10_000;
const TONE_MS = 350;

/** Two short tones, made here: nothing is fetched for it. */
function ring(): void {
  const context = new AudioContext();
  for (const [place, pitch] of [660, 880].entries()) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(context.destination);
    const from = context.currentTime + (place * TONE_MS) / 1000;
    tone.start(from);
    tone.stop(from + TONE_MS / 1000);
  }
  setTimeout(() => void context.close(), 4 * TONE_MS);
}

interface Stand {
  readonly mark: string;
  readonly urgent: number;
  /** How many are open, and how many of those are urgent, in words. */
  readonly news: string;
  readonly urgentNews: string;
}

const title = document.title;

/** What tells a link or a button of the list from the others, also after it was drawn again. */
function placeOf(element: Element): string | undefined {
  if (element instanceof HTMLAnchorElement) return element.href;
  // Not `.action`: that would be the button of that name.
  return element instanceof HTMLButtonElement
    ? `take ${element.form?.getAttribute('action')}`
    : undefined;
}

/** Puts the new list in the place of the old, and the focus where it was. */
async function renew(old: HTMLElement): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href);
  if (!answer.ok) return undefined;
  const fresh = pageIn(await answer.text()).querySelector<HTMLElement>('[data-queue]');
  if (!fresh) return undefined;
  const here = document.activeElement;
  const place = here && old.contains(here) ? placeOf(here) : undefined;
  const list = document.importNode(fresh, true);
  for (const one of list.querySelectorAll('[autofocus]')) one.removeAttribute('autofocus');
  old.replaceWith(list);
  const all = [...list.querySelectorAll<HTMLElement>('a, button')];
  if (place !== undefined) all.find((one) => placeOf(one) === place)?.focus();
  return list;
}

async function stand(address: string): Promise<Stand | undefined> {
  try {
    const answer = await fetch(address, { redirect: 'error' });
    return answer.ok ? ((await answer.json()) as Stand) : undefined;
  } catch {
    // No connection now: the list stays as it is, and is asked for again.
    return undefined;
  }
}

/** Watches the list of this page, as long as it is open. */
export function watchQueue(): void {
  let list = document.querySelector<HTMLElement>('[data-queue]');
  const sound = document.querySelector<HTMLElement>('[data-sound]');
  const news = document.querySelector('[data-news]');
  if (!list || !sound || !news) return;
  sound.hidden = false;
  const wantsSound = sound.querySelector('input')!;
  async function look(): Promise<void> {
    const { stand: address = '', mark, urgent: before = '0' } = list!.dataset;
    const now = await stand(address);
    if (!now || now.mark === mark) return;
    list = (await renew(list!)) ?? list;
    const isMore = now.urgent > Number(before);
    news!.textContent = isMore ? now.urgentNews : now.news;
    document.title = now.urgent > 0 ? `(${now.urgent}) ${title}` : title;
    if (isMore && wantsSound.checked) ring();
  }
  setInterval(() => void look(), EVERY_MS);
}
