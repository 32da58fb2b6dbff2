// Where people are helped one after another: the bar with "Klaar, volgende", what ends a visit after rest, and no way Back to the one before.
import { READY } from '../../domain/address/folders.ts';
import { addSheet } from '../Desk/add-sheet.ts';
import { addBar } from './bar.ts';
import sheet from './next-person.css?url';
import type { NextWords } from './next-words.ts';
import { sinceIn } from './page-here.ts';
import { watchRest } from './watch-rest.ts';

interface Mark {
  readonly since?: string | undefined;
}

/** Leaves a page of the one before, which Back still shows. A page is marked by since when its visitor sits here. */
function leaveOld(): void {
  const since = sinceIn(document.cookie);
  // Back to a page that was left before it could be marked: of whom is not known.
  const isBack = performance
    .getEntriesByType('navigation')
    .some((one) => (one as PerformanceNavigationTiming).type === 'back_forward');
  const marked = (history.state as Mark | null)?.since ?? (isBack ? '' : since);
  // First: a browser keeps the mark when the start page takes its own place, and would go round for ever.
  history.replaceState({ since }, '');
  if (marked === since) return;
  document.documentElement.hidden = true;
  document.title = '';
  location.replace('/');
}

async function begin(): Promise<void> {
  const isReady = location.search === `?${READY}`;
  if (isReady) history.replaceState(null, '', location.pathname);
  leaveOld();
  // A page that was kept as it was runs nothing else again.
  addEventListener('pageshow', leaveOld);
  const answer = fetch(`/hulp-pc/${document.documentElement.lang}.json`);
  document.documentElement.classList.add('helper-pc');
  const [words] = await Promise.all([answer.then((one) => one.json()), addSheet(sheet)]);
  watchRest(words as NextWords, addBar(words as NextWords, isReady), isReady);
}

void begin();
