// A text split for paper: what stands there too, and what only a screen has room for.

/** The first sentence, with its answer when it asks something; and all that comes after. */
export function inShort(text: string): { readonly short: string; readonly rest: string } {
  const sentences = text.match(/[^]+?(?:[.?!](?=\s|$)|$)\s*/g) ?? [];
  const many = sentences[0]?.trimEnd().endsWith('?') === true ? 2 : 1;
  const short = sentences.slice(0, many).join('').trimEnd();
  return { short, rest: text.slice(short.length).trimStart() };
}
