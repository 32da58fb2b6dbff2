// In the browser: what of a page is seen, as elements and as lines of text.

/** A line of text, or a part of one, as it is drawn. */
export interface Line {
  readonly text: Text;
  readonly rect: DOMRect;
}

const answers = new Map<object, Map<Element, unknown>>();

/** An answer about an element, found once: the same is asked of every line and control within it. */
export function onceEach<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  return (element) => {
    const known = answers.get(ask) ?? new Map<Element, unknown>();
    answers.set(ask, known);
    if (!known.has(element)) known.set(element, ask(element));
    return known.get(element) as Answer;
  };
}

/** What was found may no longer be true. */
export const forget = (): void => answers.clear();

/** Shown to the ear only: clipped away, or outside the page. */
const isForEarOnly: (element: Element) => boolean = onceEach((element) => {
  if (element === document.body) return false;
  if (getComputedStyle(element).clipPath === 'inset(50%)') return true;
  const { right, width } = element.getBoundingClientRect();
  return (width > 0 && right + scrollX <= 0) || isForEarOnly(element.parentElement!);
});

/** True when a reader sees it. */
export const isSeen = onceEach(
  (element) => element.checkVisibility({ visibilityProperty: true }) && !isForEarOnly(element),
);

/** All elements of the page that are seen. */
export const seenElements = (selector = '*'): HTMLElement[] =>
  [...document.body.querySelectorAll<HTMLElement>(selector)].filter(isSeen);

/** All text that is seen, line by line. */
export function seenLines(): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() === '' || !isSeen(text.parentElement!)) continue;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1) lines.push({ text, rect });
  }
  return lines;
}

/** What an element is, in a few words of CSS: itself and what it stands in. */
export function placeOf(element: Element): string {
  const name = (one: Element) =>
    one.tagName.toLowerCase() + [...one.classList].map((part) => `.${part}`).join('');
  const around: string[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    around.unshift(name(one));
    if (around.length === 3) break;
  }
  return around.join(' > ');
}

/** The first words of it. */
export const wordsOf = (element: Node): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
