// A question judged by ranking and counter together: what is meant, whether there is danger, and whether nothing here answers it.
import { NONE, opinionOn, type Counted } from './counter.ts';
import { chancesOf, type Ranking } from './joint.ts';
import type { Found } from './look-up.ts';
import { needsOf, type SourceEntry } from './source.ts';
import { JOINT, WEIGHTS } from './weights.ts';

export interface Judged {
  /** Score by place in the entries, crisis needs without a signal of their own left out. */
  readonly scores: ReadonlyMap<number, number>;
  /** Crisis needs that are likely enough to stand above all else, the likeliest first. */
  readonly block: readonly string[];
  /** Crisis needs that may be meant, the likeliest first. */
  readonly hints: readonly string[];
  /** True: this question has no answer here. */
  readonly none: boolean;
  /** True: and yet something here may be meant. */
  readonly mayBeOurs: boolean;
}

type Entries = readonly SourceEntry[];

/** What the ranking found, per need. */
export function rankingOf(entries: Entries, { scores, elsewhere, danger }: Found): Ranking {
  const need = new Map<string, number>();
  const help = new Map<string, number>();
  for (const [place, score] of scores) {
    const { type, id, needs } = entries[place]!;
    const [slug, best] = type === 'need' ? [id, need] : [needs?.[0], help];
    if (slug !== undefined) best.set(slug, Math.max(best.get(slug) ?? 0, score));
  }
  const crises = new Set(entries.flatMap(({ crisis, id }) => (crisis ? [id] : [])));
  return {
    need: (slug) => need.get(slug) ?? 0,
    help: (slug) => help.get(slug) ?? 0,
    elsewhere,
    sure: danger.sure,
    maybe: danger.maybe,
    isCrisis: (slug) => crises.has(slug),
  };
}

type Chance = (slug: string) => number;

/** Crisis needs that stand above all else, and those that are pointed to, the likeliest first; and how likely any danger is. */
function dangerBy(
  crises: readonly string[],
  chance: Chance,
  { sure, maybe }: Ranking,
  {
    isGuess,
    enough,
    least,
  }: { readonly isGuess: boolean; readonly enough: number; readonly least: number },
) {
  const danger = crises.reduce((sum, slug) => sum + chance(slug), 0);
  const isDoubted = danger < JOINT.doubted;
  const ruled = isDoubted ? [] : crises.filter((slug) => sure.includes(slug));
  const likeliest = danger >= enough && !isGuess ? crises.slice(0, 1) : [];
  const first = ruled.length > 0 ? ruled : likeliest;
  // Violence where children are, pills and somebody who does not wake: the second is heard beside the first.
  const beside = crises.filter((slug) => !first.includes(slug) && chance(slug) >= JOINT.second);
  const block = first.length === 0 ? [] : [...first, ...(isGuess ? [] : beside)];
  // What a rule thinks of is said far sooner; yet "alone" in a sentence about a mother who cannot cope is no thought of death.
  const hints = crises.filter(
    (slug, place) =>
      !block.includes(slug) &&
      (chance(slug) >= least ||
        (place === 0 && danger >= least) ||
        sure.includes(slug) ||
        (maybe.includes(slug) && chance(slug) >= JOINT.thought)),
  );
  return { danger, block, hints };
}

/**
 * Scores by what is likely. What only may be danger has a line of its own; among ordinary results it would frighten who
 * asked something else.
 */
function scoresBy(
  entries: Entries,
  found: Found,
  chance: Chance,
  block: readonly string[],
): Map<number, number> {
  // Below an emergency only what may be meant as well: "Wmo-taxi" under a rape is heard by nobody, or as scorn.
  const least = block.length > 0 ? JOINT.beside : JOINT.listed;
  const scores = new Map<number, number>();
  const known = new Map<string, number>();
  const worth = (slug: string) => {
    const own = known.get(slug) ?? chance(slug) ** JOINT.root;
    known.set(slug, own);
    return own;
  };
  for (const [place, entry] of entries.entries()) {
    const score = found.scores.get(place) ?? 0;
    const surer = found.exact.get(place) ?? 0;
    // The first need only: a browser does not get the others.
    const [slug] = needsOf(entry);
    if (slug !== undefined && surer === 0 && chance(slug) < least) continue;
    if (entry.type === 'need') {
      if (!entry.crisis || block.includes(entry.id))
        scores.set(place, surer + WEIGHTS.kind.need * worth(entry.id));
    } else if (score > 0)
      scores.set(place, surer > 0 || slug === undefined ? score : score * worth(slug));
  }
  return scores;
}

/** Judges what was found; undefined when the counter has no opinion. */
export function judge(entries: Entries, found: Found, counted: Counted): Judged | undefined {
  const ranking = rankingOf(entries, found);
  const chances = chancesOf(counted, opinionOn(counted, found.keys), ranking);
  if (!chances) return undefined;
  const chance = (slug: string) => chances.get(slug) ?? 0;
  const crises = [...chances.keys()].filter(ranking.isCrisis).sort((a, b) => chance(b) - chance(a));
  // What is typed as we wrote it is no question for another, and means no more than it says.
  const isOurs = [...found.exact.keys()].some(
    (place) => !needsOf(entries[place]!).slice(0, 1).some(ranking.isCrisis),
  );
  const isGuess = isOurs || found.guessed > JOINT.mostGuessed;
  const { block: enough, hint } = found.telling > JOINT.brief.words ? JOINT : JOINT.brief;
  const least = isGuess || found.telling === 0 ? enough : hint;
  // Where no rule is sure, the words of a book or of long ago may be pointed to and are no alarm.
  const silent = isGuess || found.danger.quiet;
  const { danger, block, hints } = dangerBy(crises, chance, ranking, {
    isGuess: silent,
    enough,
    least,
  });
  // A line about danger hides nothing; and a groene bak that was passed by is no answer because of it.
  const none = !isOurs && block.length === 0 && chance(NONE) >= JOINT.none && chance(NONE) > danger;
  const mayBeOurs = none && chance(NONE) < JOINT.surelyNone;
  return { scores: scoresBy(entries, found, chance, block), block, hints, none, mayBeOurs };
}
