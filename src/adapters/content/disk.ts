// The content folder, read without Astro: for checks, commands and tests.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { GivenOut } from '../../domain/code/given-out.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import type { PrintedCodes } from '../../domain/code/printed-codes.ts';
import type { ElsewhereFile } from '../../domain/portal/elsewhere.ts';
import type { Moved } from '../../domain/portal/moved.ts';
import { dayIn } from '../../domain/day.ts';
import type { OfficeWord } from '../../domain/language/plain.ts';
import type { Places } from '../../domain/municipality/places.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Sentences } from '../../search/sentences.ts';
import type { Vocabularies } from '../../search/vocabulary.ts';
import { assembleCatalogue, assembleVocabularies, type Named } from './read/assemble.ts';
import { contentFolder, filesOnDisk } from './read/files.ts';
import type { EntryKind } from './read/kinds-of-file.ts';
import { readFiles, type Reading } from './read/read-files.ts';

export { contentFolder } from './read/files.ts';

export interface ContentFolder {
  /** What could be read; entries with problems are left out. Undefined when municipality.yml has one. */
  readonly catalogue: Catalogue | undefined;
  /** What is wrong in single files; `checkContent` also looks between them. */
  readonly problems: readonly Problem[];
  /** Residents' words by language, Dutch first. */
  readonly vocabularies: Vocabularies;
  /** How residents say it, by language. */
  readonly sentences: ReadonlyMap<string, Sentences>;
  /** Numbers of pages. */
  readonly codes: PageCodes;
  /** Codes that codes.yml says are on paper. */
  readonly onPaper: readonly string[];
  /** Numbers and answers that were given out. */
  readonly givenOut: GivenOut;
  /** Pages that are no more, with where they lead. */
  readonly moved: Moved;
  /** What is asked for and is not here, with where it is. */
  readonly elsewhere: ElsewhereFile;
  /** Codes on paper, each with where it stands. */
  readonly printed: PrintedCodes;
  /** Places of the municipality, as far as they are known; undefined when the file is absent or has a problem. */
  readonly places: Places | undefined;
  /** Office words, with what is better. */
  readonly officeWords: readonly OfficeWord[];
  /** Running text of provisions by 'id/language'. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Every file, also what is wrong. */
  readonly reading: Reading;
}

/** Entries of one kind that are right. */
export function namedEntries<K extends EntryKind>({ entries }: Reading, kind: K): Named<K> {
  return entries.flatMap(({ kind: own, id, data }) =>
    own === kind && data !== undefined ? [{ id, data }] : [],
  ) as unknown as Named<K>;
}

/** Which day it is at the municipality, as jjjj-mm-dd; in UTC when municipality.yml has a problem. */
export function dayOf({ catalogue }: ContentFolder, now: Date): string {
  return dayIn(now, catalogue?.municipality.timeZone ?? 'UTC');
}

/** The content in a reading. */
export function contentOf(reading: Reading): ContentFolder {
  const of = <K extends EntryKind>(kind: K) => namedEntries(reading, kind);
  const numbers = of('codes')[0]?.data;
  return {
    catalogue: assembleCatalogue({
      municipality: of('municipality'),
      needs: of('needs'),
      needWordings: of('needWordings'),
      questions: of('questions'),
      questionWordings: of('questionWordings'),
      provisions: of('provisions'),
      provisionWordings: of('provisionWordings'),
      procedures: of('procedures'),
      procedureWordings: of('procedureWordings'),
    }),
    problems: reading.problems,
    vocabularies: assembleVocabularies(of('synonyms')),
    sentences: new Map(of('sentences').map(({ id, data }) => [id, data])),
    codes: numbers?.pages ?? {},
    onPaper: numbers?.onPaper ?? [],
    givenOut: of('givenOut')[0]?.data ?? { pages: {}, answers: {} },
    moved: of('moved')[0]?.data ?? {},
    elsewhere: of('elsewhere')[0]?.data ?? {},
    printed: of('printedCodes')[0]?.data.codes ?? {},
    places: of('places')[0]?.data,
    officeWords: of('officeWords')[0]?.data ?? [],
    bodies: new Map(
      reading.entries.flatMap(({ kind, id, body }) =>
        kind === 'provisionWordings' && body ? [[id, body.text]] : [],
      ),
    ),
    reading,
  };
}

/** Reads everything under `root`. Never throws for what an editor wrote. */
export function readContent(root: string = contentFolder()): ContentFolder {
  return contentOf(readFiles(filesOnDisk(root)));
}
