// Draws the list: emergency numbers above it, one option per thing found, and a last one for everything.
import { telLink } from '../../domain/links.ts';
import { labelsOf } from '../SearchResults/result-words.ts';
import type { Hit, SearchAnswer } from '../../search/index.ts';
import type { ListWords } from './list-words.ts';

export interface ListView {
  show(query: string, answer: SearchAnswer, firstChosen: boolean): void;
  hide(): void;
  /** Arrows, Enter and Escape. */
  key(event: KeyboardEvent): void;
}

const MOST = 6;

function element(tag: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** Kinds and codes are for who answers the phone. */
const isDesk = /kcc-laag=1/.test(document.cookie);

function optionOf(hit: Hit, words: ListWords, alarming: boolean): HTMLElement {
  const { kind, mark, where, code } = labelsOf(hit, words);
  const labels = element('span', 'labels');
  if (hit.rung || isDesk) labels.append(element('span', `nl-data-badge ${mark}`, kind));
  for (const label of [where, isDesk && code]) if (label) labels.append(element('span', '', label));
  const title = element('strong', '', hit.title);
  if (hit.language) title.lang = hit.language;
  return element('li', alarming ? 'crisis' : '', title, labels);
}

/** The emergency numbers of a crisis need, as links. */
function callsOf(need: Hit, words: ListWords): HTMLElement {
  const block = element(
    'div',
    'utrecht-alert utrecht-alert--error',
    element('strong', '', `${words.first}: ${need.title}`),
  );
  for (const [name, phone] of need.calls ?? []) {
    const link = element(
      'a',
      'nl-button nl-button--primary',
      words.call.replace('{phone}', phone),
    ) as HTMLAnchorElement;
    link.href = telLink(phone);
    link.title = name;
    block.append(link);
  }
  return block;
}

const local = (path: string) =>
  document.documentElement.lang === 'nl' ? path : `/${document.documentElement.lang}${path}`;

function outlineOf(box: HTMLInputElement, words: ListWords) {
  const list = element('ul', 'plain');
  list.id = 'q-list';
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
  box.type = 'text';
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

/** Puts the list under the box, hidden. */
export function drawList(box: HTMLInputElement, words: ListWords): ListView {
  const { list, danger, pop, said } = outlineOf(box, words);
  let options: HTMLElement[] = [];
  let chosen = -1;
  let shown = '';

  const choose = (place: number) => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = options.length === 0 ? -1 : (place + options.length) % options.length;
    const option = options[chosen];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };
  const hide = () => {
    pop.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const add = (option: HTMLElement, path: string, go: () => void) => {
    option.dataset['path'] = path;
    option.id = `q-${options.length}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    // Before the box loses focus, so that the list is still there.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', go);
    options.push(option);
    list.append(option);
  };
  const tell = (count: number, first: string) => {
    const text = count === 0 ? words.found.none : count === 1 ? words.found.one : words.found.other;
    said.textContent = first + text.replace('{count}', String(count));
  };

  return {
    hide,
    show(query, answer, firstChosen) {
      // A better answer to the same question must not take away what someone has just chosen.
      const kept = shown === query ? options[chosen]?.dataset['path'] : undefined;
      shown = query;
      options = [];
      chosen = -1;
      list.replaceChildren();
      const { crisis } = answer;
      danger.replaceChildren(...(crisis ? [callsOf(crisis, words)] : []));
      const others = answer.hits.filter((hit) => hit.path !== crisis?.path);
      const hits = [...(crisis ? [crisis] : []), ...others].slice(0, MOST);
      for (const hit of hits)
        add(optionOf(hit, words, hit === crisis), hit.path, () => location.assign(local(hit.path)));
      add(element('li', 'all', words.all.replace('{query}', query)), 'all', () =>
        box.form!.requestSubmit(),
      );
      pop.hidden = false;
      box.setAttribute('aria-expanded', 'true');
      box.removeAttribute('aria-activedescendant');
      const again = options.findIndex((option) => option.dataset['path'] === kept);
      if (again >= 0) choose(again);
      else if (firstChosen) choose(0);
      tell(hits.length, crisis ? `${words.first}: ${crisis.title}. ` : '');
    },
    key(event) {
      if (pop.hidden) return;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? options.length - 1 : chosen - 1);
      else if (event.key === 'Escape') hide();
      else if (event.key === 'Enter' && chosen >= 0) options[chosen]!.click();
      else return;
      event.preventDefault();
    },
  };
}
