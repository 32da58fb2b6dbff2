// The source of search from the content folder, for commands and tests.
import { codesByPath } from '../../domain/code/page-codes.ts';
import { translator } from '../../i18n/translate.ts';
import { DUTCH, isLanguage } from '../../i18n/languages.ts';
import { searchPages } from '../../search/pages.ts';
import { openIndex, type SearchIndex } from '../../search/index.ts';
import { otherWords, searchSource, type SourceParts } from '../../search/make-source.ts';
import { contentFolder, readContent } from './disk.ts';

/** Search in a language. Throws when the content cannot be read; `check:content` says why. */
export function indexFromDisk(language: string, root: string = contentFolder()): SearchIndex {
  const parts = partsFromDisk(language, root);
  return openIndex(searchSource(parts, language), otherWords(parts, language));
}

/** What the sources of search are made of. */
export function partsFromDisk(language: string, root: string = contentFolder()): SourceParts {
  const { catalogue, vocabularies, codes } = readContent(root);
  if (!catalogue) throw new Error('the content folder cannot be read: run npm run check:content');
  const spoken = isLanguage(language) ? language : DUTCH;
  const pages = searchPages(translator(spoken));
  return { catalogue, vocabularies, codes: codesByPath(codes), pages };
}
