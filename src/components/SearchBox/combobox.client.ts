// The list under the search box: the same answers as the page, while typing. A combobox with a listbox (ARIA 1.2).
import { openIndex, type SearchIndex } from '../../search/index.ts';
import type { SearchSource } from '../../search/source.ts';
import { drawList, type ListView } from './list.client.ts';
import type { ListWords } from './list-words.ts';

interface Known {
  readonly source: SearchSource;
  readonly words: ListWords;
}

/** Words of other languages; undefined when they cannot be had, which is no reason to stop. */
async function fetchOthers(): Promise<Pick<Known, 'source'> | undefined> {
  try {
    const answer = await fetch(`/zoek/${document.documentElement.lang}-anders.json`);
    return answer.ok ? ((await answer.json()) as Known) : undefined;
  } catch {
    return undefined;
  }
}

/** Words of other languages, fetched when a question asks for them. */
function otherWords(index: SearchIndex, then: () => void): (query: string) => void {
  let asked = false;
  return (query) => {
    if (asked || !index.doubts(query)) return;
    asked = true;
    void fetchOthers().then((others) => {
      if (!others) return;
      index.learn(others.source);
      then();
    });
  };
}

/** Makes a list for the box from what search knows. */
export function combobox(box: HTMLInputElement, { source, words }: Known): void {
  const index = openIndex(source);
  const view: ListView = drawList(box, words, source);
  const show = () => {
    const query = box.value.trim();
    if (query === '') view.hide();
    else view.show(query, index.answer(query), box.dataset['quick'] === '1');
    alsoOther(query);
  };
  const alsoOther = otherWords(index, show);
  box.addEventListener('input', show);
  box.addEventListener('keydown', (event) => view.key(event));
  box.form?.addEventListener('focusout', (event) => {
    if (!box.form?.contains(event.relatedTarget as Node | null)) view.hide();
  });
  if (document.activeElement === box && box.value !== box.defaultValue) show();
}
