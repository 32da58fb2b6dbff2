// lunr as our engine: an inverted index over keys.
import lunr from 'lunr';

// The part of lunr that its documentation describes and its types leave out.
interface Inside {
  readonly invertedIndex: Readonly<
    Record<string, { readonly keys: Readonly<Record<string, unknown>> }>
  >;
}

/** An entry that has a key, by place, and the field in which it has it. */
export type KeyPlace = readonly [entry: number, field: string];

export interface Engine {
  /** Every key in the index. */
  readonly keys: readonly string[];
  /** Where a key stands. */
  places(key: string): KeyPlace[];
}

/** Indexes entries that consist of keys per field. */
export function openEngine(
  entries: readonly Readonly<Record<string, readonly string[]>>[],
): Engine {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.field('keys');
  // The keys are the tokens already.
  builder.tokenizer = ((keys: string[]) => keys) as unknown as typeof lunr.tokenizer;
  // A document per entry and field instead of fields in a document: lunr then makes half as many objects.
  // No pipeline either: our own analysis made the keys; lunr's English stemmer and stop words would harm Dutch.
  for (const [entry, fields] of entries.entries())
    for (const [field, keys] of Object.entries(fields))
      if (keys.length > 0) builder.add({ ref: `${entry} ${field}`, keys });
  // Not built further: vectors and token set take most of the time, and our ranking has no use for them.
  const { invertedIndex } = builder as unknown as Inside;
  return {
    keys: Object.keys(invertedIndex),
    places: (key) =>
      Object.keys(invertedIndex[key]?.keys ?? {}).map((ref): KeyPlace => {
        const [entry = '', field = ''] = ref.split(' ');
        return [Number(entry), field];
      }),
  };
}
