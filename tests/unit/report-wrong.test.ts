// What staff say is wrong: kept for editors, short, and without a citizen number.
import { expect, it } from 'vitest';
import { memoryReports } from '../../src/adapters/reports/memory.ts';
import { MOST_LETTERS, reportWrong } from '../../src/application/report-wrong.ts';

const now = new Date('2026-11-26T10:00:00Z');
const said = { who: 'Anna', path: '/aanbod/buurtbus/', quote: '', note: '' };

async function reported(words: Partial<typeof said>) {
  const reports = memoryReports();
  const kept = await reportWrong({ reports, clock: { now: () => now } }, { ...said, ...words });
  return { kept, list: await reports.open() };
}

it('keeps who said what about which page, and when', async () => {
  const { kept, list } = await reported({ quote: ' De bus rijdt. ', note: 'Niet meer.' });
  expect(kept).toBe('told');
  expect(list).toMatchObject([
    { at: now, who: 'Anna', path: said.path, quote: 'De bus rijdt.', note: 'Niet meer.' },
  ]);
});

it.each([{ quote: 'De bus rijdt.' }, { note: 'Niet meer.' }])(
  'takes %j for enough',
  async (words) => expect((await reported(words)).list).toHaveLength(1),
);

it.each([{}, { quote: ' \n', note: '\0' }])(
  'keeps nothing when %j is all that was said',
  async (words) => {
    const { kept, list } = await reported(words);
    expect([kept, list]).toEqual(['empty', []]);
  },
);

it('cuts what is long, never inside a character', async () => {
  const { list } = await reported({ note: `${'x'.repeat(MOST_LETTERS - 1)}👋 en meer` });
  expect(list[0]!.note.length).toBeLessThanOrEqual(MOST_LETTERS);
  expect(list[0]!.note.isWellFormed()).toBe(true);
});

it('leaves out what looks like a citizen number', async () => {
  const { list } = await reported({ note: 'Het nummer 111222333 staat op de pagina.' });
  expect(list[0]!.note).not.toContain('111222333');
  expect(list[0]!.note).toContain('staat op de pagina');
});
