// What a page of ours is about, from its address: for whoever has to say it, send it or put it on a list.
import { outcomeCode } from '../code/help-code.ts';
import { codesByPath, type PageCodes } from '../code/page-codes.ts';
import { resolveCode, type PrintedCodes } from '../code/printed-codes.ts';
import type { Provision } from '../provision/provision.ts';
import { flowOf } from '../wegwijzer/guide.ts';
import { positionOf } from '../wegwijzer/walk.ts';
import { wordingIn } from '../wording.ts';
import { addressesOf } from '../catalogue/addresses.ts';
import { shelfOf, type Catalogue } from '../catalogue/catalogue.ts';
import { isPrivateNeed, isPrivateProvision, isPrivateShelf } from '../catalogue/private.ts';

/** A page that is neither need, provision nor shelf. */
export interface NamedPage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
}

export interface AboutPage extends NamedPage {
  /** Language that title and summary are really in. */
  readonly language: string;
  readonly kind: 'need' | 'outcome' | 'provision' | 'shelf' | 'page';
  /** The code to read out; absent: there is none. */
  readonly code?: string;
  /** True: whoever reads along must not see what it is about. */
  readonly private: boolean;
  /** Slug of the need, when it is about one. */
  readonly need?: string;
  /** Set when danger goes before everything. */
  readonly crisis?: boolean;
  readonly provision?: Provision;
}

/** What is known beside the catalogue. */
export interface Known {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  readonly pages: readonly NamedPage[];
}

function needPage({ catalogue }: Known, slug: string, path: string, lang: string) {
  const need = catalogue.needs.get(slug);
  if (!need) return undefined;
  const { text, language } = wordingIn(need.wordings, lang);
  const hidden = isPrivateNeed(need);
  const about = { path, title: text.title, summary: text.summary, language };
  return { ...about, kind: 'need' as const, need: slug, private: hidden, crisis: need.crisis };
}

function outcomePage(known: Known, slug: string, answers: string, lang: string) {
  const flow = flowOf(known.catalogue, slug);
  if (!flow || positionOf(flow, answers)?.kind !== 'outcome') return undefined;
  const code = outcomeCode(known.codes, slug, answers);
  const path = flow.sensitive ? `/c/${code}/` : `/wegwijzer/${slug}/${answers}/`;
  const about = needPage(known, slug, path, lang);
  return about && { ...about, kind: 'outcome' as const, ...(code !== undefined && { code }) };
}

function otherPage({ catalogue, pages }: Known, path: string, lang: string) {
  const [, folder = '', slug = ''] = path.split('/');
  const provision = folder === 'aanbod' ? catalogue.provisions.get(slug) : undefined;
  if (provision) {
    const { text, language } = wordingIn(provision.wordings, lang);
    const about = { path, title: text.title, summary: text.summary, language };
    const hidden = isPrivateProvision(catalogue, provision);
    return { ...about, kind: 'provision' as const, private: hidden, provision };
  }
  const shelf = folder === 'schappen' ? shelfOf(catalogue, slug) : undefined;
  if (shelf) {
    const title = shelf.title[lang] ?? shelf.title['nl']!;
    const summary = shelf.summary[lang] ?? shelf.summary['nl']!;
    const hidden = isPrivateShelf(catalogue, slug);
    return { path, title, summary, language: lang, kind: 'shelf' as const, private: hidden };
  }
  const page = pages.find((one) => one.path === path);
  return page && { ...page, language: lang, kind: 'page' as const, private: false };
}

/** What stands at an address without language; undefined when that is nothing with a name. */
export function aboutPage(known: Known, path: string, lang: string): AboutPage | undefined {
  const [, folder = '', first = '', second = ''] = path.split('/');
  if (folder === 'c') {
    const meant = resolveCode(known.codes, known.printed, first);
    if (meant === undefined || meant === 'wrong') return undefined;
    if (meant.kind === 'page') return aboutPage(known, meant.path, lang);
    return meant.kind === 'outcome'
      ? outcomePage(known, meant.need, meant.answers, lang)
      : undefined;
  }
  if (folder === 'wegwijzer' && known.catalogue.needs.has(first))
    // A question on the way is about its need.
    return outcomePage(known, first, second, lang) ?? aboutPage(known, `/hulp/${first}/`, lang);
  // Nothing but an address of ours, to the letter: it ends up in links and figures.
  if (!addressesOf(known.catalogue).includes(path)) return undefined;
  const about =
    folder === 'hulp' ? needPage(known, first, path, lang) : otherPage(known, path, lang);
  const code = codesByPath(known.codes).get(path);
  return about && { ...about, ...(code !== undefined && { code }) };
}
