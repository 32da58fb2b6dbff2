// Settings that an engine needs both when its index is built and when it is asked.

export const FIELDS = ['title', 'words', 'text'] as const;

const plain = (term: string) =>
  term
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

export const MINISEARCH = {
  fields: [...FIELDS],
  processTerm: plain,
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 3, words: 2 } },
};
