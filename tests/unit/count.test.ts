// Counting: a number per day and topic, and never in the way of what is counted.
import { describe, expect, it } from 'vitest';
import { memoryCounter } from '../../src/adapters/counter/memory.ts';
import { count } from '../../src/application/count.ts';
import { handOffFigures } from '../../src/application/figures.ts';

const clock = { now: () => new Date('2026-11-26T23:30:00Z') };
const counted = { kind: 'missed', topic: 'vervoer', timeZone: 'Europe/Amsterdam' } as const;

function quietLog() {
  const told: unknown[][] = [];
  const logger = { info: () => {}, error: (...words: unknown[]) => void told.push(words) };
  return { told, logger };
}

describe('counting', () => {
  it('adds one, on the day that it is where the municipality lies', async () => {
    const counter = memoryCounter();
    const { told, logger } = quietLog();
    await count({ counter, clock, logger }, counted);
    await count({ counter, clock, logger }, counted);
    expect(await counter.totals('missed')).toEqual([
      { day: '2026-11-27', kind: 'missed', topic: 'vervoer', times: 2 },
    ]);
    expect(told).toEqual([]);
  });

  it.each([
    [new TypeError('/data/tellingen.sqlite is full'), 'TypeError'],
    ['no error at all', 'unknown'],
  ])('never throws when %s stops it, and tells the log its name alone', async (thrown, fault) => {
    const { told, logger } = quietLog();
    const counter = {
      ...memoryCounter(),
      add: async () => {
        throw thrown;
      },
    };
    await expect(count({ counter, clock, logger }, counted)).resolves.toBeUndefined();
    expect(told).toEqual([['not counted', { fault }]]);
  });

  it('never throws over a time zone that does not exist', async () => {
    const { told, logger } = quietLog();
    const ports = { counter: memoryCounter(), clock, logger };
    await count(ports, { ...counted, timeZone: 'Nergens/Nooit' });
    expect(told).toEqual([['not counted', { fault: 'RangeError' }]]);
  });
});

describe('figures for a monitor', () => {
  const now = clock.now();
  const quiet = { open: 0, pending: 0, rejected: 0, urgent: 0, changes: 0 };
  const valueOf = (text: string, name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1];

  it('begin at nothing, and add up by kind', () => {
    const figures = handOffFigures();
    expect(valueOf(figures.text(quiet, now), 'hulp_stored_total')).toBe('0');
    figures.count('stored');
    figures.count('stored');
    figures.count('erased', 5);
    const text = figures.text(quiet, now);
    expect(valueOf(text, 'hulp_stored_total')).toBe('2');
    expect(valueOf(text, 'hulp_erased_total')).toBe('5');
    expect(valueOf(text, 'hulp_delivered_total')).toBe('0');
  });

  it('tell what lies in the outbox now, and how old the oldest is in whole seconds', () => {
    const oldestUndelivered = new Date(now.getTime() - 90_400);
    const text = handOffFigures().text(
      { ...quiet, open: 4, pending: 2, rejected: 1, urgent: 3, oldestUndelivered },
      now,
    );
    expect(valueOf(text, 'hulp_open')).toBe('4');
    expect(valueOf(text, 'hulp_waiting')).toBe('2');
    expect(valueOf(text, 'hulp_undeliverable')).toBe('1');
    expect(valueOf(text, 'hulp_urgent')).toBe('3');
    expect(valueOf(text, 'hulp_oldest_seconds')).toBe('90');
    expect(valueOf(handOffFigures().text(quiet, now), 'hulp_oldest_seconds')).toBe('0');
  });

  it('name the kind and meaning of every number before it', () => {
    const lines = handOffFigures().text(quiet, now).trimEnd().split('\n');
    expect(lines.length % 3).toBe(0);
    for (let at = 0; at < lines.length; at += 3) {
      const name = lines[at + 2]!.split(' ')[0]!;
      expect(lines[at]).toMatch(new RegExp(`^# HELP ${name} .`));
      expect(lines[at + 1]).toMatch(new RegExp(`^# TYPE ${name} (counter|gauge)$`));
    }
  });
});
