// Which conversation that goes differently is meant by what staff typed about a caller, and where it stands among what was found.
import { tellingKeys } from './keys.ts';
import type { SearchAnswer } from './index.ts';
import { JOINT } from './weights.ts';

/** A conversation as the box knows it. */
export interface SourceTalk {
  readonly title: string;
  /** Where it stands. */
  readonly path: string;
  /** How staff say it, as keys. */
  readonly keys: readonly string[];
}

/** A conversation that is meant. */
export interface MeantTalk extends SourceTalk {
  /** True: its words are all that was typed. */
  readonly isAll: boolean;
  /** True: one phrase of it is just what was typed. */
  readonly isExact: boolean;
}

/** What staff type about a caller is short; in a whole story such words are about somebody else. */
const MOST_WORDS = 6;

/** The conversation of which the longest phrase is said; undefined when none is. */
export function talkIn(talks: readonly SourceTalk[], query: string): MeantTalk | undefined {
  const said = new Set(tellingKeys(query));
  if (said.size > MOST_WORDS) return undefined;
  let best: { readonly talk: SourceTalk; readonly length: number } | undefined;
  for (const talk of talks)
    for (const phrase of talk.keys) {
      const keys = phrase.split(' ');
      if (keys.length > (best?.length ?? 0) && keys.every((key) => said.has(key)))
        best = { talk, length: keys.length };
    }
  if (!best) return undefined;
  const own = new Set(best.talk.keys.flatMap((phrase) => phrase.split(' ')));
  const isAll = [...said].every((key) => own.has(key));
  return { ...best.talk, isAll, isExact: best.length === said.size };
}

type Found = Pick<SearchAnswer, 'crises' | 'hits' | 'elsewhere'>;

/** Its place below the danger: first when it was typed as it is written down, or when its words are all and no need is clearly asked for; else below the best. */
export function placeOfTalk(
  { crises, hits: [best] }: Found,
  { isAll, isExact }: Pick<MeantTalk, 'isAll' | 'isExact'>,
): 0 | 1 {
  if (crises.length > 0 || best === undefined || isExact) return 0;
  return isAll && best.score < JOINT.named ? 0 : 1;
}

/** The path that Enter opens: danger, then what is meant; undefined where a list or what is not here is to be read. */
export function firstPath(answer: Found, talk: MeantTalk | undefined) {
  const { crises, hits, elsewhere } = answer;
  const isTalk = talk !== undefined && !elsewhere && placeOfTalk(answer, talk) === 0;
  return crises[0]?.path ?? (isTalk ? talk.path : hits[0]?.path);
}
