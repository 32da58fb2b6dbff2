// Search over needs and provisions with lunr; the index of a language is built once, when first asked.
import lunr from 'lunr';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { wordingIn } from '../domain/wording.ts';
import type { Rung } from '../domain/rung.ts';
import { words } from './analysis.ts';

/** One thing that was found. */
export interface Hit {
  readonly type: 'need' | 'provision';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Address without language. */
  readonly path: string;
  /** Language the texts are in. */
  readonly language: string;
  /** Rung of a provision; absent for needs and emergency help. */
  readonly rung?: Rung;
  readonly score: number;
}

interface Entry extends Omit<Hit, 'score'> {
  readonly text: string;
}

export interface SearchIndex {
  /** Hits, best first. Never throws, whatever is typed. */
  search(query: string): Hit[];
}

const MOST = 40;
const NEED_BOOST = 2;

function entriesOf(catalogue: Catalogue, language: string): Entry[] {
  const needs = [...catalogue.needs.values()].map((need): Entry => {
    const { text, language: real } = wordingIn(need.wordings, language);
    return {
      type: 'need',
      id: need.slug,
      title: text.title,
      summary: text.summary,
      path: `/hulp/${need.slug}/`,
      language: real,
      text: `${text.question} ${text.summary} ${need.slug}`,
    };
  });
  const provisions = [...catalogue.provisions.values()].map((p): Entry => {
    const { text, language: real } = wordingIn(p.wordings, language);
    return {
      type: 'provision',
      id: p.id,
      title: text.title,
      summary: text.summary,
      path: `/aanbod/${p.id}/`,
      language: real,
      text: `${text.summary} ${text.who ?? ''} ${p.needs.join(' ')} ${p.organisation ?? ''}`,
      ...(p.rung !== 0 && { rung: p.rung }),
    };
  });
  return [...needs, ...provisions];
}

/** Builds the index of one language. */
export function buildIndex(catalogue: Catalogue, language: string): SearchIndex {
  const entries = entriesOf(catalogue, language);
  const index = lunr((builder) => {
    // Our own analysis makes the words; lunr's English stemmer and stop words would harm Dutch.
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.ref('ref');
    builder.field('title', { boost: 3 });
    builder.field('text');
    for (const [ref, entry] of entries.entries())
      builder.add(
        {
          ref: String(ref),
          title: words(entry.title).join(' '),
          text: words(entry.text).join(' '),
        },
        { boost: entry.type === 'need' ? NEED_BOOST : 1 },
      );
  });
  return {
    search(query) {
      const terms = words(query);
      if (terms.length === 0) return [];
      const results = index.query((q) => {
        for (const term of terms) {
          q.term(term, { boost: 10 });
          if (term.length > 3) q.term(term, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
          if (term.length > 4) q.term(term, { boost: 1, editDistance: term.length > 7 ? 2 : 1 });
        }
      });
      return results.slice(0, MOST).map(({ ref, score }) => {
        const { text: _, ...entry } = entries[Number(ref)]!;
        return { ...entry, score };
      });
    },
  };
}

const built = new WeakMap<Catalogue, Map<string, SearchIndex>>();

/** The index of a catalogue in a language; built once. */
export function searchIndex(catalogue: Catalogue, language: string): SearchIndex {
  const perLanguage = built.get(catalogue) ?? new Map<string, SearchIndex>();
  built.set(catalogue, perLanguage);
  const known = perLanguage.get(language) ?? buildIndex(catalogue, language);
  perLanguage.set(language, known);
  return known;
}
