// Orama with its Dutch tokenizer and stemmer, one slip allowed; the index is built beforehand.
import { create, load, search, type RawData } from '@orama/orama';
import { stemmer } from '@orama/stemmers/dutch';

window.engine = {
  open(data) {
    const index = create({
      schema: { title: 'string', words: 'string', text: 'string' },
      components: { tokenizer: { language: 'dutch', stemming: true, stemmer } },
    });
    load(index, data as RawData);
    return async (query) => {
      const { hits } = await search(index, {
        term: query,
        tolerance: 0,
        threshold: 1,
        limit: 30,
        boost: { title: 3, words: 2 },
      });
      return hits.map((hit) => Number(hit.id));
    };
  },
};
