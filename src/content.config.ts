// The entries that the site is made of, as the one reader of the content folder gives them.
import { defineCollection } from 'astro:content';
import { entriesOf } from './adapters/content/feed.ts';
import { SCHEMAS } from './adapters/content/read/kinds-of-file.ts';

// The reader holds every entry against its schema; here the schemas are only its type.
export const collections = {
  municipality: defineCollection({
    loader: entriesOf('municipality'),
    schema: SCHEMAS.municipality,
  }),
  needs: defineCollection({ loader: entriesOf('needs'), schema: SCHEMAS.needs }),
  needWordings: defineCollection({
    loader: entriesOf('needWordings'),
    schema: SCHEMAS.needWordings,
  }),
  questions: defineCollection({ loader: entriesOf('questions'), schema: SCHEMAS.questions }),
  questionWordings: defineCollection({
    loader: entriesOf('questionWordings'),
    schema: SCHEMAS.questionWordings,
  }),
  provisions: defineCollection({ loader: entriesOf('provisions'), schema: SCHEMAS.provisions }),
  provisionWordings: defineCollection({
    loader: entriesOf('provisionWordings'),
    schema: SCHEMAS.provisionWordings,
  }),
  procedures: defineCollection({ loader: entriesOf('procedures'), schema: SCHEMAS.procedures }),
  procedureWordings: defineCollection({
    loader: entriesOf('procedureWordings'),
    schema: SCHEMAS.procedureWordings,
  }),
  synonyms: defineCollection({ loader: entriesOf('synonyms'), schema: SCHEMAS.synonyms }),
  sentences: defineCollection({ loader: entriesOf('sentences'), schema: SCHEMAS.sentences }),
  codes: defineCollection({ loader: entriesOf('codes'), schema: SCHEMAS.codes }),
  printedCodes: defineCollection({
    loader: entriesOf('printedCodes'),
    schema: SCHEMAS.printedCodes,
  }),
  places: defineCollection({ loader: entriesOf('places'), schema: SCHEMAS.places }),
  elsewhere: defineCollection({ loader: entriesOf('elsewhere'), schema: SCHEMAS.elsewhere }),
  talks: defineCollection({ loader: entriesOf('talks'), schema: SCHEMAS.talks }),
  moved: defineCollection({ loader: entriesOf('moved'), schema: SCHEMAS.moved }),
  pages: defineCollection({ loader: entriesOf('pages'), schema: SCHEMAS.pages }),
};
