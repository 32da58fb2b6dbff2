// Makes the sources of search from the catalogue and the words of residents.
import { needAt, pathOf, provisionAt, shelfAt } from '../domain/address/address.ts';
import { reachOf, type Provision } from '../domain/provision/provision.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Need } from '../domain/need/need.ts';
import type { ElsewhereFile } from '../domain/portal/elsewhere.ts';
import { wordingIn } from '../domain/wording.ts';
import { keyPhrases } from './keys.ts';
import { dangerOf } from './make-danger.ts';
import { otherElsewhere, ownElsewhere } from './make-elsewhere.ts';
import type { SearchSource, SourceEntry } from './source.ts';
import type { Region } from './variants.ts';
import type { Vocabularies, Vocabulary, WordGroup } from './vocabulary.ts';

/** A page that is no need, provision or shelf. */
export type PageEntry = Pick<SourceEntry, 'id' | 'title' | 'summary' | 'same'> & {
  readonly path: string;
};

export interface SourceParts {
  readonly catalogue: Catalogue;
  readonly vocabularies: Vocabularies;
  /** What is asked for and is not here. */
  readonly elsewhere: ElsewhereFile;
  /** Code by address. */
  readonly codes: ReadonlyMap<string, string>;
  readonly pages: readonly PageEntry[];
}

const EMERGENCY_CALLS = 2;

function wordsOf(
  groups: readonly WordGroup[],
  slug: string,
): { same: string[]; related: string[] } {
  const main = groups.filter((g) => g.needs[0] === slug);
  const aside = groups.filter((g) => g.needs[0] !== slug && g.needs.includes(slug));
  return {
    same: main.flatMap((g) => g.same),
    related: [...main.flatMap((g) => g.related), ...aside.flatMap((g) => g.same)],
  };
}

/** Vocabularies that count first in a language: Dutch, and the language itself. */
function ownOf(vocabularies: Vocabularies, language: string): Vocabulary[] {
  return [...vocabularies].filter(([l]) => l === 'nl' || l === language).map(([, v]) => v);
}

function othersOf(vocabularies: Vocabularies, language: string): Vocabulary[] {
  return [...vocabularies].filter(([l]) => l !== 'nl' && l !== language).map(([, v]) => v);
}

function needEntry(parts: SourceParts, need: Need, wanted: string): SourceEntry {
  const { text, language } = wordingIn(need.wordings, wanted);
  const groups = ownOf(parts.vocabularies, wanted).flatMap((v) => v.groups);
  const { same, related } = wordsOf(groups, need.slug);
  const calls = need.emergency
    .flatMap((id): [string, string][] => {
      const help = parts.catalogue.provisions.get(id);
      const phone = help?.contact?.phone;
      return help && phone ? [[wordingIn(help.wordings, wanted).text.title, phone]] : [];
    })
    .slice(0, EMERGENCY_CALLS);
  return {
    type: 'need',
    id: need.slug,
    title: text.title,
    summary: text.summary,
    same: keyPhrases([need.slug.replace(/^crisis-/, '').replaceAll('-', ' '), ...same]),
    related: keyPhrases([text.question, ...related]),
    ...(language !== wanted && { language }),
    ...(need.crisis && { crisis: true, calls }),
    ...addressIn(need),
    ...codeOf(parts, pathOf(needAt(need))),
  };
}

/** Phrases that say something the title does not. */
function newPhrases(phrases: readonly string[], title: string): string[] {
  const said = new Set(keyPhrases([title]).flatMap((phrase) => phrase.split(' ')));
  return keyPhrases(phrases).filter((phrase) => phrase.split(' ').some((key) => !said.has(key)));
}

function provisionEntry(parts: SourceParts, provision: Provision, wanted: string): SourceEntry {
  const { text, language } = wordingIn(provision.wordings, wanted);
  const reach = reachOf(provision);
  const village = provision.place?.village ?? text.where;
  const named = keyPhrases(
    ownOf(parts.vocabularies, wanted).flatMap((v) => v.offers[provision.id] ?? []),
  );
  return {
    type: 'provision',
    id: provision.id,
    title: text.title,
    summary: text.summary,
    needs: provision.needs,
    where: reach === 'village' && Array.isArray(provision.area) ? provision.area.join(', ') : reach,
    same: newPhrases([provision.id.replaceAll('-', ' '), provision.organisation ?? ''], text.title),
    text: keyPhrases([text.who ?? '', village ?? '']),
    ...(named.length > 0 && { named }),
    ...(provision.rung !== 0 && { rung: provision.rung }),
    ...addressIn(provision),
    ...(language !== wanted && { language }),
    ...codeOf(parts, pathOf(provisionAt(provision))),
  };
}

const addressIn = ({ address }: Pick<Need, 'address'>) =>
  address === undefined ? {} : { address };

function codeOf(parts: SourceParts, path: string): { code?: string } {
  const code = parts.codes.get(path);
  return code === undefined ? {} : { code };
}

function termsOf(vocabulary: Vocabulary | undefined): SearchSource['terms'] {
  return (vocabulary?.terms ?? []).map(({ words, text }) => ({
    name: words[0]!,
    text,
    keys: keyPhrases(words),
  }));
}

function regionalOf(own: readonly Vocabulary[]): Pick<SearchSource, 'regional'> {
  const found = own.flatMap(({ regional }) => regional ?? []);
  if (found.length === 0) return {};
  const words = Object.assign({}, ...found.map((region) => region.words)) as Region['words'];
  return { regional: { rules: found.flatMap((region) => region.rules), words } };
}

/** Everything that can be found in one language. */
export function searchSource(parts: SourceParts, language: string): SearchSource {
  const { catalogue, vocabularies } = parts;
  const own = ownOf(vocabularies, language);
  const shelves = catalogue.municipality.domains.map((domain): SourceEntry => ({
    type: 'shelf',
    id: domain.id,
    title: domain.title[language] ?? domain.title['nl'] ?? domain.id,
    summary: domain.summary[language] ?? domain.summary['nl'] ?? '',
    path: pathOf(shelfAt(domain.id)),
    needs: [],
    ...codeOf(parts, pathOf(shelfAt(domain.id))),
  }));
  const entries = [
    ...[...catalogue.needs.values()].map((need) => needEntry(parts, need, language)),
    ...[...catalogue.provisions.values()].map((p) => provisionEntry(parts, p, language)),
    ...shelves,
    ...parts.pages.map((page): SourceEntry => ({
      ...page,
      same: keyPhrases(page.same ?? []),
      type: 'page',
      ...codeOf(parts, page.path),
    })),
  ];
  const { contact } = catalogue.municipality;
  return {
    language,
    entries,
    ...dangerOf(catalogue, own),
    elsewhere: ownElsewhere(parts.elsewhere, language, contact, entries),
    terms: termsOf(vocabularies.get(language) ?? vocabularies.get('nl')),
    ...regionalOf(own),
  };
}

/** Words of all other languages; asked only when the words of the language itself do not explain a question. */
export function otherWords(
  { catalogue, vocabularies, elsewhere }: SourceParts,
  language: string,
): SearchSource {
  const others = othersOf(vocabularies, language);
  const groups = others.flatMap((v) => v.groups);
  return {
    language,
    entries: [...catalogue.needs.values()].map((need): SourceEntry => ({
      type: 'need',
      id: need.slug,
      title: '',
      summary: '',
      ...(need.crisis && { crisis: true }),
      ...addressIn(need),
      same: keyPhrases(wordsOf(groups, need.slug).same),
    })),
    ...dangerOf(catalogue, others),
    elsewhere: otherElsewhere(elsewhere, language),
    terms: [],
  };
}
