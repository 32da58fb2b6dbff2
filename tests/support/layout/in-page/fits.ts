// In the browser: what is wider than the screen, sticks out of its box, is cut off, or lies over other text.
import type { Fault } from './fault.ts';
import { isSeen, onceEach, placeOf, seenElements, wordsOf, type Line } from './seen.ts';

const EDGE = 1;

const isOutside = ({ left, right }: DOMRect) =>
  right + scrollX > document.documentElement.clientWidth + EDGE || left + scrollX < -EDGE;

/** True when something around it scrolls or cuts off by itself. */
const isHeldIn: (element: Element) => boolean = onceEach(({ parentElement: around }) => {
  if (!around || around === document.body) return false;
  return getComputedStyle(around).overflowX !== 'visible' || isHeldIn(around);
});

/** The page or a part of it scrolls sideways, and what makes it do so. */
export function sideways(): Fault[] {
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  const out = seenElements().filter(
    (one) => isOutside(one.getBoundingClientRect()) && !isHeldIn(one),
  );
  const deepest = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
  const faults: Fault[] = deepest.map((one) => ({
    kind: 'sideways',
    place: placeOf(one),
    detail: `${Math.round(one.getBoundingClientRect().right + scrollX - root.clientWidth)} px: ${wordsOf(one)}`,
  }));
  if (wide > 0 && faults.length === 0)
    faults.push({ kind: 'sideways', place: 'page', detail: `${wide} px` });
  for (const one of seenElements()) {
    if (!/auto|scroll/.test(getComputedStyle(one).overflowX) || one.matches('textarea')) continue;
    const more = one.scrollWidth - one.clientWidth;
    if (more > EDGE)
      faults.push({ kind: 'sideways', place: placeOf(one), detail: `${more} px within` });
  }
  return faults;
}

/** Drawn as a box: it has a border or a colour of its own. */
function isBox(style: CSSStyleDeclaration): boolean {
  if (style.display === 'contents') return false;
  if (style.display.startsWith('inline') && !/inline-(block|flex|grid)/.test(style.display))
    return false;
  const bordered = (['Left', 'Right'] as const).every(
    (side) => style[`border${side}Style`] !== 'none' && style[`border${side}Width`] !== '0px',
  );
  return bordered || !/rgba?\(.*, 0\)|transparent/.test(style.backgroundColor);
}

const boxAround: (element: Element) => Element | undefined = onceEach((element) => {
  if (element === document.body) return undefined;
  return isBox(getComputedStyle(element)) ? element : boxAround(element.parentElement!);
});

/** Text that is drawn past the edge of its box. */
export function sticksOut(lines: readonly Line[]): Fault[] {
  return lines.flatMap(({ text, rect }) => {
    const box = boxAround(text.parentElement!);
    if (!box || isHeldIn(text.parentElement!)) return [];
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const middle = rect.top + rect.height / 2;
    const over = Math.max(rect.right - right, left - rect.left, middle - bottom, top - middle);
    if (over <= 1.5) return [];
    const place = `${placeOf(box)} >> ${placeOf(text.parentElement!)}`;
    return [{ kind: 'sticks-out', place, detail: `${Math.round(over)} px: ${wordsOf(text)}` }];
  });
}

/** Text that is cut off. */
export function clipped(): Fault[] {
  return seenElements().flatMap((one) => {
    if (one.matches('textarea, input') || one.textContent.trim() === '') return [];
    const { overflowX, overflowY } = getComputedStyle(one);
    const wide = /hidden|clip/.test(overflowX) ? one.scrollWidth - one.clientWidth : 0;
    const high = /hidden|clip/.test(overflowY) ? one.scrollHeight - one.clientHeight : 0;
    if (Math.max(wide, high) <= EDGE) return [];
    return [{ kind: 'clipped', place: placeOf(one), detail: `${wide} x ${high}: ${wordsOf(one)}` }];
  });
}

/** In a layer of its own, over the page. */
const isOverlay: (element: Element) => boolean = onceEach((element) => {
  if (element === document.body) return false;
  const { position } = getComputedStyle(element);
  return /sticky|fixed/.test(position) || isOverlay(element.parentElement!);
});

interface Ink {
  readonly node: Node;
  readonly rect: DOMRect;
}

/** Of a line what letters surely fill. */
const core = ({ left, top, width, height }: DOMRect, part: number): DOMRect =>
  new DOMRect(left, top + (height * (1 - part)) / 2, width, height * part);

/** Text and controls that lie over other text. */
export function overlaps(lines: readonly Line[]): Fault[] {
  const controls = seenElements('input, select, textarea, svg.icon');
  const inks: Ink[] = [
    ...lines
      .filter(({ text }) => !isOverlay(text.parentElement!))
      .map(({ text, rect }) => ({ node: text, rect: core(rect, 0.5) })),
    ...controls
      .filter((one) => !isOverlay(one) && isSeen(one))
      .map((one) => ({ node: one, rect: core(one.getBoundingClientRect(), 0.8) })),
  ].sort((a, b) => a.rect.top - b.rect.top);
  const faults: Fault[] = [];
  inks.forEach((one, place) => {
    for (const other of inks.slice(place + 1)) {
      if (other.rect.top >= one.rect.bottom - 1) break;
      const across =
        Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      if (across <= 2 || one.node === other.node) continue;
      const [a, b] = [one.node, other.node].map((node) =>
        placeOf(node instanceof Element ? node : node.parentElement!),
      );
      faults.push({
        kind: 'overlap',
        place: `${a} / ${b}`,
        detail: `${wordsOf(one.node)} / ${wordsOf(other.node)}`,
      });
    }
  });
  return faults;
}
