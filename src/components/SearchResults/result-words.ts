// The words beside a result: made once per language, used by the page and, while typing, by the browser.
import type { Rung } from '../../domain/rung.ts';
import type { Hit } from '../../search/index.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface ResultWords {
  readonly rungs: Readonly<Record<Exclude<Rung, 0>, string>>;
  readonly kinds: Readonly<Record<Hit['type'], string>>;
  readonly areas: Readonly<Record<string, string>>;
  /** With {code} in it. */
  readonly code: string;
}

/** The words in one language; `place` is the name of the area. */
export function resultWords(t: Translate, place: string): ResultWords {
  const rung = (number: Exclude<Rung, 0>) =>
    t('search.rung', { rung: number, name: t(`rungs.${number}.name`) });
  return {
    rungs: { 1: rung(1), 2: rung(2), 3: rung(3), 4: rung(4), 5: rung(5) },
    kinds: {
      need: t('search.kinds.need'),
      provision: t('search.emergency'),
      shelf: t('search.kinds.shelf'),
      page: t('search.kinds.page'),
    },
    areas: {
      gemeente: t('offer.areaAll', { place }),
      regio: t('offer.areaRegio'),
      landelijk: t('offer.areaLandelijk'),
    },
    code: t('search.code', { code: '{code}' }),
  };
}

/** What stands beside a result, and the mark that gives it its colour. */
export function labelsOf(hit: Hit, words: ResultWords) {
  const { rung } = hit;
  return {
    kind: rung ? words.rungs[rung] : words.kinds[hit.type],
    mark: rung ? `rung-${rung}` : hit.type,
    where: hit.where === undefined ? undefined : (words.areas[hit.where] ?? hit.where),
    code: hit.code === undefined ? undefined : words.code.replace('{code}', hit.code),
  };
}
