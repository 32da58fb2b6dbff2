// The head of a text: between two lines with ---, at the top. The one place that takes a head and a text apart.

/** A text taken apart, with the lines of the file on which the parts begin. */
export interface FrontMatter {
  readonly head: string;
  readonly headLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Head and body of a decoded text; or what is wrong. Empty lines before the head are passed over. */
export function splitFrontMatter(text: string): FrontMatter | 'noHead' | 'openHead' {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line !== '');
  if (lines[first] !== '---') return 'noHead';
  const last = lines.indexOf('---', first + 1);
  if (last < 0) return 'openHead';
  const rest = lines.slice(last + 1);
  const empty = rest.findIndex((line) => line !== '');
  return {
    head: lines.slice(first + 1, last).join('\n'),
    headLine: first + 2,
    body: rest.join('\n').trim(),
    bodyLine: last + 2 + Math.max(0, empty),
  };
}
