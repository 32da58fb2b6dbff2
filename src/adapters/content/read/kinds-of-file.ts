// Which files there are in a content folder, and what each must hold.
import { z } from 'zod';
import { givenOutFileSchema } from '../../../domain/code/given-out.ts';
import { codesFileSchema } from '../../../domain/code/page-codes.ts';
import { printedCodesFileSchema } from '../../../domain/code/printed-codes.ts';
import { officeWordsSchema } from '../../../domain/language/plain.ts';
import { municipalitySchema } from '../../../domain/municipality/municipality.ts';
import { placesFileSchema } from '../../../domain/municipality/places.ts';
import { needSchema, needWordingSchema } from '../../../domain/need/need.ts';
import { questionWordingSchema, sharedQuestionSchema } from '../../../domain/need/question.ts';
import { elsewhereFileSchema } from '../../../domain/portal/elsewhere.ts';
import { movedFileSchema } from '../../../domain/portal/moved.ts';
import { procedureSchema, procedureWordingSchema } from '../../../domain/procedure/procedure.ts';
import { provisionSchema, provisionWordingSchema } from '../../../domain/provision/provision.ts';
import { daySchema } from '../../../domain/day.ts';
import { sourceSchema } from '../../../domain/web-address.ts';
import { talksFileSchema } from '../../../domain/talks.ts';
import { sentencesSchema } from '../../../search/sentences.ts';
import { vocabularySchema } from '../../../search/vocabulary.ts';

/** The head of a page of running text. */
const textPageSchema = z.strictObject({
  title: z.string().min(2),
  /** One sentence, for search and for paper. */
  summary: z.string().min(5),
  /** Where its facts were read, when it holds any. */
  sources: z.array(sourceSchema).optional(),
  /** Day on which the sources were last looked at. */
  checkedOn: daySchema.optional(),
});

/** What the entries of each kind must hold. */
export const SCHEMAS = {
  municipality: municipalitySchema,
  needs: needSchema,
  needWordings: needWordingSchema,
  questions: sharedQuestionSchema,
  questionWordings: questionWordingSchema,
  provisions: provisionSchema,
  provisionWordings: provisionWordingSchema,
  procedures: procedureSchema,
  procedureWordings: procedureWordingSchema,
  synonyms: vocabularySchema,
  sentences: sentencesSchema,
  codes: codesFileSchema,
  printedCodes: printedCodesFileSchema,
  givenOut: givenOutFileSchema,
  moved: movedFileSchema,
  elsewhere: elsewhereFileSchema,
  officeWords: officeWordsSchema,
  places: placesFileSchema,
  talks: talksFileSchema,
  pages: textPageSchema,
} as const;

export type EntryKind = keyof typeof SCHEMAS;

/** Kind of a file by its path; what stands between brackets is the id of the entry. */
const PATHS: Readonly<Record<EntryKind, RegExp>> = {
  municipality: /^(municipality)\.yml$/,
  needs: /^needs\/([^/]+)\/need\.yml$/,
  needWordings: /^needs\/([^/]+\/[a-z]{2})\.yml$/,
  questions: /^questions\/([^/]+)\/question\.yml$/,
  questionWordings: /^questions\/([^/]+\/[a-z]{2})\.yml$/,
  provisions: /^provisions\/([^/]+)\/provision\.yml$/,
  provisionWordings: /^provisions\/([^/]+\/[a-z]{2})\.md$/,
  procedures: /^procedures\/([^/]+)\/procedure\.yml$/,
  procedureWordings: /^procedures\/([^/]+\/[a-z]{2})\.yml$/,
  synonyms: /^synonyms\/([a-z]{2})\.yml$/,
  sentences: /^sentences\/([a-z]{2})\.yml$/,
  codes: /^(codes)\.yml$/,
  printedCodes: /^(printed-codes)\.yml$/,
  givenOut: /^(codes-given-out)\.yml$/,
  moved: /^(moved)\.yml$/,
  elsewhere: /^(elsewhere)\.yml$/,
  officeWords: /^(plain-words)\.yml$/,
  places: /^(places)\.yml$/,
  talks: /^talks\/([a-z]{2})\.yml$/,
  pages: /^pages\/([a-z]{2}\/[^/]+)\.md$/,
};

/** Files that must be there. */
export const REQUIRED = ['municipality.yml', 'codes.yml'] as const;

/** Papers for people, drafts of a command that was cut off, and the theme, which is read as a sheet. */
const PASSED_OVER = /(^|\/)(README\.md|\.[^/]*|[^/]+\.nieuw)$|^theme(\/[^/]+)?\.css$/;

/** What a file is; undefined when nobody reads a file of that name. */
export function kindOfFile(file: string): { kind: EntryKind; id: string } | undefined {
  for (const [kind, path] of Object.entries(PATHS)) {
    const id = path.exec(file)?.[1];
    if (id !== undefined) return { kind: kind as EntryKind, id };
  }
  return undefined;
}

export const isPassedOver = (file: string): boolean => PASSED_OVER.test(file);
