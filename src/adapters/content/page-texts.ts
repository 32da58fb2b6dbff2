// Name and sentence of pages that are no need, offer or shelf, for what goes on paper.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { NamedPage } from '../../domain/portal/about-page.ts';
import { TEXT_PAGES } from '../../domain/catalogue/addresses.ts';
import { namedScreens } from '../../i18n/screens.ts';
import { translator } from '../../i18n/translate.ts';

function textPage(root: string, name: string): NamedPage | undefined {
  const file = join(root, 'pages', 'nl', `${name}.md`);
  if (!existsSync(file)) return undefined;
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1];
  const { title, summary } = (head === undefined ? {} : parse(head)) as Partial<NamedPage>;
  if (title === undefined || summary === undefined) return undefined;
  return { path: `/${name}/`, title, summary };
}

/** Every page with a name in Dutch; a page of running text without name or sentence is left out. */
export function pageTexts(root: string): NamedPage[] {
  const texts = TEXT_PAGES.flatMap((name) => textPage(root, name) ?? []);
  return [...texts, ...namedScreens(translator('nl'))];
}
