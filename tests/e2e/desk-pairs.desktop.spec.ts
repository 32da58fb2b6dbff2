// Two at once on one question, every act after every other, in real browsers: what the second sees and keeps, and what the record tells. PAIRS_TABLE=file writes the table.
import { expect } from '@playwright/test';
import { recordsOf } from '../support/own-desk.ts';
import {
  ANS,
  AT_ONCE,
  BERT,
  lyingAt,
  offered,
  pressed,
  RESIDENT,
  STARTS,
  type Press,
  type Start,
} from '../support/desk-pairs.ts';
import { lookAt, makeReady, pressNow, test, type Seats } from '../support/desk-pair-hands.ts';
import {
  cellOf,
  mustKeep,
  mustRead,
  mustSay,
  mustShow,
  read,
  saidIn,
  shownIn,
} from '../support/desk-pair-looks.ts';
import { writeAtOnce, writeRow } from '../support/desk-pair-table.ts';

// One after the other when the table is written, so that its lines stand in order.
test.describe.configure({
  timeout: 60_000,
  mode: process.env['PAIRS_TABLE'] === undefined ? 'parallel' : 'default',
});
test.use({ actionTimeout: 10_000 });

const QUESTION = 'Een vraag voor twee';

const words = ({ who, act }: Press) => `${who} ${act}`;
const starts = Object.keys(STARTS) as Start[];

interface Played {
  readonly reference: string;
  readonly record: readonly string[];
  /** What the second saw. */
  readonly cell: string;
}

/** Both open the question and fill in their forms; gives the pages on which they will press. */
async function sitDown({ of, leave }: Seats, start: Start, first: Press, second: Press) {
  const reference = await leave(QUESTION, start);
  const [one, other] = [of(first.who, 'first'), of(second.who, 'second')];
  await Promise.all([makeReady(one, first, reference), makeReady(other, second, reference)]);
  return { reference, one, other };
}

/** One after the other; holds what the second sees against the model. */
async function play(seats: Seats, start: Start, first: Press, second: Press): Promise<Played> {
  const { reference, one, other } = await sitDown(seats, start, first, second);
  const seen = lyingAt(start);
  const before = pressed(first, seen, seen);
  const { heard, lying } = pressed(second, before.lying, seen);
  await pressNow(one, first, seen.hand);
  await pressNow(other, second, seen.hand);
  const told = await read(other);
  const said = saidIn(told, second.who);
  expect.soft(said).toEqual(mustSay(second, heard, reference));
  // What was ended is left for the list, and the resident is told with a heading.
  if (second.who !== RESIDENT && !told.text.includes('Afgesloten:'))
    expect.soft(shownIn(told, second.who)).toEqual(mustShow(lying, second.who));
  for (const sentence of said) expect.soft(told.text.split(sentence)).toHaveLength(2);
  expect.soft(told.kept).toEqual(expect.arrayContaining(mustKeep(second, heard, lying)));
  if (lying.where === 'withdrawn') expect.soft(told.text).not.toContain(QUESTION);
  const done = heard === 'done' ? [first, second] : [first];
  const look = async (page: typeof one, { who }: Press) => {
    const again = await read(page, lookAt(who, reference));
    expect.soft(shownIn(again, who), `${who}, later`).toEqual(mustShow(lying, who));
    if (who !== RESIDENT)
      expect.soft(again.kept).toEqual(expect.arrayContaining(mustRead(done, lying)));
  };
  await Promise.all([look(one, first), look(other, second)]);
  return { reference, record: lying.record, cell: cellOf(told, second) };
}

for (const start of starts)
  for (const first of offered(start, ANS))
    test(`${start}: ${words(first)}, and then anything`, async ({ seats }) => {
      const played: [Press, Played][] = [];
      for (const second of offered(start, BERT))
        await test.step(words(second), async () => {
          played.push([second, await play(seats, start, first, second)]);
        });
      writeRow(start, first, new Map(played.map(([{ act }, { cell }]) => [act, cell])));
      const references = played.map(([, { reference }]) => reference);
      const records = await recordsOf(seats.of(ANS, 'first'), references);
      const named = played.map(([second], at) => [words(second), records[at]]);
      expect(named).toEqual(played.map(([second, { record }]) => [words(second), record]));
    });

/** What both are told, what lies there after, and the record, when these come in this order. */
function inOrder(start: Start, [early, late]: readonly [Press, Press], reference: string) {
  const seen = lyingAt(start);
  const before = pressed(early, seen, seen);
  const after = pressed(late, before.lying, seen);
  return {
    said: new Map([
      [early.who, mustSay(early, before.heard, reference)],
      [late.who, mustSay(late, after.heard, reference)],
    ]),
    shown: new Map([early, late].map(({ who }) => [who, mustShow(after.lying, who)])),
    record: after.lying.record,
  };
}

for (const pair of AT_ONCE) {
  const [start, first, second] = pair;
  test(`at the same moment, ${start}: ${words(first)} and ${words(second)}`, async ({ seats }) => {
    const { reference, one, other } = await sitDown(seats, start, first, second);
    const { hand } = lyingAt(start);
    await Promise.all([pressNow(one, first, hand), pressNow(other, second, hand)]);
    const [told, toldOther] = [await read(one), await read(other)];
    const said = new Map([
      [first.who, saidIn(told, first.who)],
      [second.who, saidIn(toldOther, second.who)],
    ]);
    const shown = new Map();
    for (const [page, { who }] of [
      [one, first],
      [other, second],
    ] as const)
      shown.set(who, shownIn(await read(page, lookAt(who, reference)), who));
    const [record = []] = await recordsOf(seats.of(ANS, 'first'), [reference]);
    writeAtOnce(pair, [cellOf(told, first), cellOf(toldOther, second)], record);
    const orders = [
      inOrder(start, [first, second], reference),
      inOrder(start, [second, first], reference),
    ];
    expect(orders).toContainEqual({ said, shown, record });
  });
}
