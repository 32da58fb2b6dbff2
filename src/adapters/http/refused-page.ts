// The short page for what could not be read as a request: no styles, no script, each language in turn.
import { telLink } from '../../domain/links.ts';
import { translator } from '../../i18n/translate.ts';
import type { RefusedPage } from './refused.ts';

const TEXTS = { 405: 'method', 408: 'slow', 414: 'long', 431: 'headers' } as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function part(language: string, status: number, phone: string): string {
  const t = translator(language);
  const kind = TEXTS[status as keyof typeof TEXTS] ?? 'unreadable';
  const call = `<a href="${telLink(phone)}">${escaped(phone)}</a>`;
  return [
    `<section lang="${language}">`,
    `<h2>${escaped(t(`refused.${kind}.title`))}</h2>`,
    `<p>${escaped(t(`refused.${kind}.lead`))}</p>`,
    `<p>${escaped(t('refused.call'))} ${call}</p>`,
    `<p><a href="/">${escaped(t('received.backHome'))}</a></p>`,
    '</section>',
  ].join('\n');
}

/** Pages by status, in all languages of the site, made once. */
export function refusedPages(site: {
  readonly portal: string;
  readonly languages: readonly string[];
  readonly phone: string;
}): RefusedPage {
  const made = new Map<number, string>();
  const make = (status: number) =>
    [
      `<!doctype html>`,
      `<html lang="${site.languages[0]}">`,
      `<meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width">`,
      `<title>${escaped(site.portal)}</title>`,
      `<h1>${escaped(site.portal)}</h1>`,
      ...site.languages.map((language) => part(language, status, site.phone)),
      '</html>\n',
    ].join('\n');
  return (status) => {
    const page = made.get(status) ?? make(status);
    made.set(status, page);
    return page;
  };
}
