// Makes the values of the domain from entries: the same way for commands, checks, tests and the built site.
import type { z } from 'zod';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Need } from '../../../domain/need/need.ts';
import {
  questionsOf,
  wholeWording,
  type SharedQuestions,
} from '../../../domain/need/shared-questions.ts';
import { byName } from '../../../domain/order.ts';
import { dutchFirst, type Vocabularies } from '../../../search/vocabulary.ts';
import type { EntryKind, SCHEMAS } from './kinds-of-file.ts';

/** Entries of one kind: a name and what was said. */
export type Named<K extends EntryKind> = readonly {
  readonly id: string;
  readonly data: z.infer<(typeof SCHEMAS)[K]>;
}[];

/** What a catalogue is made of. */
export interface CatalogueParts {
  readonly municipality: Named<'municipality'>;
  readonly needs: Named<'needs'>;
  readonly needWordings: Named<'needWordings'>;
  readonly questions: Named<'questions'>;
  readonly questionWordings: Named<'questionWordings'>;
  readonly provisions: Named<'provisions'>;
  readonly provisionWordings: Named<'provisionWordings'>;
  readonly procedures: Named<'procedures'>;
  readonly procedureWordings: Named<'procedureWordings'>;
}

/** Groups 'rouw/nl' entries by what stands before the slash, then by language. */
function byOwner<T>(entries: readonly { id: string; data: T }[]): Map<string, Record<string, T>> {
  const grouped = new Map<string, Record<string, T>>();
  for (const { id, data } of [...entries].sort((a, b) => byName(a.id, b.id))) {
    const [owner = '', language = ''] = id.split('/');
    grouped.set(owner, { ...grouped.get(owner), [language]: data });
  }
  return grouped;
}

const inOrder = <T extends { id: string }>(entries: readonly T[]) =>
  [...entries].sort((a, b) => byName(a.id, b.id));

/** Questions that stand once, with their texts. */
function sharedQuestionsOf(
  parts: Pick<CatalogueParts, 'questions' | 'questionWordings'>,
): SharedQuestions {
  const texts = byOwner(parts.questionWordings);
  return new Map(
    parts.questions.map(({ id, data }) => [id, { ...data, wordings: texts.get(id) ?? {} }]),
  );
}

function needsOf(parts: CatalogueParts): Catalogue['needs'] {
  const texts = byOwner(parts.needWordings);
  const shared = sharedQuestionsOf(parts);
  const needs = inOrder(parts.needs).map(({ id, data }): [string, Need] => {
    const wordings = Object.entries(texts.get(id) ?? {}).map(([language, wording]) => [
      language,
      wholeWording(wording, language, data, shared),
    ]);
    const questions = questionsOf(data, shared);
    return [id, { ...data, slug: id, questions, wordings: Object.fromEntries(wordings) }];
  });
  return new Map(needs);
}

/** The catalogue, in one order; undefined when there is no municipality. */
export function assembleCatalogue(parts: CatalogueParts): Catalogue | undefined {
  const municipality = parts.municipality[0]?.data;
  if (!municipality) return undefined;
  const provisionTexts = byOwner(parts.provisionWordings);
  const procedureTexts = byOwner(parts.procedureWordings);
  return {
    municipality,
    needs: needsOf(parts),
    provisions: new Map(
      inOrder(parts.provisions).map(({ id, data }) => [
        id,
        { ...data, id, wordings: provisionTexts.get(id) ?? {} },
      ]),
    ),
    procedures: new Map(
      inOrder(parts.procedures).map(({ id, data }) => [
        id,
        { ...data, id, wordings: procedureTexts.get(id) ?? {} },
      ]),
    ),
  };
}

/** Residents' words by language, Dutch first. */
export function assembleVocabularies(entries: Named<'synonyms'>): Vocabularies {
  const order = dutchFirst(entries.map(({ id }) => id));
  return new Map(order.map((id) => [id, entries.find((entry) => entry.id === id)!.data]));
}
