// What search hears in a question that is sent: danger for sure, danger perhaps, and the need that comes nearest.
import type { Heard } from '../domain/contact/triage.ts';
import type { SearchAnswer, SearchIndex } from './index.ts';
import { JOINT } from './weights.ts';

/** The need of the best answer; undefined when nothing comes near enough to put a name to it. */
function nearestOf({ hits, elsewhere }: SearchAnswer): string | undefined {
  const [best] = hits;
  if (best === undefined || elsewhere || best.score < JOINT.named) return undefined;
  return best.type === 'need' ? best.id : best.needs[0];
}

/** How an index hears a question. */
export function hearingWith(index: Pick<SearchIndex, 'answer'>): (question: string) => Heard {
  return (question) => {
    const answer = index.answer(question);
    const nearest = answer.block ?? nearestOf(answer);
    return {
      sure: answer.crises.map(({ id }) => id),
      maybe: answer.hints,
      ...(nearest !== undefined && { nearest }),
    };
  };
}
