// The source of search from the content folder, for commands and tests.
import { codesByPath } from '../../domain/code/page-codes.ts';
import { translator } from '../../i18n/translate.ts';
import { DUTCH, isLanguage } from '../../i18n/languages.ts';
import { searchPages } from '../../search/pages.ts';
import { heardIndex, type SearchIndex } from '../../search/index.ts';
import { otherWords, searchSource, type SourceParts } from '../../search/make-source.ts';
import { keyedSentences } from '../../search/said.ts';
import type { Sentences } from '../../search/sentences.ts';
import { contentFolder, readContent } from './disk.ts';

/** Search in a language. Throws when the content cannot be read; `check:content` says why. */
export function indexFromDisk(language: string, root: string = contentFolder()): SearchIndex {
  const parts = partsFromDisk(language, root);
  const said = keyedSentences(sentencesFromDisk(language, root));
  return heardIndex(searchSource(parts, language), otherWords(parts, language), said);
}

/** How residents say it in a language, per need; empty when nobody wrote it down. */
export function sentencesFromDisk(language: string, root: string = contentFolder()): Sentences {
  return readContent(root).sentences.get(language) ?? {};
}

/** What the sources of search are made of. */
export function partsFromDisk(language: string, root: string = contentFolder()): SourceParts {
  const { catalogue, vocabularies, codes, elsewhere } = readContent(root);
  if (!catalogue) throw new Error('the content folder cannot be read: run npm run check:content');
  const spoken = isLanguage(language) ? language : DUTCH;
  const pages = searchPages(translator(spoken));
  return { catalogue, vocabularies, elsewhere, codes: codesByPath(codes), pages };
}
