// Draws the list: emergency numbers above it, one option per thing found, and a last one for everything.
import { listed, type SearchAnswer } from '../../search/index.ts';
import { placeOfTalk, type MeantTalk } from '../../search/talks.ts';
import {
  callsOf,
  element,
  hintsOf,
  localPath,
  optionOf,
  outlineOf,
  referralOf,
  talkOption,
} from './list-parts.client.ts';
import type { ListWords } from './list-words.ts';
import { saidBy } from './said.client.ts';

/** What the box of staff adds to an answer. */
interface Beside {
  /** True: the first thing is chosen, for Enter. */
  readonly firstChosen: boolean;
  /** A conversation that is meant. */
  readonly talk: MeantTalk | undefined;
}

export interface ListView {
  show(query: string, answer: SearchAnswer, beside: Beside): void;
  hide(): void;
  /** Hides it, with nothing left in it of what was typed. */
  forget(): void;
  /** Arrows and Enter in the box. */
  key(event: KeyboardEvent): void;
}

const MOST = 6;
const MOST_HINTS = 2;

/** Puts the list under the box, hidden. */
export function drawList(box: HTMLInputElement, words: ListWords): ListView {
  const { list, danger, pop, said: line } = outlineOf(box, words);
  const said = saidBy(line);
  let options: HTMLElement[] = [];
  let chosen = -1;
  let shown = '';
  /** True: somebody went to it; what was chosen for them gives way to what is found better. */
  let isByHand = false;

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
    said.never();
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const add = (option: HTMLElement, path: string, go: () => void) => {
    option.dataset['path'] = path;
    option.id = `${box.id}-${options.length}`;
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
    said.later(first + text.replace('{count}', String(count)));
  };

  return {
    hide,
    forget() {
      hide();
      list.replaceChildren();
      danger.replaceChildren();
    },
    show(query, answer, { firstChosen, talk }) {
      // A better answer to the same question must not take away what someone has just chosen.
      isByHand &&= shown === query;
      const kept = isByHand ? options[chosen]?.dataset['path'] : undefined;
      shown = query;
      options = [];
      chosen = -1;
      list.replaceChildren();
      const { crises, referral } = answer;
      const [crisis] = crises;
      const maybe = crisis ? [] : answer.hinted.slice(0, MOST_HINTS);
      danger.replaceChildren(
        ...(crisis ? [callsOf(crises, words)] : []),
        ...(maybe.length > 0 ? [hintsOf(maybe, words)] : []),
        ...(referral && !crisis ? [referralOf(referral, words)] : []),
      );
      const hits = [...crises, ...listed(answer)].slice(0, MOST);
      const goTo = (option: HTMLElement, path: string, to = path) =>
        add(option, path, () => location.assign(to));
      const talkAt = talk ? crises.length + placeOfTalk(answer, talk) : -1;
      for (const place of Array(hits.length + 1).keys()) {
        if (talk && place === talkAt) goTo(talkOption(talk, box), talk.path);
        const hit = hits[place];
        if (hit) goTo(optionOf(hit, words, crises.includes(hit)), hit.path, localPath(hit.path));
      }
      add(element('li', 'all', words.all.replace('{query}', query)), 'all', () =>
        box.form!.requestSubmit(),
      );
      pop.hidden = false;
      box.setAttribute('aria-expanded', 'true');
      box.removeAttribute('aria-activedescendant');
      const again = options.findIndex((option) => option.dataset['path'] === kept);
      if (again >= 0) choose(again);
      // What is not here is read on the page of what was found.
      else if (firstChosen) choose(answer.elsewhere && !crisis ? options.length - 1 : 0);
      if (referral && !crisis) said.later(`${referral.title}. ${referral.say}`);
      else tell(hits.length, crisis ? `${words.first}: ${crisis.title}. ` : '');
    },
    key(event) {
      if (pop.hidden) return;
      // What is listed for other words than stand there now is not what is meant.
      if (event.key === 'Enter' && shown !== box.value.trim()) return;
      if (event.key.startsWith('Arrow')) isByHand = true;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? options.length - 1 : chosen - 1);
      else if (event.key === 'Enter' && chosen >= 0) options[chosen]!.click();
      else return;
      event.preventDefault();
    },
  };
}
