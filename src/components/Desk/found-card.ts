// The card beside what was found: that of the best answer, of what is not here, or of nothing at all.
import { pathOf } from '../../domain/address/address.ts';
import { pathsFor, type SearchAnswer } from '../../search/index.ts';

/** Behind the question mark of the card, beside the page it is about. */
export const FOUND_FIELDS = {
  /** Name of what is not for this site. */
  elsewhere: 'elders',
  /** Beside a list: the card tells what it is about. */
  named: 'naam',
  /** Nothing was found. */
  nothing: 'niets',
} as const;

type Found = Pick<SearchAnswer, 'crises' | 'hits' | 'referral'>;

/** What is asked of the card for what a search found; `local`: a path in the language of the page. */
export function cardFor(answer: Found, local: (path: string) => string): string {
  const [best] = pathsFor(answer);
  const { elsewhere, named, nothing } = FOUND_FIELDS;
  const asked: Readonly<Record<string, string>> =
    best !== undefined
      ? { pad: local(best), [named]: '1' }
      : answer.referral
        ? { pad: local(pathOf('search')), [elsewhere]: answer.referral.id }
        : { pad: local(pathOf('search')), [nothing]: '1' };
  return new URLSearchParams(asked).toString();
}
