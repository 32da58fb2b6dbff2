// The contract of a counter: every adapter passes the same suite.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryCounter } from '../../src/adapters/counter/memory.ts';
import { sqliteCounter } from '../../src/adapters/counter/sqlite.ts';
import type { Counter } from '../../src/application/ports.ts';
import { temporaryFolder } from '../support/portal.ts';

const folder = temporaryFolder();
let number = 0;

describe.each([
  ['memory', () => memoryCounter()],
  ['sqlite', () => sqliteCounter(join(folder.path, `${++number}`, 'tellingen.sqlite'))],
] as const)('counter: %s', (_, open) => {
  let counter: Counter;
  afterEach(() => counter.close());

  it('adds per day, kind and topic, and tells the newest day first', async () => {
    counter = open();
    const one = { day: '2026-11-24', kind: 'missed', topic: 'vervoer' };
    await counter.add(one);
    await counter.add(one);
    await counter.add({ ...one, day: '2026-11-25' });
    await counter.add({ ...one, topic: 'onbekend' });
    await counter.add({ ...one, kind: 'other' });
    expect(await counter.totals('missed')).toEqual([
      { ...one, day: '2026-11-25', times: 1 },
      { ...one, topic: 'onbekend', times: 1 },
      { ...one, times: 2 },
    ]);
  });

  it('takes away the numbers of days before a day, and only those', async () => {
    counter = open();
    const one = { kind: 'missed', topic: 'vervoer' };
    for (const day of ['2025-12-31', '2026-01-01']) await counter.add({ ...one, day });
    expect(await counter.clear('2026-01-01')).toBe(1);
    expect(await counter.clear('2026-01-01')).toBe(0);
    expect(await counter.totals('missed')).toEqual([{ ...one, day: '2026-01-01', times: 1 }]);
  });
});
