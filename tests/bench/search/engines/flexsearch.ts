// FlexSearch: a document index with forward tokens and the strongest Latin encoder; it is built in the browser.
import { Charset, Document as FlexDocument } from 'flexsearch';
import type { Document } from '../engine.ts';
import { FIELDS } from '../settings.ts';

window.engine = {
  open(data) {
    const index = new FlexDocument({
      document: { id: 'place', index: [...FIELDS] },
      tokenize: 'forward',
      encoder: Charset.LatinAdvanced,
    });
    for (const [place, document] of (data as Document[]).entries())
      index.add({ place, title: document.title, words: document.words, text: document.text });
    return (query) => {
      const found = index.search(query, { suggest: true, limit: 30 });
      const order = found.flatMap(({ result }) => result as number[]);
      return [...new Set(order)];
    };
  },
};
