// Joins the content folder to the domain schemas.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { codesFileSchema } from './domain/code/page-codes.ts';
import { printedCodesFileSchema } from './domain/code/printed-codes.ts';
import { municipalitySchema } from './domain/municipality/municipality.ts';
import { needSchema, needWordingSchema } from './domain/need/need.ts';
import { vocabularySchema } from './search/vocabulary.ts';
import { provisionSchema, provisionWordingSchema } from './domain/provision/provision.ts';

const root = process.env.CONTENT_DIR ?? './content';

/** 'needs/boodschappen/nl.yml' becomes 'boodschappen/nl'; the facts of an entry are just its folder. */
function idOf({ entry }: { entry: string }): string {
  return entry.replace(/\.(yml|md)$/, '').replace(/\/(need|provision)$/, '');
}

const from = (pattern: string, folder: string) =>
  glob({ pattern, base: `${root}/${folder}`, generateId: idOf });

export const collections = {
  municipality: defineCollection({
    loader: from('municipality.yml', '.'),
    schema: municipalitySchema,
  }),
  needs: defineCollection({ loader: from('*/need.yml', 'needs'), schema: needSchema }),
  needWordings: defineCollection({
    loader: from('*/[a-z][a-z].yml', 'needs'),
    schema: needWordingSchema,
  }),
  provisions: defineCollection({
    loader: from('*/provision.yml', 'provisions'),
    schema: provisionSchema,
  }),
  provisionWordings: defineCollection({
    loader: from('*/[a-z][a-z].md', 'provisions'),
    schema: provisionWordingSchema,
  }),
  synonyms: defineCollection({
    loader: from('*.yml', 'synonyms'),
    schema: vocabularySchema,
  }),
  codes: defineCollection({ loader: from('codes.yml', '.'), schema: codesFileSchema }),
  printedCodes: defineCollection({
    loader: from('printed-codes.yml', '.'),
    schema: printedCodesFileSchema,
  }),
  pages: defineCollection({
    loader: from('*/*.md', 'pages'),
    schema: z.object({ title: z.string(), summary: z.string() }),
  }),
};
