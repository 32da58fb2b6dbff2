// What is seen of a question: what a page says after a press, how the question lies by it, and what the model says must be there.
import type { Page } from '@playwright/test';
import { inGroups } from './own-desk.ts';
import { CHOSEN, isWritten, typedBy } from './desk-pair-hands.ts';
import { RESIDENT, wordOf, type Heard, type Lying, type Person, type Press } from './desk-pairs.ts';

/** What stands on a page. */
export interface Read {
  readonly heading: string;
  /** What is said aloud by itself: alerts and statuses. */
  readonly said: readonly string[];
  readonly text: string;
  readonly isEnded: boolean;
  /** What was done, the oldest first, with its moment. */
  readonly history: readonly string[];
  /** What is typed, chosen or quoted where it can be seen. */
  readonly kept: readonly string[];
}

/** Reads the page that is open; with `again`, the page that a reload of that address would bring, without the time of drawing it. */
export function read(page: Page, again?: string): Promise<Read> {
  return page.evaluate(async (path) => {
    // The browser reads it as a document itself: no script of a page here may make one of a text.
    const broughtAnew = (from: string) =>
      new Promise<Document>((found, failed) => {
        const request = new XMLHttpRequest();
        request.open('GET', from);
        request.responseType = 'document';
        request.onload = () => found(request.responseXML!);
        request.onerror = failed;
        request.send();
      });
    const main = (path === undefined ? document : await broughtAnew(path)).querySelector('main')!;
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
    const texts = (selector: string) =>
      [...main.querySelectorAll(selector)]
        .map((one) => tidy(one.textContent))
        .filter((text) => text !== '');
    const fields = [...main.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter((one) => one.checkVisibility() && (one.type !== 'radio' || one.checked))
      .map(({ value }) => value);
    const chosen = [...main.querySelectorAll('select')].map(({ value }) => value);
    return {
      heading: texts('h1').join(' '),
      said: texts('[role=alert], [role=status]'),
      text: tidy(main.textContent),
      isEnded: texts('h2').includes('Afgehandeld'),
      history: texts('.history li > span:first-child').toReversed(),
      kept: [...fields, ...chosen, ...texts('blockquote, q')],
    };
  }, again);
}

const WITHDRAWN = 'De inwoner heeft deze vraag ingetrokken.';
const IS_PASSED = 'Doorgezet naar ';
const IS_ANSWERED = 'Er kwam net een antwoord';

/** How a question lies as far as it can be seen; to whom it is open it shows with whom it is. */
export type Shown = Omit<Lying, 'record'> & { readonly history: readonly string[] };

/** How the question lies by the page of staff. */
function shownToStaff({ text, isEnded, history, said }: Read, who: Person): Shown {
  const where = text.includes(WITHDRAWN) ? 'withdrawn' : isEnded ? 'ended' : 'open';
  const hand = /\. (Bij u|Opgenomen door (\S+ Proef))/.exec(text);
  return {
    where,
    hand: (hand?.[2] ?? (hand ? who : undefined)) as Person | undefined,
    isPassed: said.some((one) => one.startsWith(IS_PASSED)),
    tries: Number(/(\d+) keer geprobeerd/.exec(text)?.[1] ?? 0),
    history: history.map((line) => line.replace(/^.*\d:\d\d, (.+) (\S+ Proef)$/, '$2: $1')),
  };
}

/** The page of the resident tells whether somebody is busy with it, not who. */
const SOMEBODY = 'Een medewerker is met uw vraag bezig.';

function shownToResident({ text }: Read) {
  // The way in is all there is of a question that is gone.
  const isGone = text.includes('Uw nummer (10 cijfers)');
  return {
    where: isGone ? 'withdrawn' : text.includes('Uw vraag is afgehandeld.') ? 'ended' : 'open',
    isTaken: text.includes(SOMEBODY),
    tries: Number(/belden of mailden (\d+) keer/.exec(text)?.[1] ?? 0),
  };
}

/** How the question lies by what somebody sees. */
export const shownIn = (page: Read, who: Person) =>
  who === RESIDENT ? shownToResident(page) : shownToStaff(page, who);

/** How it must be shown to somebody: of what is withdrawn nothing is left, and only what is open can be tried. */
export function mustShow({ record, ...lying }: Lying, who: Person) {
  const { where, hand } = lying;
  const tries = where === 'open' ? lying.tries : 0;
  if (who === RESIDENT) return { where, isTaken: hand !== undefined, tries };
  const isLeft = where !== 'withdrawn';
  return { ...lying, tries, isPassed: isLeft && lying.isPassed, history: isLeft ? record : [] };
}

/** The sentences that tell what came of a press. That a question was passed on is how it lies. */
export const saidIn = ({ heading, said }: Read, who: Person): readonly string[] =>
  who === RESIDENT
    ? [heading, ...said.filter((one) => one.startsWith(IS_ANSWERED))]
    : said.filter((one) => !one.startsWith(IS_PASSED));

/** The sentences that must tell it: one, or none where how the question lies is the answer. */
export function mustSay({ who, act }: Press, heard: Heard, reference: string): readonly string[] {
  if (who === RESIDENT && typeof heard !== 'string' && heard.why.startsWith(IS_ANSWERED))
    return ['Uw eigen vraag', heard.why];
  if (who === RESIDENT)
    return [heard === 'done' ? 'Uw vraag is ingetrokken' : 'Uw vraag is weer dicht'];
  if (typeof heard !== 'string') return [`Er is niets veranderd. ${heard.why}`];
  return heard === 'done' && act === 'ends' ? [`Afgesloten: ${inGroups(reference)}.`] : [];
}

/** What must still be there of what was filled in when a press did nothing: text wherever it goes, a choice as long as its form is there. */
export function mustKeep({ who, act }: Press, heard: Heard, { where }: Lying): string[] {
  if (typeof heard === 'string') return [];
  const chosen = where === 'open' ? CHOSEN[act] : undefined;
  return [...(isWritten(act) ? [typedBy(who)] : []), ...(chosen === undefined ? [] : [chosen])];
}

/** What those who wrote something can read with the question, for as long as it is here. */
export const mustRead = (done: readonly Press[], { where }: Lying): string[] =>
  where === 'withdrawn'
    ? []
    : done.filter(({ act }) => isWritten(act)).map(({ who }) => typedBy(who));

/** What somebody sees of their press, in words for the table. */
export function cellOf(page: Read, { who, act }: Press): string {
  const said = saidIn(page, who).map((one) =>
    one.replace(/^Er is niets veranderd\./, 'niet gedaan:'),
  );
  if (said.length > 0) return said.join(' ').replace(/:(?: \d+){4}\.$/, '');
  const { where, hand, isPassed, tries, history } = shownToStaff(page, who);
  const byWhom = hand === who ? 'Bij u' : `Opgenomen door ${hand}`;
  const lies = [
    where === 'ended' ? 'Afgehandeld' : hand === undefined ? 'bij niemand' : byWhom,
    ...(isPassed ? ['doorgezet'] : []),
    ...(tries > 0 ? [`${tries} keer geprobeerd`] : []),
  ];
  const isDone = history.at(-1) === `${who}: ${wordOf(act)}`;
  return `${isDone ? 'gedaan' : 'was al zo'}: ${lies.join(', ')}`;
}
