// Our content beside a folder of facts: every difference, as values.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { compareNeeds } from './compare-needs.ts';
import { comparePlaces } from './compare-places.ts';
import { compareProcedures } from './compare-procedures.ts';
import { compareProvisions, unusedFields } from './compare-provisions.ts';
import { compareTexts, wordsIn, type OurText } from './compare-texts.ts';
import { SUBJECTS, type Difference } from './difference.ts';
import type { Facts } from './records.ts';

/** Our content, as far as facts can say something about it. */
export interface Compared {
  readonly catalogue: Catalogue;
  /** Running text of provisions by 'id/language'. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Running text of pages by file. */
  readonly pages: ReadonlyMap<string, string>;
}

function textsOf({ catalogue, bodies, pages }: Compared): OurText[] {
  const provisions = [...catalogue.provisions.values()].flatMap(({ id, wordings }) =>
    Object.entries(wordings).map(([language, wording]): OurText => ({
      subject: { kind: 'provision', id },
      file: `provisions/${id}/${language}.md`,
      text: `${wordsIn(wording)}\n${bodies.get(`${id}/${language}`) ?? ''}`,
    })),
  );
  const needs = [...catalogue.needs.values()].flatMap(({ slug, wordings }) =>
    Object.entries(wordings).map(([language, wording]): OurText => ({
      subject: { kind: 'need', id: slug },
      file: `needs/${slug}/${language}.yml`,
      text: wordsIn(wording),
    })),
  );
  const procedures = [...catalogue.procedures.values()].flatMap(({ id, wordings }) =>
    Object.entries(wordings).map(([language, wording]): OurText => ({
      subject: { kind: 'procedure', id },
      file: `procedures/${id}/${language}.yml`,
      text: wordsIn(wording),
    })),
  );
  const others = [...pages].map(([file, text]): OurText => ({
    subject: { kind: 'page', id: file },
    file,
    text,
  }));
  return [...provisions, ...needs, ...procedures, ...others];
}

/** Every difference, those about one thing together: provisions first, then needs, pages and the facts as a whole. */
export function compareWithFacts(ours: Compared, facts: Facts): Difference[] {
  const { catalogue } = ours;
  const all = [
    ...compareProvisions(catalogue.provisions, facts.provisions, catalogue.municipality.place),
    ...comparePlaces(catalogue.provisions.values(), facts.places),
    ...compareNeeds(catalogue, facts),
    ...compareProcedures(catalogue, facts.procedures),
    ...compareTexts(textsOf(ours), facts),
    ...unusedFields(facts.provisions),
  ];
  const rank = ({ subject }: Difference) => SUBJECTS.indexOf(subject.kind);
  return all.sort((a, b) => rank(a) - rank(b) || a.subject.id.localeCompare(b.subject.id, 'nl'));
}
