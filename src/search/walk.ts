// Whether a rule of danger holds in a clause: its parts in order, near each other, in one thought, and not denied.
import type { Clause } from './clauses.ts';
import type { Part, Rule } from './danger-rules.ts';
import { cachedKey } from './keys.ts';
import { DENIALS, isSmall } from './stop.ts';

/** A rule whose parts are numbers; where they stand is looked up by them. */
export interface Walk {
  readonly rows: readonly (readonly number[])[];
  /** What may not stand nearby. */
  readonly without: number | undefined;
  /** What may not stand right before a part; absent when the rule itself says "niet". */
  readonly denial: number | undefined;
  /** The parts in all its rows. */
  readonly size: number;
}

/** The first and the last word of what fills a part. */
export type Span = readonly [first: number, last: number];
export type Spans = (part: number) => readonly Span[];

/** Other words that may stand between two parts of a row, and in the whole of a rule with more rows. */
const [BETWEEN, AROUND] = [4, 5];
/** A denial so near before a part turns it around. */
const DENIED = 2;

const DENIAL_KEYS = [...DENIALS].map(cachedKey);
const DENIAL: Part = DENIAL_KEYS.map((key) => [[key]]);

const denies = (part: Part) => part.flat(2).some((key) => DENIAL_KEYS.includes(key));

/** Makes a rule ready; `numberOf` gives one number for one part. */
export function walkOf({ rows, without }: Rule, numberOf: (part: Part) => number): Walk {
  return {
    rows: rows.map((row) => row.map(numberOf)),
    without: without.length > 0 ? numberOf(without) : undefined,
    denial: rows.flat().some(denies) ? undefined : numberOf(DENIAL),
    size: rows.reduce((sum, row) => sum + row.length, 0),
  };
}

/** How many words that count one place is from another. */
function reach({ at }: Clause, one: number, two: number): number {
  return Math.abs(at[one]! - at[two]!);
}

/** True when no other thought begins between two places, the first one first. */
function isOneThought({ thought }: Clause, one: number, two: number): boolean {
  return one === two || thought[two] === thought[one + 1];
}

/** True when a "niet" that is no part of the rule stands right before one of its words. */
function isDenied(clause: Clause, used: readonly number[], denials: readonly Span[]): boolean {
  const first = used[0]!;
  // "Ik slaap niet hij slaat mij": before a small word another thought may have ended.
  const from = isSmall(clause.words[first]!) ? first : first - 1;
  return denials.some(([place]) => {
    const next = used.find((one) => one > place);
    return place >= from && next !== undefined && reach(clause, place, next) <= DENIED;
  });
}

/** True when what may not be there stands among the words of a rule, or near them. */
function isSpoilt(clause: Clause, used: readonly number[], spoilers: readonly Span[]): boolean {
  return spoilers.some(([first, last]) =>
    used.some((one) => Math.min(reach(clause, first, one), reach(clause, last, one)) <= BETWEEN),
  );
}

function holds(clause: Clause, walk: Walk, taken: readonly Span[], spans: Spans): boolean {
  const used = taken.flat().sort((a, b) => a - b);
  const most = walk.size - 1 + AROUND;
  if (walk.rows.length > 1 && reach(clause, used[0]!, used.at(-1)!) > most) return false;
  if (used.some((place, at) => at > 0 && !isOneThought(clause, used[at - 1]!, place))) return false;
  if (walk.without !== undefined && isSpoilt(clause, used, spans(walk.without))) return false;
  return walk.denial === undefined || !isDenied(clause, used, spans(walk.denial));
}

const overlap = ([a, b]: Span, [c, d]: Span) => a <= d && c <= b;

/** Where the parts of a rule stand in a clause; undefined when it does not hold there. */
export function found(clause: Clause, walk: Walk, spans: Spans): readonly Span[] | undefined {
  const steps = walk.rows.flatMap((row) => row.map((part, at) => ({ part, isFirst: at === 0 })));
  const go = (step: number, taken: readonly Span[]): readonly Span[] | undefined => {
    const next = steps[step];
    if (!next) return holds(clause, walk, taken, spans) ? taken : undefined;
    const before = taken.at(-1);
    for (const span of spans(next.part)) {
      if (taken.some((other) => overlap(other, span))) continue;
      if (!next.isFirst && before) {
        if (span[0] < before[1]) continue;
        // What counts stands one further than what it follows.
        if (reach(clause, before[1], span[0]) > BETWEEN + 1) break;
      }
      const all = go(step + 1, [...taken, span]);
      if (all) return all;
    }
    return undefined;
  };
  return go(0, []);
}
