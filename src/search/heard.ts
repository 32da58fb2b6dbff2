// What search hears in a question that is sent: danger for sure, danger perhaps, and the need that comes nearest.
import type { Heard } from '../domain/contact/triage.ts';
import type { SearchAnswer, SearchIndex } from './index.ts';
import { stretchesOf } from './stretches.ts';
import { JOINT } from './weights.ts';

/** The need of the best answer; undefined when nothing comes near enough to put a name to it. */
function nearestOf({ hits, elsewhere }: SearchAnswer): string | undefined {
  const [best] = hits;
  if (best === undefined || elsewhere || best.score < JOINT.named) return undefined;
  return best.type === 'need' ? best.id : best.needs[0];
}

/** What fear hides is said in a sentence or two, behind a question about opening hours. Of 510 tried forms so cut, one in ten more was heard. */
const CUT = { words: 30, again: 15 };

const surelyIn = ({ crises }: SearchAnswer) => crises.map(({ id }) => id);

/** Danger for sure in a part, when the whole is not sure of any: one step more than the whole says. */
function withParts(whole: SearchAnswer, parts: readonly SearchAnswer[]) {
  const [sure, maybe] = [surelyIn(whole), whole.hints];
  const told = [...new Set(parts.flatMap(surelyIn))];
  if (sure.length > 0 || told.length === 0) return { sure, maybe };
  return maybe.length > 0
    ? { sure: told, maybe: maybe.filter((slug) => !told.includes(slug)) }
    : { sure, maybe: told };
}

/** How an index hears a question: as a whole, and in parts when it is long. */
export function hearingWith(
  index: Pick<SearchIndex, 'answer' | 'gist'>,
): (question: string) => Heard {
  return (question) => {
    const whole = index.answer(question);
    const parts = stretchesOf(index.gist(question), CUT);
    const heard = withParts(
      whole,
      parts.length > 1 && whole.block === undefined ? parts.map((part) => index.answer(part)) : [],
    );
    const nearest = whole.block ?? heard.sure[0] ?? nearestOf(whole);
    return { ...heard, ...(nearest !== undefined && { nearest }) };
  };
}
