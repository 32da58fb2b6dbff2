// Ours, as it runs in the browser; the emergency block counts as its first result.
import { countSentences, type Said } from '../../../../src/search/counter.ts';
import { openIndex } from '../../../../src/search/index.ts';
import { saidIn } from '../../../../src/search/said.ts';
import type { SearchSource } from '../../../../src/search/source.ts';

interface Data {
  readonly source: SearchSource;
  readonly others: SearchSource;
  /** What residents say; empty: the words alone. */
  readonly said: readonly Said[];
  /** Place of a document by its address. */
  readonly places: Readonly<Record<string, number>>;
}

window.engine = {
  open(data) {
    const { source, others, said, places } = data as Data;
    const index = openIndex(source);
    if (said.length > 0) index.hear(countSentences(saidIn(source, said)));
    let learned = false;
    return (query) => {
      if (!learned && index.doubts(query)) {
        index.learn(others);
        learned = true;
      }
      const { block, hits } = index.answer(query);
      const first = block === undefined ? [] : [`/hulp/${block}/`];
      return [...first, ...hits.map((hit) => hit.path)].flatMap((path) => places[path] ?? []);
    };
  },
};
