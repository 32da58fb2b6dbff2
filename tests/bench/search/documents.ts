// The same content for every engine: one document per need and per provision, with residents' words beside it.
import { readContent } from '../../../src/adapters/content/disk.ts';

export interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Residents' words in every language. */
  readonly words: string;
  readonly needs: readonly string[];
}

/** Documents in Dutch, in a fixed order. */
export function documents(): Document[] {
  const { catalogue, vocabularies, bodies } = readContent();
  if (!catalogue) throw new Error('the content folder cannot be read');
  const groups = [...vocabularies.values()].flatMap((v) => v.groups);
  const needs = [...catalogue.needs.values()].map((need): Document => {
    const text = need.wordings['nl']!;
    const own = groups.filter((g) => g.needs[0] === need.slug);
    const rules = own.flatMap((g) => [...g.danger, ...g.maybe]).map((r) => r.replaceAll('/', ' '));
    return {
      id: need.slug,
      title: text.title,
      text: [text.question, text.summary, ...Object.values(text.suggestions)].join(' '),
      words: [...own.flatMap((g) => [...g.same, ...g.related]), ...rules].join(' '),
      needs: [need.slug],
    };
  });
  const provisions = [...catalogue.provisions.values()].map((p): Document => {
    const text = p.wordings['nl']!;
    return {
      id: p.id,
      title: text.title,
      text: [text.summary, text.who, bodies.get(`${p.id}/nl`)].join(' '),
      words: p.organisation ?? '',
      needs: p.needs,
    };
  });
  return [...needs, ...provisions];
}
