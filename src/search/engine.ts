// lunr as our engine: an inverted index over keys.
import lunr from 'lunr';

type Postings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

// The part of lunr that its documentation describes and its types leave out.
interface Inside {
  readonly invertedIndex: Readonly<Record<string, Postings>>;
}

export interface Engine {
  /** Every key in the index. */
  readonly keys: readonly string[];
  /** Documents that have the key in the field, by place. */
  documents(key: string, field: string): number[];
}

/** Indexes documents that consist of keys per field. */
export function openEngine(
  fields: readonly string[],
  documents: readonly Readonly<Record<string, readonly string[]>>[],
): Engine {
  const builder = new lunr.Builder();
  builder.ref('ref');
  for (const field of fields) builder.field(field);
  // No pipeline: our own analysis made the keys; lunr's English stemmer and stop words would harm Dutch.
  for (const [ref, document] of documents.entries()) builder.add({ ref: String(ref), ...document });
  // Not built further: vectors and token set take most of the time, and our ranking has no use for them.
  const index = builder as unknown as Inside;
  return {
    keys: Object.keys(index.invertedIndex),
    documents: (key, field) => Object.keys(index.invertedIndex[key]?.[field] ?? {}).map(Number),
  };
}
