// What a page of ours is about, from its address: for whoever has to say it, send it or put it on a list.
import { outcomeCode } from '../code/help-code.ts';
import { codesByPath, type PageCodes } from '../code/page-codes.ts';
import { resolveCode, type PrintedCodes } from '../code/printed-codes.ts';
import type { Provision } from '../provision/provision.ts';
import { pathIn, stepOf } from '../wegwijzer/addresses.ts';
import { flowOf } from '../wegwijzer/guide.ts';
import { positionOf } from '../wegwijzer/walk.ts';
import { wordingIn } from '../wording.ts';
import { addressAt, codeAt, needAt, pathOf, type Address } from '../address/address.ts';
import { isCoded } from '../catalogue/addresses.ts';
import { needCalled, provisionCalled, quietly, registeredPath } from '../catalogue/called.ts';
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
  /** The answers behind an outcome, as digits. */
  readonly answers?: string;
  /** Set when danger goes before everything. */
  readonly crisis?: boolean;
  readonly provision?: Provision;
}

/** What is known beside the catalogue. */
export interface PortalContent {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  readonly pages: readonly NamedPage[];
}

function needPage({ catalogue }: PortalContent, slug: string, path: string, lang: string) {
  const need = needCalled(catalogue, slug);
  if (!need) return undefined;
  const { text, language } = wordingIn(need.wordings, lang);
  const hidden = isPrivateNeed(need);
  const about = { path, title: text.title, summary: text.summary, language };
  return { ...about, kind: 'need' as const, need: need.slug, private: hidden, crisis: need.crisis };
}

function outcomePage(known: PortalContent, slug: string, answers: string, lang: string) {
  const flow = flowOf(known.catalogue, slug);
  const path = flow && pathIn(flow, answers);
  if (path === undefined || positionOf(flow!, path)?.kind !== 'outcome') return undefined;
  const { sensitive, version } = flow!;
  const code = outcomeCode(known.codes, slug, path, version);
  // A sensitive outcome stands where only digits do.
  const address = sensitive ? codeAt(code ?? '') : stepOf(flow!, path);
  const about = needPage(known, slug, pathOf(address), lang);
  return (
    about && {
      ...about,
      kind: 'outcome' as const,
      answers: path,
      ...(code !== undefined && { code }),
    }
  );
}

function provisionPage({ catalogue }: PortalContent, id: string, path: string, lang: string) {
  const provision = provisionCalled(catalogue, id);
  if (!provision) return undefined;
  const { text, language } = wordingIn(provision.wordings, lang);
  const about = { path, title: text.title, summary: text.summary, language };
  const hidden = isPrivateProvision(catalogue, provision);
  return { ...about, kind: 'provision' as const, private: hidden, provision };
}

function shelfPage({ catalogue }: PortalContent, id: string, path: string, lang: string) {
  const shelf = shelfOf(catalogue, id);
  if (!shelf) return undefined;
  const title = shelf.title[lang] ?? shelf.title['nl']!;
  const summary = shelf.summary[lang] ?? shelf.summary['nl']!;
  const hidden = isPrivateShelf(catalogue, id);
  return { path, title, summary, language: lang, kind: 'shelf' as const, private: hidden };
}

function namedPage({ pages }: PortalContent, path: string, lang: string) {
  const page = pages.find((one) => one.path === path);
  return page && { ...page, language: lang, kind: 'page' as const, private: false };
}

/** A page with a code of its own. */
function codedPage(known: PortalContent, address: Address, lang: string): AboutPage | undefined {
  const path = pathOf(quietly(known.catalogue, address));
  switch (address.kind) {
    case 'need':
      return needPage(known, address.slug, path, lang);
    case 'provision':
      return provisionPage(known, address.id, path, lang);
    case 'shelf':
      return shelfPage(known, address.id, path, lang);
    default:
      return namedPage(known, path, lang);
  }
}

function behindCode(known: PortalContent, code: string, lang: string): AboutPage | undefined {
  const meant = resolveCode(known.codes, known.printed, code);
  if (meant === undefined || meant === 'wrong') return undefined;
  if (meant.kind === 'page') return aboutPage(known, meant.path, lang);
  if (meant.kind !== 'outcome') return undefined;
  return outcomePage(known, meant.need, meant.answers, lang);
}

/** What stands at an address without language; undefined when that is nothing with a name. */
export function aboutPage(known: PortalContent, path: string, lang: string): AboutPage | undefined {
  // Nothing but an address of ours, to the letter: it ends up in links and figures.
  const address = addressAt(path);
  if (address?.kind === 'code') return behindCode(known, address.code, lang);
  if (address?.kind === 'step') {
    const { need, answers } = address;
    // A question on the way is about its need.
    return (
      outcomePage(known, need, answers, lang) ??
      aboutPage(known, pathOf(needAt({ slug: need })), lang)
    );
  }
  // Staff see the page; where the caller lives is not passed on.
  if (address?.kind === 'near') return aboutPage(known, pathOf(address.page), lang);
  if (address === undefined || !isCoded(known.catalogue, address)) return undefined;
  const about = codedPage(known, address, lang);
  // No page of its own shows it, but whoever answers the phone may read it out.
  const code = codesByPath(known.codes).get(registeredPath(known.catalogue, address));
  return about && { ...about, ...(code !== undefined && { code }) };
}
