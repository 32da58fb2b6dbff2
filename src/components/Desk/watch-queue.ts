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
  readonly news: string;
}

const title = document.title;

/** Puts the new list in the place of the old, and the focus where it was. */
async function renew(old: HTMLElement): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href);
  if (!answer.ok) return undefined;
  const fresh = pageIn(await answer.text()).querySelector<HTMLElement>('[data-queue]');
  if (!fresh) return undefined;
  const here = document.activeElement;
  const link = here instanceof HTMLAnchorElement && old.contains(here) ? here.href : undefined;
  const list = document.importNode(fresh, true);
  for (const one of list.querySelectorAll('[autofocus]')) one.removeAttribute('autofocus');
  old.replaceWith(list);
  const again = [...list.querySelectorAll('a')].find(({ href }) => href === link);
  again?.focus();
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
    news!.textContent = now.news;
    document.title = now.urgent > 0 ? `(${now.urgent}) ${title}` : title;
    if (now.urgent > Number(before) && wantsSound.checked) ring();
  }
  setInterval(() => void look(), EVERY_MS);
}
