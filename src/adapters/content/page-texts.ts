// Name and sentence of pages that are no need, offer or shelf, for what goes on paper.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PageText } from '../../application/edition-items.ts';
import { TEXT_PAGES } from '../../domain/catalogue/addresses.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator('nl');
const SCREENS: readonly [string, PageText][] = [
  ['/', { title: t('start.title'), summary: t('start.lead') }],
  ['/nu-hulp/', { title: t('emergency.title'), summary: t('emergency.lead') }],
  ['/wegwijzer/', { title: t('guide.title'), summary: t('guide.lead') }],
  ['/wegwijzer/begin/', { title: t('guide.beginTitle'), summary: t('guide.beginLead') }],
  ['/zoeken/', { title: t('search.title'), summary: t('search.emptyLead') }],
  ['/contact/', { title: t('contact.title'), summary: t('contact.lead') }],
  ['/contact/vraag/', { title: t('form.title'), summary: t('form.lead') }],
  ['/mijn-plan/', { title: t('plan.title'), summary: t('plan.lead') }],
  ['/mijn-kring/', { title: t('circle.title'), summary: t('circle.lead') }],
];

function textPage(root: string, name: string): PageText | undefined {
  const file = join(root, 'pages', 'nl', `${name}.md`);
  if (!existsSync(file)) return undefined;
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1];
  const { title, summary } = (head === undefined ? {} : parse(head)) as Partial<PageText>;
  return title !== undefined && summary !== undefined ? { title, summary } : undefined;
}

/** Dutch words of pages by address; a page without both is left out. */
export function pageTexts(root: string): Map<string, PageText> {
  const texts = new Map(SCREENS);
  for (const name of TEXT_PAGES) {
    const text = textPage(root, name);
    if (text) texts.set(`/${name}/`, text);
  }
  return texts;
}
