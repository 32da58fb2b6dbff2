// Ends a visit when nobody does anything on any page of this computer; the page on screen asks first.
import { restAfter } from './rest.ts';
import { stillThere } from './still-there.ts';
import type { NextWords } from './next-words.ts';

const SECOND = 1_000;
/** What people do. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'input'];
/** What pages of this computer tell each other. */
const CHANNEL = 'hulp-pc';
const ENDED = 'klaar';
const BUSY = 'bezig';

/** `isWaiting`: all was wiped just now, so that there is nothing to end until somebody does something. */
export function watchRest(words: NextWords, ending: HTMLFormElement, isWaiting: boolean): void {
  const pages = new BroadcastChannel(CHANNEL);
  let last = isWaiting ? undefined : Date.now();
  let told = 0;
  const stirs = () => {
    last = Date.now();
    // Others need not know of every move.
    if (last - told < SECOND) return;
    told = last;
    pages.postMessage(BUSY);
  };
  let isEnding = false;
  const end = () => {
    // Once: a second one would begin the way there anew.
    if (!isEnding) ending.requestSubmit();
    isEnding = true;
  };
  ending.addEventListener('submit', () => pages.postMessage(ENDED));
  const asks = stillThere(words, stirs, end);
  const isAsked = () => last !== undefined && restAfter(Date.now() - last).kind !== 'busy';
  // Once asked, only an answer counts: a mouse that is bumped is nobody.
  const sign = () => {
    if (!isAsked()) stirs();
  };
  for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
  pages.addEventListener('message', ({ data }) => {
    if (data === ENDED) return location.replace('/');
    last = Date.now();
    asks.stop();
  });
  setInterval(() => {
    if (last === undefined) return;
    const rest = restAfter(Date.now() - last);
    if (rest.kind === 'over') end();
    else if (rest.kind === 'asked') asks.ask(Math.ceil(rest.left / SECOND));
  }, SECOND);
}
