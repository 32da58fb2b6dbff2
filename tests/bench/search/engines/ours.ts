// Ours, as it runs in the browser; the emergency block counts as its first result.
import { openIndex } from '../../../../src/search/index.ts';
import type { SearchSource } from '../../../../src/search/source.ts';

interface Data {
  readonly source: SearchSource;
  readonly others: SearchSource;
  /** Place of a document by its address. */
  readonly places: Readonly<Record<string, number>>;
}

window.engine = {
  open(data) {
    const { source, others, places } = data as Data;
    const index = openIndex(source);
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
