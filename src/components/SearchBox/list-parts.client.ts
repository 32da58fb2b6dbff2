// What the list under the box is made of: the emergency numbers above it, an option per thing found, and their places.
import { telLink } from '../../domain/links.ts';
import { labelsOf } from '../SearchResults/result-words.ts';
import { isOwnPage, type Referral } from '../../search/elsewhere.ts';
import type { Hit } from '../../search/index.ts';
import type { SourceTalk } from '../../search/talks.ts';
import type { ListWords } from './list-words.ts';

export function element(tag: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** Kinds and codes are for who answers the phone. */
const isDesk = /kcc-laag=1/.test(document.cookie);

export function optionOf(hit: Hit, words: ListWords, alarming: boolean): HTMLElement {
  const { kind, mark, where, code } = labelsOf(hit, words);
  const labels = element('span', 'labels');
  if (hit.rung || isDesk) labels.append(element('span', `nl-data-badge ${mark}`, kind));
  for (const label of [where, isDesk && code]) if (label) labels.append(element('span', '', label));
  const title = element('strong', '', hit.title);
  if (hit.language) title.lang = hit.language;
  return element('li', alarming ? 'crisis' : '', title, labels);
}

/** A conversation that goes differently, for staff. */
export function talkOption({ title }: SourceTalk, box: HTMLInputElement): HTMLElement {
  const kind = element('span', 'nl-data-badge page', box.form?.dataset['talk'] ?? '');
  return element('li', '', element('strong', '', title), element('span', 'labels', kind));
}

/** The emergency numbers of crisis needs, as links that say who answers; a number that two share stands once. */
export function callsOf(needs: readonly Hit[], words: ListWords): HTMLElement {
  const block = element(
    'div',
    'utrecht-alert utrecht-alert--error',
    element('strong', '', `${words.first}: ${needs.map(({ title }) => title).join(', ')}`),
  );
  const calls = needs.flatMap((need) => need.calls ?? []);
  for (const [name, phone] of calls.filter(
    (call, at) => calls.findIndex((other) => other[1] === call[1]) === at,
  )) {
    const number = words.call.replace('{phone}', phone);
    const label = element('span', 'nl-button__label', number, ' ', element('small', '', name));
    const link = element('a', 'nl-button nl-button--primary', label);
    (link as HTMLAnchorElement).href = telLink(phone);
    block.append(link);
  }
  return block;
}

/** Dangers that may be meant, as links: said softly, and hiding nothing. */
export function hintsOf(needs: readonly Hit[], words: ListWords): HTMLElement {
  const links = needs.map(({ path, title }) => {
    const link = element('a', '', title) as HTMLAnchorElement;
    link.href = localPath(path);
    return element('p', 'alone', link);
  });
  const asked = element('strong', '', words.hints);
  return element('div', 'utrecht-alert utrecht-alert--warning', asked, ...links);
}

/** What is not here, with where it is. */
export function referralOf(
  { title, say, link, language }: Referral,
  words: ListWords,
): HTMLElement {
  const told = [element('strong', '', title), element('span', '', say)];
  if (language) for (const text of told) text.lang = language;
  const block = element('div', 'utrecht-alert utrecht-alert--info', ...told);
  if (link) {
    const own = isOwnPage(link);
    const to = element('a', '', own ? link[1] : words.site.replace('{site}', link[1]));
    (to as HTMLAnchorElement).href = own ? localPath(link[0]) : link[0];
    block.append(to);
  }
  return block;
}

const { lang } = document.documentElement;
/** The address of a page in the language of this one. */
export const localPath = (path: string) => (lang === 'nl' ? path : `/${lang}${path}`);

/** Puts the empty list behind the box, hidden, and makes the box its combobox. */
export function outlineOf(box: HTMLInputElement, words: ListWords) {
  const list = element('ul', 'plain');
  list.id = `${box.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = words.label;
  const danger = element('div', '');
  const pop = element('div', 'found', danger, list);
  pop.hidden = true;
  const said = element('p', 'hidden');
  said.role = 'status';
  // Directly after the box, so that Tab goes from the box to the emergency numbers.
  box.after(pop);
  box.parentElement!.append(said);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    autocapitalize: 'off',
  }))
    box.setAttribute(name, value);
  return { list, danger, pop, said };
}
