// The only importer of astro:content: turns its entries into the catalogue of the domain.
import { getCollection, render } from 'astro:content';
import type { PortalContent } from '../../domain/portal/about-page.ts';
import {
  deskElsewhere,
  placeElsewhere,
  toldElsewhere,
  type ElsewhereFile,
} from '../../domain/portal/elsewhere.ts';
import { codesToOpen, type Moved } from '../../domain/portal/moved.ts';
import { pathOf } from '../../domain/address/address.ts';
import { hiddenNames } from '../../domain/catalogue/called.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { codesByPath, type PageCodes } from '../../domain/code/page-codes.ts';
import type { PrintedCodes } from '../../domain/code/printed-codes.ts';
import { dayIn } from '../../domain/day.ts';
import { byPlaceName } from '../../domain/municipality/place-named.ts';
import type { Place } from '../../domain/municipality/places.ts';
import { specialDays, type SpecialDays } from '../../domain/municipality/special-days.ts';
import type { Talk } from '../../domain/talks.ts';
import { TERM_NAMES, termsSchema, type Terms } from '../../domain/retention/terms.ts';
import { searchPages } from '../../search/pages.ts';
import { translator } from '../../i18n/translate.ts';
import { heardIndex, type SearchIndex } from '../../search/index.ts';
import { otherWords, searchSource, type SourceParts } from '../../search/make-source.ts';
import { keyPhrases } from '../../search/keys.ts';
import { keyedSentences } from '../../search/said.ts';
import type { SourceTalk } from '../../search/talks.ts';
import {
  DUTCH,
  LANGUAGES,
  languageOfParam,
  languageParam,
  type Language,
} from '../../i18n/languages.ts';
import { dutchHolidays } from './dutch-holidays.ts';
import { pageTexts } from './page-texts.ts';
import { assembleCatalogue, assembleVocabularies } from './read/assemble.ts';

async function load(): Promise<Catalogue> {
  const assembled = assembleCatalogue({
    municipality: await getCollection('municipality'),
    needs: await getCollection('needs'),
    needWordings: await getCollection('needWordings'),
    questions: await getCollection('questions'),
    questionWordings: await getCollection('questionWordings'),
    provisions: await getCollection('provisions'),
    provisionWordings: await getCollection('provisionWordings'),
    procedures: await getCollection('procedures'),
    procedureWordings: await getCollection('procedureWordings'),
  });
  if (!assembled) throw new Error('content/municipality.yml is missing');
  return assembled;
}

let loaded: Promise<Catalogue> | undefined;

/** The whole catalogue; read once. */
export function catalogue(): Promise<Catalogue> {
  loaded ??= load();
  return loaded;
}

/** The days of last year up to two years on that are closed or have other hours, as they are known today. */
export async function daysThatDiffer(): Promise<SpecialDays> {
  const { municipality } = await catalogue();
  const year = Number(dayIn(new Date(), municipality.timeZone).slice(0, 4));
  return specialDays(dutchHolidays([year - 1, year, year + 1, year + 2]), municipality);
}

/** Cities, villages and hamlets of the municipality; by name; none when it lists none. */
export async function villages(): Promise<readonly Place[]> {
  const [file] = await getCollection('places');
  return byPlaceName(file?.data.places ?? []);
}

/** Numbers of pages, as they are registered. */
export async function pageCodes(): Promise<PageCodes> {
  const [registry] = await getCollection('codes');
  return registry?.data.pages ?? {};
}

async function movedPages(): Promise<Moved> {
  const [file] = await getCollection('moved');
  return file?.data ?? {};
}

/** Addresses of pages that are no more, and those that tell too much, with where they lead. */
export async function leadsOn(): Promise<Moved> {
  return { ...(await movedPages()), ...hiddenNames(await catalogue()) };
}

/** Numbers of pages as they are opened. */
export async function openedCodes(): Promise<PageCodes> {
  return codesToOpen(await pageCodes(), await movedPages());
}

/** Codes that stand on paper. */
export async function printedCodes(): Promise<PrintedCodes> {
  const [registry] = await getCollection('printedCodes');
  return registry?.data.codes ?? {};
}

async function elsewhereFile(): Promise<ElsewhereFile> {
  const [file] = await getCollection('elsewhere');
  return file?.data ?? {};
}

/** What staff do with a question that is not for this site, by the name of what is asked; undefined when nobody wrote it down. */
export async function deskLineElsewhere(id: string): Promise<string | undefined> {
  const entry = (await elsewhereFile())[id];
  return entry && deskElsewhere(entry, (await catalogue()).municipality.contact);
}

/** What is not for this site, in a language: what it is, what staff do, and where it is; undefined when nobody wrote it down. */
export async function elsewhereCalled(id: string, language: Language) {
  const file = await elsewhereFile();
  const entry = Object.hasOwn(file, id) ? file[id] : undefined;
  if (!entry) return undefined;
  const { contact } = (await catalogue()).municipality;
  const told = toldElsewhere(entry, language, contact);
  return { ...told, desk: deskElsewhere(entry, contact), place: placeElsewhere(entry, contact) };
}

async function searchParts(language: Language): Promise<SourceParts> {
  return {
    catalogue: await catalogue(),
    vocabularies: assembleVocabularies(await getCollection('synonyms')),
    elsewhere: await elsewhereFile(),
    codes: codesByPath(await pageCodes()),
    pages: searchPages(translator(language)),
  };
}

/** What search knows in a language, the words of the other languages, and what residents say. */
export async function searchSources(language: Language) {
  const parts = await searchParts(language);
  const file = (await getCollection('sentences')).find(({ id }) => id === language);
  return {
    own: searchSource(parts, language),
    others: otherWords(parts, language),
    said: keyedSentences(file?.data ?? {}),
  };
}

const indexes = new Map<Language, Promise<SearchIndex>>();

/** Search in a language; made once. */
export function searchIndex(language: Language): Promise<SearchIndex> {
  const made =
    indexes.get(language) ??
    searchSources(language).then(({ own, others, said }) => heardIndex(own, others, said));
  indexes.set(language, made);
  return made;
}

/** The languages this municipality has switched on and that have a locale; Dutch is always one, and first. */
export async function activeLanguages(): Promise<Language[]> {
  const { languages } = (await catalogue()).municipality;
  return LANGUAGES.filter((l) => l === DUTCH || languages.includes(l));
}

/** The language of a route parameter; undefined when the municipality does not offer it. */
export async function activeLanguage(param: string | undefined): Promise<Language | undefined> {
  return languageOfParam(param, await activeLanguages());
}

/** Route parameters of a page in every language that is switched on. */
export async function languagePaths(): Promise<{ params: { lang: string | undefined } }[]> {
  return (await activeLanguages()).map((l) => ({ params: { lang: languageParam(l) } }));
}

/** Conversations that go differently, for staff; none when the municipality wrote none. */
export async function talks(): Promise<readonly Talk[]> {
  const file = (await getCollection('talks')).find(({ id }) => id === DUTCH);
  return file?.data.talks ?? [];
}

/** Those conversations as the box of the desk knows them. */
export async function sourceTalks(): Promise<readonly SourceTalk[]> {
  return (await talks()).map(({ id, title, words }) => ({
    title,
    path: `${pathOf('deskTalks')}#${id}`,
    keys: keyPhrases(words),
  }));
}

/** The running text of a provision, as a component, and the language it is in. */
export async function provisionText(id: string, language: string) {
  const texts = await getCollection('provisionWordings', (e) => e.id.startsWith(`${id}/`));
  const wanted = texts.find((e) => e.id === `${id}/${language}`);
  const entry = wanted ?? texts.find((e) => e.id === `${id}/nl`);
  if (!entry) return undefined;
  const { Content } = await render(entry);
  return { Content, language: wanted ? language : 'nl' };
}

/** A page of running text (privacy, about ...), and the language it is in. */
export async function textPage(name: string, language: string) {
  const texts = await getCollection('pages');
  const wanted = texts.find((e) => e.id === `${language}/${name}`);
  const entry = wanted ?? texts.find((e) => e.id === `nl/${name}`);
  if (!entry) throw new Error(`content/pages/nl/${name}.md is missing`);
  const { Content } = await render(entry);
  return { ...entry.data, Content, language: wanted ? language : 'nl' };
}

/** How long things are kept, as the privacy page tells it: as the settings are at build. Throws when one is wrong. */
export function toldTerms(): Terms {
  const set = TERM_NAMES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return termsSchema.parse(Object.fromEntries(set));
}

/** Everything that is needed to say what a page is about, in a language. */
export async function knownPages(language: Language): Promise<PortalContent> {
  return {
    catalogue: await catalogue(),
    codes: await openedCodes(),
    printed: await printedCodes(),
    pages: pageTexts(await getCollection('pages'), language),
  };
}
