// What else counts as found: the help of the staircase of the need that is meant, and help that is named.
import type { Found } from './look-up.ts';
import type { SourceEntry } from './source.ts';
import { WEIGHTS } from './weights.ts';

/** Score by place in the entries. */
export type Scores = ReadonlyMap<number, number>;

/** When the best is a need, the help of its staircase counts as found too, nearest home first. */
function withStaircase(entries: readonly SourceEntry[], scores: Scores): Scores {
  const [place, best] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  const need = entries[place];
  if (need?.type !== 'need' || need.crisis || best < WEIGHTS.clear) return scores;
  const raised = new Map(scores);
  for (const [at, { rung, needs }] of entries.entries()) {
    if (rung === undefined || needs?.[0] !== need.id) continue;
    const least = best * (WEIGHTS.staircase - 0.001 * rung);
    raised.set(at, Math.max(raised.get(at) ?? 0, least));
  }
  return raised;
}

/** A provision that is named stands above the need it is for, when that need is what is meant. */
function withNamed(entries: readonly SourceEntry[], scores: Scores, named: Found['named']): Scores {
  const raised = new Map(scores);
  const best = Math.max(0, ...scores.values());
  for (const place of named) {
    const of = entries.findIndex(
      ({ type, id, crisis }) => type === 'need' && !crisis && id === entries[place]?.needs?.[0],
    );
    const least = scores.get(of) === best ? best * WEIGHTS.named : 0;
    if (least > (scores.get(place) ?? 0)) raised.set(place, least);
  }
  return raised;
}

/** The scores, with what else counts as found. */
export function raised(
  entries: readonly SourceEntry[],
  scores: Scores,
  named: Found['named'],
): Scores {
  return withNamed(entries, withStaircase(entries, scores), named);
}
