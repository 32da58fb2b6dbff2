// In the browser: controls that are too small, share a name with another thing, or are a group without a title.
import type { Fault } from './fault.ts';
import { isSeen, placeOf, seenElements, wordsOf } from './seen.ts';

/** The least a finger needs, in CSS px. */
const LEAST = 44;
const CONTROLS =
  'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="option"]';

function unionOf(rects: readonly DOMRect[]): { width: number; height: number } {
  const all = rects.filter(({ width, height }) => width > 0 && height > 0);
  const span = (from: number[], to: number[]) => Math.max(...to) - Math.min(...from);
  if (all.length === 0) return { width: 0, height: 0 };
  return {
    width: span(
      all.map((r) => r.left),
      all.map((r) => r.right),
    ),
    height: span(
      all.map((r) => r.top),
      all.map((r) => r.bottom),
    ),
  };
}

/** Of a tick or a round also its words. */
function areaOf(control: Element): { width: number; height: number } {
  const labels =
    control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
      ? [...(control.labels ?? [])]
      : [];
  const own = isSeen(control) ? [control] : [];
  return unionOf([...own, ...labels].flatMap((one) => [...one.getClientRects()]));
}

const WORDS = /[\p{L}\d]{2}/u;

/** Words beside it on the same line, on one side. */
function hasWordsBeside(element: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let one: Node | null = element[side]; one; one = one[side]) {
    if (one instanceof Text && WORDS.test(one.data)) return true;
    if (!(one instanceof HTMLElement)) continue;
    if (one.tagName === 'BR' || !getComputedStyle(one).display.startsWith('inline')) return false;
    if (isSeen(one) && !one.matches('a, button') && WORDS.test(one.textContent)) return true;
  }
  const parent = element.parentElement;
  return (
    parent !== null && getComputedStyle(parent).display === 'inline' && hasWordsBeside(parent, side)
  );
}

/** A link in a sentence is as high as its line. */
const isInSentence = (control: Element): boolean =>
  control instanceof HTMLAnchorElement &&
  /^inline(-block)?$/.test(getComputedStyle(control).display) &&
  (hasWordsBeside(control, 'previousSibling') || hasWordsBeside(control, 'nextSibling'));

/** Controls too small for a finger. */
export function smallTargets(): Fault[] {
  return [...document.body.querySelectorAll(CONTROLS)].flatMap((control) => {
    const shown =
      isSeen(control) || (control instanceof HTMLInputElement && control.labels?.length);
    if (!shown || isInSentence(control)) return [];
    const { width, height } = areaOf(control);
    if (width === 0 || (width >= LEAST - 0.5 && height >= LEAST - 0.5)) return [];
    const size = `${Math.round(width)}x${Math.round(height)}`;
    return [{ kind: 'target', place: placeOf(control), detail: `${size}: ${wordsOf(control)}` }];
  });
}

const textOf = (ids: string | null): string | undefined =>
  ids
    ?.split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

function labelOf(control: Element): string {
  const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
  const legend = labels.length > 0 ? control.closest('fieldset')?.querySelector('legend') : null;
  return [legend, ...labels].map((one) => one?.textContent ?? '').join(' ');
}

/** How it is called, for who hears it. */
function nameOf(control: Element): string {
  const name =
    textOf(control.getAttribute('aria-labelledby')) ??
    control.getAttribute('aria-label') ??
    (labelOf(control).trim() || control.textContent);
  return name.replace(/\s+/g, ' ').trim();
}

/** Where it leads or what it does, so that the same thing twice is the same. */
function meaningOf(control: Element, place: number): string {
  if (control instanceof HTMLAnchorElement) return control.href;
  if (!(control instanceof HTMLButtonElement) || !control.form) return `control ${place}`;
  const { form, name, value, type } = control;
  return type === 'submit' && form.method === 'get' ? form.action : `${place} ${name}=${value}`;
}

/** Controls with one name that do different things. */
export function sameNames(): Fault[] {
  const byName = new Map<string, Map<string, Element>>();
  seenElements(CONTROLS).forEach((control, place) => {
    const name = nameOf(control);
    const meanings = byName.get(name) ?? new Map<string, Element>();
    byName.set(name, meanings.set(meaningOf(control, place), control));
  });
  return [...byName].flatMap(([name, meanings]) => {
    if (meanings.size < 2) return [];
    const place = placeOf([...meanings.values()].at(-1)!);
    return [{ kind: 'same-name', place, detail: `${meanings.size} x "${name.slice(0, 60)}"` }];
  });
}

/** A title of its own, or of what it stands in. */
function isTitled(group: Element): boolean {
  for (let one: Element | null = group; one && one.tagName !== 'BODY'; one = one.parentElement) {
    if (one.matches('fieldset') && one.querySelector(':scope > legend')) return true;
    if (one.hasAttribute('aria-label') || textOf(one.getAttribute('aria-labelledby'))) return true;
    if (one.tagName === 'MAIN') return false;
    for (let before = one.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches('h1, h2, h3, h4') || before.querySelector('h1, h2, h3, h4')) return true;
      if (before.matches('.tiles, .answers, .villages, fieldset')) return false;
    }
  }
  return false;
}

/** Choices that belong together, without a title that says so. */
export function untitledGroups(): Fault[] {
  const sets = seenElements('.tiles, .answers, .villages, .choices');
  const byName = new Map<string, Element[]>();
  for (const one of document.querySelectorAll<HTMLInputElement>(
    'input[type=checkbox], input[type=radio]',
  )) {
    const group = one.closest('fieldset, [role=group], [role=radiogroup]');
    if (!group) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  }
  const loose = [...byName.values()].filter((all) => all.length > 1).map((all) => all[0]!);
  const untitled = [
    ...sets.filter((set) => !isTitled(set)),
    ...loose,
    ...seenElements('fieldset').filter((set) => !isTitled(set)),
  ];
  return untitled.map((one) => ({ kind: 'group', place: placeOf(one), detail: wordsOf(one) }));
}
