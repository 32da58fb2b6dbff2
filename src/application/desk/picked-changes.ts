// What staff do with the list for a caller: add, move, take off, keep a line, or begin anew.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { maskCitizenNumbers } from '../../domain/contact/citizen-number.ts';
import { keptLine } from '../../domain/kept.ts';
import { knownItems, movedByOne } from '../../domain/plan/plan-items.ts';
import { MOST_LINE, type Picked } from './picked-cookie.ts';

/** The list after what a form asks; `back` names the button or field to return to. */
export interface Changed {
  readonly picked: Picked;
  readonly back: string;
}

const placeIn = (form: URLSearchParams, name: string) => {
  const place = form.get(name);
  return place !== null && /^\d$/.test(place) ? Number(place) : undefined;
};

/** The list with the line as it was typed, whatever else the form asks: a line must not get lost. */
export function withLine(now: Picked, form: URLSearchParams): Picked {
  const typed = form.get('line');
  if (typed === null) return now;
  const whole = maskCitizenNumbers(keptLine(typed)).text;
  return { ...now, line: whole.slice(0, MOST_LINE).toWellFormed() };
}

/** Changes the list; undefined when the form asks nothing of the kind. */
export function changedPicked(
  now: Picked,
  form: URLSearchParams,
  catalogue: Catalogue,
  codes: PageCodes,
): Changed | undefined {
  if (form.has('clear')) return { picked: { items: [], line: '' }, back: 'q' };
  const add = form.get('add');
  if (add !== null) {
    const items = knownItems(catalogue, codes, [...now.items, add]);
    return { picked: { ...now, items }, back: 'q' };
  }
  const remove = placeIn(form, 'remove');
  if (remove !== undefined) {
    const items = now.items.filter((_, place) => place !== remove);
    return { picked: { ...now, items }, back: 'q' };
  }
  for (const [name, by] of [
    ['up', -1],
    ['down', 1],
  ] as const) {
    const place = placeIn(form, name);
    if (place !== undefined)
      return {
        picked: { ...now, items: movedByOne(now.items, place, by) },
        back: `${name}-${place + by}`,
      };
  }
  return form.has('line') && !form.has('find') ? { picked: now, back: 'line' } : undefined;
}
