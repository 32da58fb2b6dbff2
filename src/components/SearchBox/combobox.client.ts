// The list under the search box: the same answers as the page, while typing. A combobox with a listbox (ARIA 1.2).
import type { Said } from '../../search/counter.ts';
import { openIndex, type SearchAnswer } from '../../search/index.ts';
import type { SearchSource } from '../../search/source.ts';
import { talkIn, type SourceTalk } from '../../search/talks.ts';
import { countBeside } from './counting.client.ts';
import { drawList } from './list.client.ts';
import type { ListWords } from './list-words.ts';

interface SearchBoxParts {
  /** Null: too much for a browser, ask the server. */
  readonly source: SearchSource | null;
  readonly words: ListWords;
  /** True: there are sentences to learn from. */
  readonly hears: boolean;
}

/** Answers a question; calls `then` again when a better answer comes in later. `isFinal`: none will, and the server would say the same. */
type Asker = (query: string, then: (answer: SearchAnswer, isFinal: boolean) => void) => void;

const REST_MS = 150;

/** A code, a number of a question or a phone number. */
const DIGITS = /^\+?\d[\d ().-]*$/;

const language = document.documentElement.lang;

/** Fetches a file of ours, or the answer to a form; undefined when it cannot be had, which is no reason to stop. */
async function fetched<T>(path: string, form?: URLSearchParams): Promise<T | undefined> {
  try {
    const answer = await fetch(path, form && { method: 'POST', body: form });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** What a browser tells of its line; many tell nothing. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  /** In Mbit/s; at most 10 is told. */
  readonly downlink?: number;
}
const QUICK_MBITS = 5;

/** True only when the browser says that its line is quick, and that nobody pays for each kilobyte. */
function hasRoom(): boolean {
  const { connection } = navigator as { readonly connection?: Line };
  const { saveData = false, effectiveType, downlink = 0 } = connection ?? {};
  return !saveData && effectiveType === '4g' && downlink >= QUICK_MBITS;
}

/** Answers here; words of other languages are fetched when a question asks for them. */
function answerHere(source: SearchSource, hears: boolean): Asker {
  const index = openIndex(source);
  // What residents say weighs five times what all else here does: without room for it the server answers, which has heard it.
  const better = hears && !hasRoom() ? answerThere(REST_MS) : undefined;
  let asked = false;
  let hasHeard = !hears;
  let hasLearned = false;
  let again = () => {};
  const isFinal = (query: string) => hasHeard && (hasLearned || !index.doubts(query));
  if (hears && !better)
    void fetched<Said[]>(`/zoek/${language}-zinnen.json`).then(async (said) => {
      const counted = said && (await countBeside(source, said));
      if (!counted) return;
      index.hear(counted);
      hasHeard = true;
      again();
    });
  return (query, then) => {
    again = () => then(index.answer(query), isFinal(query));
    again();
    if (better) return better(query, then);
    if (asked || !index.doubts(query)) return;
    asked = true;
    void fetched<SearchBoxParts>(`/zoek/${language}-anders.json`).then((others) => {
      if (!others?.source) return;
      index.learn(others.source);
      hasLearned = true;
      again();
    });
  };
}

/** Lets the server answer, after a short rest in typing. */
function answerThere(restMs: number): Asker {
  let timer = 0;
  return (query, then) => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const form = new URLSearchParams({ lang: language, q: query });
      const answer = await fetched<SearchAnswer>('/zoek/antwoord.json', form);
      if (answer) then(answer, true);
    }, restMs);
  };
}

/** Makes a list for the box from what search knows. */
export function combobox(box: HTMLInputElement, { source, words, hears }: SearchBoxParts): void {
  const ask = source ? answerHere(source, hears) : answerThere(REST_MS);
  const view = drawList(box, words);
  const { talks: told = '[]' } = box.form?.dataset ?? {};
  const talks = JSON.parse(told) as readonly SourceTalk[];
  const show = () => {
    const query = box.value.trim();
    // In the box of staff digits are no words: what they open, the server knows.
    if (query === '' || (box.dataset['quick'] === '1' && DIGITS.test(query))) return view.hide();
    let isFirst = true;
    ask(query, (answer, isFinal) => {
      // An answer to what was typed before is of no use any more; and a better one opens no list that was closed, and
      // takes no number away on which somebody stands.
      const isWaited = box.ariaExpanded === 'true' && document.activeElement === box;
      if (box.value.trim() !== query || !(isFirst || isWaited)) return;
      isFirst = false;
      // In the box of staff Enter opens the first thing found, as soon as nothing better can come.
      const firstChosen = isFinal && box.dataset['quick'] === '1';
      view.show(query, answer, { firstChosen, talk: talkIn(talks, query) });
    });
  };
  box.addEventListener('input', show);
  box.addEventListener('keydown', (event) => view.key(event));
  box.form?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || box.ariaExpanded !== 'true') return;
    event.preventDefault();
    view.hide();
    box.focus();
  });
  box.form?.addEventListener('focusout', (event) => {
    if (!box.form?.contains(event.relatedTarget as Node | null)) view.hide();
  });
  addEventListener('pagehide', view.forget);
  if (document.activeElement === box && box.value !== box.defaultValue) show();
}
