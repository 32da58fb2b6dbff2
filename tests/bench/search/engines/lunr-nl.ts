// lunr with the Dutch stemmer and stop words of lunr-languages; the index is built beforehand.
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import nl from 'lunr-languages/lunr.nl.js';

stemmerSupport(lunr);
nl(lunr);

window.engine = {
  open(data) {
    const index = lunr.Index.load(data as object);
    return (query) => {
      const words = lunr.tokenizer(query).map(String);
      const hits = index.query((q) => {
        for (const word of words) {
          q.term(word, { boost: 10 });
          if (word.length > 3) q.term(word, { boost: 2, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 4) q.term(word, { boost: 1, editDistance: 1 });
        }
      });
      return hits.map((hit) => Number(hit.ref));
    };
  },
};
