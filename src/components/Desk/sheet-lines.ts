// One thing of a list on paper: what it is, where one goes, when and for how much, as short as it can be said.
import { offerLines, wayTo, type Letter } from './offer-lines.ts';
import { lineIn, type SentPage } from './send-texts.ts';
import { ended } from './today-line.ts';

export interface SheetItem {
  readonly title: string;
  /** What it is. */
  readonly lines: readonly string[];
  /** The number, address or site: what one looks for on the sheet. */
  readonly ways: readonly string[];
}

/** Everything about one thing of the list. */
export function sheetItem(page: SentPage, letter: Letter): SheetItem {
  const { about, answer, danger } = page;
  const { title, summary } = about;
  const { phone, t } = letter;
  if (danger) {
    const otherwise = t('message.otherwise', { phone: lineIn(page, phone) });
    return { title, lines: [], ways: [t('message.alarm'), otherwise] };
  }
  const { today, turnTo } = answer;
  if (!turnTo) return { title, lines: [ended(summary)], ways: [] };
  const ways = wayTo(turnTo, letter);
  const all = offerLines(turnTo, letter).filter((line) => !ways.includes(line));
  const begin = today === undefined ? [] : [t('message.today', { today: ended(today) })];
  const isItself = turnTo.provision.id === about.provision?.id;
  return { title, lines: [...begin, ...(isItself ? all.slice(1) : all)], ways };
}
