// Words that have no blank between them because markup swallowed it, as in "Bekijk<span>714</span>".

const INLINE = '(?:a|abbr|b|bdi|code|em|i|small|span|strong)';
const STUCK = new RegExp(
  `[\\p{L}\\p{N}]+(?:<${INLINE}\\b[^>]*>|</${INLINE}>)[\\p{L}\\p{N}]+`,
  'gu',
);

/** Every place in a page where a word runs on into the word of an inline element, or out of it. */
export function stuckWords(html: string): readonly string[] {
  return [...new Set(html.match(STUCK))];
}
