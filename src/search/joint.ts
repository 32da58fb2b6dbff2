// Two judges of a question joined: how well its words fit what we wrote, and how often residents say such a thing.
import { NONE, type Counted, type Opinion } from './counter.ts';
import { JOINT } from './weights.ts';

/** What the ranking makes of a question, per need. */
export interface Ranking {
  /** Score of the need itself. */
  readonly need: (slug: string) => number;
  /** Score of the best help that is for this need first. */
  readonly help: (slug: string) => number;
  /** Score of "this is not for this portal". */
  readonly elsewhere: number;
  /** Crisis needs that rules of danger are sure of, and those that they think of. */
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
  readonly isCrisis: (slug: string) => boolean;
}

/** How likely each need is what somebody means, `none` included; the sum is 1. */
export type Chances = ReadonlyMap<string, number>;

/** Below this a logarithm says "not at all". */
const LEAST = -8;
const NEVER = 0.05;

/** Scores as logarithms of chances; a long question does not make the counter surer than a short one. */
function logChances({ scores, length }: Opinion): number[] {
  const even = scores.map((score) => score / Math.sqrt(Math.max(1, length)));
  const top = Math.max(...even);
  const sum = even.reduce((all, score) => all + Math.exp(score - top), 0);
  return even.map((score) => Math.max(LEAST, score - top - Math.log(sum)));
}

/** What speaks for a need, in the order of the weights in `JOINT`. */
export function signsFor(counted: Counted, opinion: Opinion, ranking: Ranking): number[][] {
  const logs = logChances(opinion);
  const best = Math.max(0.01, ...counted.needs.map(ranking.need));
  return counted.needs.map((need, place) => {
    const log = logs[place]!;
    const said = [log, log * opinion.known];
    if (need === NONE)
      return [0, 0, 0, 0, ...said, 0, 0, 0, 1, ranking.elsewhere, best, 1 - opinion.known];
    const score = ranking.need(need);
    return [
      score,
      score / best,
      Math.log(score + NEVER),
      ranking.help(need),
      ...said,
      Number(ranking.sure.includes(need)),
      Number(ranking.maybe.includes(need)),
      Number(ranking.isCrisis(need)),
      0,
      0,
      0,
      0,
    ];
  });
}

/** The chance of each need by these weights; the highest sum of signs wins. */
export function chancesBy(
  weights: readonly number[],
  signs: readonly (readonly number[])[],
): number[] {
  const sums = signs.map((own) => own.reduce((sum, sign, at) => sum + sign * weights[at]!, 0));
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const all = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / all);
}

/** How likely each need is; undefined when the counter knows too little of the words to have an opinion. */
export function chancesOf(
  counted: Counted,
  opinion: Opinion,
  ranking: Ranking,
): Chances | undefined {
  if (opinion.words < JOINT.leastWords || opinion.known < JOINT.leastKnown) return undefined;
  const chances = chancesBy(Object.values(JOINT.signs), signsFor(counted, opinion, ranking));
  return new Map(counted.needs.map((need, place) => [need, chances[place]!]));
}
