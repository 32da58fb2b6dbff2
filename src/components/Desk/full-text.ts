// What staff send to who reads alone: all of it, as far as it fits in a text that a phone shows at once.
import { smsSize } from '../../domain/sms.ts';
import { offerLines, SPARED, type Letter, type Spared } from './offer-lines.ts';
import {
  lineIn,
  openingOf,
  wayBack,
  written,
  type Sender,
  type SentPage,
  type Way,
} from './send-texts.ts';
import { ended } from './today-line.ts';

/** What a page is, in its own words. */
function pageLines({ about, isDoor }: SentPage, { t }: Sender): string[] {
  return isDoor ? [t('message.door')] : [ended(about.title), ended(about.summary)];
}

function helpLines(
  { about, answer: { turnTo } }: SentPage,
  letter: Letter,
  spared: readonly Spared[],
): string[] {
  if (!turnTo) return [];
  const { provision } = turnTo;
  const unread = provision.wordings[letter.language] === undefined;
  // What the offer is cannot be read in this language; what the need is about can.
  const isTold = unread && about.need !== undefined && !spared.includes('summary');
  const need = isTold ? [ended(about.summary)] : [];
  return [...need, ...offerLines(turnTo, letter, spared)];
}

/** What is left out of a text until it is short enough, in this order: it stands behind the link, and the code leads there too. Never the tip: it may tell what to bring. */
const SPARED_OF_TEXT = [...SPARED, 'code'] as const;
/** What a phone shows as one text, and who sends it pays for. */
const MOST_PARTS = 2;

/** All of it but what is spared. */
function textBut(
  spared: readonly (typeof SPARED_OF_TEXT)[number][],
  page: SentPage,
  way: Way,
  sender: Sender,
): string {
  const { phone, t } = sender;
  const has = (part: (typeof SPARED_OF_TEXT)[number]) => !spared.includes(part);
  const { today, turnTo } = page.answer;
  const begin = today === undefined ? [] : [t('message.today', { today: ended(today) })];
  const ofOffer = SPARED.filter((part) => !has(part));
  const lines = turnTo ? helpLines(page, sender, ofOffer) : pageLines(page, sender);
  const isCalled = lines.some((line) => line.includes(phone));
  const call = isCalled ? [] : [t('message.call', { phone })];
  const back = has('code') ? wayBack(way, sender) : [way.link];
  return written([openingOf(sender), ...begin, ...lines, ...back, ...call], sender);
}

/** All that fits, for who reads alone. In danger numbers only. */
export function fullText(page: SentPage, way: Way, sender: Sender): string {
  const { phone, t } = sender;
  if (page.danger) {
    const otherwise = t('message.otherwise', { phone: lineIn(page, phone) });
    return written([openingOf(sender), t('message.alarm'), otherwise], sender);
  }
  const texts = [...SPARED_OF_TEXT.keys(), SPARED_OF_TEXT.length].map((count) =>
    textBut(SPARED_OF_TEXT.slice(0, count), page, way, sender),
  );
  return texts.find((text) => smsSize(text).parts <= MOST_PARTS) ?? texts.at(-1)!;
}
