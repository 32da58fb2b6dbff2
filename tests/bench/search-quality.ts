// How often search leads to the right need, over questions with the need they should lead to.
import { listed, type SearchAnswer } from '../../src/search/index.ts';

/** One question with what it should lead to. */
export interface Line {
  readonly q: string;
  /** Slug of the need, or 'none'. */
  readonly need: string;
  readonly also: readonly string[];
  readonly style: string;
}

/** What a way of searching shows, in order: for every result the needs it answers. */
export interface Shown {
  readonly needs: readonly (readonly string[])[];
  /** Crisis needs of which the emergency block is shown, first one first. */
  readonly danger: readonly string[];
  /** Crisis needs that are pointed to softly. */
  readonly hints?: readonly string[];
  /** True: nothing answers it, and what comes near is shown. */
  readonly near?: boolean;
}

export interface Judged extends Line {
  readonly shown: Shown;
  /** Place of the first result for the main need; Infinity: none. */
  readonly main: number;
  readonly any: number;
}

/** What our own answer shows: the emergency block counts as its first result, and its needs are not listed again. */
export function shownBy(answer: SearchAnswer): Shown {
  const block = answer.block === undefined ? [] : [answer.block];
  return {
    needs: [...block.map((slug) => [slug]), ...listed(answer).map((hit) => hit.needs)],
    danger: block,
    hints: answer.hints,
    near: answer.near.length > 0,
  };
}

/** Compares what was shown with what should have been. */
export function judge(line: Line, shown: Shown): Judged {
  const rank = (fits: (needs: readonly string[]) => boolean) => {
    const place = shown.needs.findIndex(fits);
    return place < 0 ? Infinity : place + 1;
  };
  return {
    ...line,
    shown,
    main: rank((needs) => needs.includes(line.need)),
    any: rank((needs) => [line.need, ...line.also].some((n) => needs.includes(n))),
  };
}

const round = (value: number) => Number(value.toFixed(3));

function share(list: readonly Judged[], fits: (j: Judged) => boolean): number | null {
  return list.length === 0 ? null : round(list.filter(fits).length / list.length);
}

function measure(list: readonly Judged[]) {
  return {
    queries: list.length,
    'success@1': share(list, (j) => j.main <= 1),
    'success@3': share(list, (j) => j.main <= 3),
    'MRR@10': round(
      list.reduce((sum, j) => sum + (j.main <= 10 ? 1 / j.main : 0), 0) / list.length,
    ),
    'success@3 with also': share(list, (j) => j.any <= 3),
  };
}

const SHOWN_FIRST = 3;

/** Danger in steps: what is heard, and what is raised for nothing. */
function danger(judged: readonly Judged[]) {
  const inDanger = judged.filter((j) => j.need.startsWith('crisis-'));
  const calm = judged.filter((j) => ![j.need, ...j.also].some((n) => n.startsWith('crisis-')));
  const blocks = ({ shown }: Judged) => shown.danger.length > 0;
  const steps = (j: Judged) => blocks(j) || (j.shown.hints?.length ?? 0) > 0;
  // The block is counted by itself: this is what stands in the list, as if it were ordinary help.
  const leaks = ({ shown: { needs, danger: above } }: Judged) =>
    needs
      .slice(above.length, above.length + SHOWN_FIRST)
      .some(([first]) => first?.startsWith('crisis-'));
  return {
    block: share(inDanger, blocks),
    'right block': share(inDanger, (j) =>
      [j.need, ...j.also].includes(j.shown.danger[0] ?? 'none'),
    ),
    'block or hint': share(inDanger, steps),
    'false block': share(calm, blocks),
    'false block or hint': share(calm, steps),
    'crisis among the first three of a calm question': share(calm, leaks),
  };
}

/** Nothing on the page to go on with: no result, no danger, nothing that comes near. */
const isEmpty = ({ shown: { needs, hints = [], near = false } }: Judged) =>
  needs.length === 0 && hints.length === 0 && !near;

/** The figures of one way of searching, in total and per style. */
export function report(judged: readonly Judged[]) {
  const wanted = judged.filter((j) => j.need !== 'none');
  const crisis = judged.filter((j) => j.need.startsWith('crisis-'));
  const none = judged.filter((j) => j.need === 'none');
  const styles = [...new Set(wanted.map((j) => j.style))];
  return {
    total: measure(wanted),
    styles: Object.fromEntries(
      styles.map((style) => [style, measure(wanted.filter((j) => j.style === style))]),
    ),
    'crisis-first': share(crisis, (j) => j.shown.danger[0] === j.need),
    danger: danger(judged),
    'no result': share(wanted, (j) => j.shown.needs.length === 0),
    empty: share(wanted, isEmpty),
    'none-right': share(none, (j) => j.shown.needs.length === 0),
    'crisis missed': crisis
      .filter((j) => j.shown.danger[0] !== j.need)
      .map((j) => `${j.q} (${j.need}) -> ${j.shown.danger[0] ?? 'nothing'}`),
    'false alarms': wanted
      .filter((j) => j.shown.danger.length > 0)
      .filter((j) => ![j.need, ...j.also].some((n) => n.startsWith('crisis-')))
      .map((j) => `${j.q} -> ${j.shown.danger[0]}`),
    misses: wanted
      .filter((j) => j.main > 3)
      .map(
        (j) =>
          `${j.q} (${j.need}) -> ${j.shown.needs
            .slice(0, 3)
            .map((n) => n[0])
            .join(', ')}`,
      ),
    'wrongly answered': none
      .filter((j) => j.shown.needs.length > 0)
      .map(
        (j) =>
          `${j.q} -> ${j.shown.needs
            .slice(0, 3)
            .map((n) => n[0])
            .join(', ')}`,
      ),
  };
}
