// Where somebody is sent whose question is not for this site: the entry of content/elsewhere.yml that their words fit best.
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './query.ts';
import type { SearchSource, SourceElsewhere } from './source.ts';
import { WEIGHTS } from './weights.ts';

/** Where somebody is sent, as it is shown. */
export type Referral = Omit<SourceElsewhere, 'keys'>;

/** All phrases of what is not here, as one list, no two alike. */
export function elsewherePhrases({ elsewhere }: Pick<SearchSource, 'elsewhere'>): string[] {
  return [...new Set(elsewhere.flatMap(({ keys }) => keys))];
}

/** The entry that fits, and how well, 0 to 1. */
export interface ElsewhereFit {
  readonly id: string;
  readonly fit: number;
}

/** How surely each key is meant by any word of a question. */
function meantBy(units: readonly Unit[]): Map<string, number> {
  const meant = new Map<string, number>();
  for (const unit of units)
    for (const [key, sure] of unit.meant) meant.set(key, Math.max(meant.get(key) ?? 0, sure));
  return meant;
}

/** How much of a phrase is said, and a little how much of the question it is: a long story may be about one word of it. */
function fitOf(
  phrase: string,
  meant: ReadonlyMap<string, number>,
  whole: number,
  weight: Lexicon['weight'],
): number {
  let [said, total] = [0, 0];
  for (const key of phrase.split(' ')) {
    said += weight(key) * (meant.get(key) ?? 0);
    total += weight(key);
  }
  const { question } = WEIGHTS.elsewhere;
  return (said / total) * (1 - question + question * Math.min(1, said / whole));
}

/** Looks which entry a question fits best; below `WEIGHTS.elsewhere.least` none of them is meant. */
export function elsewhereIn(
  { elsewhere }: Pick<SearchSource, 'elsewhere'>,
  units: readonly Unit[],
  weight: Lexicon['weight'],
): ElsewhereFit | undefined {
  const meant = meantBy(units);
  const whole = units.reduce((sum, unit) => sum + unit.weight, 0);
  let best: ElsewhereFit | undefined;
  for (const { id, keys } of elsewhere)
    for (const phrase of keys) {
      const fit = fitOf(phrase, meant, whole, weight);
      if (fit >= WEIGHTS.elsewhere.least && fit > (best?.fit ?? 0)) best = { id, fit };
    }
  return best;
}

/** True for a page of ours, which has a path of its own in every language. */
export function isOwnPage([to]: NonNullable<Referral['link']>): boolean {
  return to.startsWith('/');
}

/** What is shown of the entry with this name. */
export function referralIn(
  { elsewhere }: Pick<SearchSource, 'elsewhere'>,
  id: string | undefined,
): Referral | undefined {
  const found = elsewhere.find((entry) => entry.id === id);
  if (!found) return undefined;
  const { id: name, title, say, link, language } = found;
  return { id: name, title, say, ...(link && { link }), ...(language && { language }) };
}
