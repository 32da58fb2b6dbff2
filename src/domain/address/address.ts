// An address of the portal as a value, without language: the one place that writes paths and takes them apart.
import { DESK, FOLDERS, thingPath } from './folders.ts';
import { PAGES, pageFacts, type PageName } from './pages.ts';

/** Pages whose order depends on where somebody lives. */
export type NearPage =
  /** `slug`: as it stands in the address, see `needCalled`. */
  | { readonly kind: 'need'; readonly slug: string }
  | { readonly kind: 'shelf'; readonly id: string }
  /** A step of the wegwijzer: a need and the answers so far, after the version of the flow when it is not the first ('v2-21'); no answers is its first question. */
  | { readonly kind: 'step'; readonly need: string; readonly answers: string };

export type Address =
  | { readonly kind: 'page'; readonly name: PageName }
  | NearPage
  /** A page with what is in and near a village first. */
  | { readonly kind: 'near'; readonly page: NearPage; readonly village: string }
  /** What there is in and near a village. */
  | { readonly kind: 'village'; readonly slug: string }
  | { readonly kind: 'provision'; readonly id: string }
  | { readonly kind: 'poster'; readonly id: string }
  | { readonly kind: 'code'; readonly code: string }
  /** One question at the desk. */
  | { readonly kind: 'question'; readonly reference: string }
  /** A letter to who asked it and could not be reached. */
  | { readonly kind: 'letter'; readonly reference: string };

const POSTER = 'poster';
const FROM = 'in';
const QUESTION = `${DESK}vraag/`;
const LETTER = 'brief';

/** A name of a page, or an address in full. */
export type Target = Address | PageName;

/** The path of an address, without language. */
export function pathOf(target: Target): string {
  if (typeof target === 'string') return PAGES[target].path;
  switch (target.kind) {
    case 'page':
      return PAGES[target.name].path;
    case 'need':
      return thingPath('need', target.slug);
    case 'near':
      return `${pathOf(target.page)}${FROM}/${target.village}/`;
    case 'village':
      return thingPath('village', target.slug);
    case 'provision':
    case 'shelf':
      return thingPath(target.kind, target.id);
    case 'poster':
      return `${thingPath('shelf', target.id)}${POSTER}/`;
    case 'step':
      return thingPath('step', target.need) + (target.answers === '' ? '' : `${target.answers}/`);
    case 'code':
      return thingPath('code', target.code);
    case 'question':
      return `${QUESTION}${target.reference}/`;
    case 'letter':
      return `${QUESTION}${target.reference}/${LETTER}/`;
  }
}

const NAME = '[a-z0-9-]+';
const SHAPES: readonly (readonly [RegExp, (one: string, two: string) => Address])[] = [
  [new RegExp(`^/${FOLDERS.need}/(${NAME})/$`), (slug) => ({ kind: 'need', slug })],
  [new RegExp(`^/${FOLDERS.village}/(${NAME})/$`), (slug) => ({ kind: 'village', slug })],
  [new RegExp(`^/${FOLDERS.provision}/(${NAME})/$`), (id) => ({ kind: 'provision', id })],
  [new RegExp(`^/${FOLDERS.shelf}/(${NAME})/$`), (id) => ({ kind: 'shelf', id })],
  [new RegExp(`^/${FOLDERS.shelf}/(${NAME})/${POSTER}/$`), (id) => ({ kind: 'poster', id })],
  [
    new RegExp(`^/${FOLDERS.step}/(${NAME})/(?:((?:v[2-9]-)?\\d+)/)?$`),
    (need, answers) => ({ kind: 'step', need, answers }),
  ],
  [new RegExp(`^/${FOLDERS.code}/(\\d+)/$`), (code) => ({ kind: 'code', code })],
  [new RegExp(`^${QUESTION}(\\d+)/$`), (reference) => ({ kind: 'question', reference })],
  [new RegExp(`^${QUESTION}(\\d+)/${LETTER}/$`), (reference) => ({ kind: 'letter', reference })],
];

const NEAR = new RegExp(`^(/.+/)${FROM}/(${NAME})/$`);

/** True for a page whose order depends on where somebody lives: a question on the way does not. */
export const isNearPage = (address: Address | undefined): address is NearPage =>
  address?.kind === 'need' ||
  address?.kind === 'shelf' ||
  (address?.kind === 'step' && address.answers !== '');

const PAGE_AT: ReadonlyMap<string, PageName> = new Map(
  (Object.keys(PAGES) as PageName[]).map((name) => [PAGES[name].path, name]),
);

/** The address that a path without language has the shape of, to the letter; whether it exists is not asked. */
export function addressAt(path: string): Address | undefined {
  const name = PAGE_AT.get(path);
  if (name !== undefined) return { kind: 'page', name };
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(path);
    if (found) return make(found[1]!, found[2] ?? '');
  }
  const [, own = '', village = ''] = NEAR.exec(path) ?? [];
  const page = own === '' ? undefined : addressAt(own);
  return isNearPage(page) ? { kind: 'near', page, village } : undefined;
}

const LIVE: readonly Address['kind'][] = ['code', 'question', 'letter', 'near'];

/** True when the server draws it when asked for, so that there is no file. */
export function isLive(address: Address): boolean {
  if (LIVE.includes(address.kind)) return true;
  return address.kind === 'page' && pageFacts(address.name).live === true;
}

/** How a thing stands in an address when its own name would tell too much. */
interface Named {
  readonly address?: string | undefined;
}

/** The address of a need. */
export const needAt = ({ slug, address }: Named & { readonly slug: string }): NearPage => ({
  kind: 'need',
  slug: address ?? slug,
});
/** The address of a page with what is in and near a village first. */
export const nearAt = (page: NearPage, village: string): Address => ({
  kind: 'near',
  page,
  village,
});
/** The address of a village. */
export const villageAt = (slug: string): Address => ({ kind: 'village', slug });
/** The address of a provision. */
export const provisionAt = ({ id, address }: Named & { readonly id: string }): Address => ({
  kind: 'provision',
  id: address ?? id,
});
/** The address of a shelf. */
export const shelfAt = (id: string): NearPage => ({ kind: 'shelf', id });
/** The address of a step of the wegwijzer. */
export const stepAt = (need: string, answers = ''): NearPage => ({ kind: 'step', need, answers });
/** Where a code leads in; without one the page that asks for it. */
export const codeAt = (code: string): Address => ({ kind: 'code', code });
