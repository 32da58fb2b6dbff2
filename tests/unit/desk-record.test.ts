// The desk: nothing is seen or done that is not written down first, and what lies behind raises the banner.
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryAudit } from '../../src/adapters/audit/memory.ts';
import { memoryCounter } from '../../src/adapters/counter/memory.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { memoryReports } from '../../src/adapters/reports/memory.ts';
import { makeDesk } from '../../src/application/desk/desk.ts';
import type { Audit, Outbox } from '../../src/application/ports.ts';

const MINUTE = 60_000;
const NUMBER = '1000000001';
const received = new Date('2026-11-24T09:00:00Z');

function deskOver(outbox: Outbox, audit: Audit, now = received) {
  const [counter, reports] = [memoryCounter(), memoryReports()];
  const clock = { now: () => now };
  const terms = { alertAfterMs: 10 * MINUTE, urgentAfterMs: 5 * MINUTE, keepDays: 7 };
  return makeDesk({ outbox, audit, counter, reports, clock, ...terms });
}

async function outboxWithOne(audit: Audit): Promise<Outbox> {
  const outbox = memoryOutbox(audit);
  await outbox.add('sleutel', {
    reference: NUMBER,
    token: 'geheim',
    receivedAt: received,
    request: { question: 'Wie helpt mij?', phone: '0612345678', language: 'nl' },
  });
  return outbox;
}

let outbox: Outbox;
let audit: Audit;
beforeEach(async () => {
  audit = memoryAudit();
  outbox = await outboxWithOne(audit);
});
const acts = async () =>
  (await audit.latest(10)).map(({ who, act, reference }) => [who, act, reference]);

describe('the record of the desk', () => {
  it('names who saw a question, when, and of which number', async () => {
    const seen = await deskOver(outbox, audit).see(NUMBER, 'Anna');
    expect(seen?.stored.request?.question).toBe('Wie helpt mij?');
    expect(await audit.latest(10)).toEqual([
      { at: received, who: 'Anna', act: 'seen', reference: NUMBER },
    ]);
  });

  it('never gets the secret with which its sender opens a question', async () => {
    const desk = deskOver(outbox, audit);
    const { token } = (await outbox.byReference(NUMBER))!;
    expect(token).toBeTruthy();
    const list = await desk.page({ queue: 'all', who: 'Anna', from: 0, size: 9 });
    const seen = [await desk.see(NUMBER, 'Anna'), list];
    expect(JSON.stringify(seen)).not.toContain(token);
  });

  it('says nothing of a look at what is not there', async () => {
    const desk = deskOver(outbox, audit);
    expect(await desk.see('9999999999', 'Anna')).toBeUndefined();
    await outbox.withdraw(NUMBER);
    expect((await desk.see(NUMBER, 'Anna'))?.stored.request).toBeUndefined();
    expect(await acts()).toEqual([]);
  });

  it('holds every act that happened, the newest first, and none that did not', async () => {
    const desk = deskOver(outbox, audit);
    const by = { reference: NUMBER, who: 'Anna', expected: undefined };
    const outcome = { kind: 'no-contact' } as const;
    await desk.note('Anna', 'sign-in');
    await desk.act({ kind: 'taken', ...by });
    expect((await outbox.byReference(NUMBER))?.takenBy).toBe('Anna');
    expect(await desk.act({ kind: 'taken', ...by, who: 'Bert' })).toEqual({
      kind: 'taken-by',
      who: 'Anna',
    });
    await desk.act({ kind: 'put-back', ...by });
    expect((await outbox.byReference(NUMBER))?.takenBy).toBeUndefined();
    expect(await desk.act({ kind: 'retried', ...by })).toEqual({ kind: 'already' });
    expect(await desk.act({ kind: 'handled', ...by, outcome })).toEqual({ kind: 'done' });
    expect(await desk.act({ kind: 'handled', ...by, outcome })).toEqual({
      kind: 'gone',
      why: 'ended',
    });
    const kinds = (await acts()).map(([, act]) => act);
    expect(kinds).toEqual(['handled', 'put-back', 'taken', 'sign-in']);
    expect((await desk.audit()).at(-1)).toEqual({ at: received, who: 'Anna', act: 'sign-in' });
    expect(await desk.learned()).toMatchObject([{ outcome: { kind: 'no-contact' } }]);
  });

  it('says that a list was looked at, because first words are shown in it', async () => {
    const desk = deskOver(outbox, audit);
    const asked = { queue: 'all', who: 'Anna', from: 0, size: 9 } as const;
    expect((await desk.page(asked)).total).toBe(1);
    expect((await desk.page({ ...asked, queue: 'urgent' })).total).toBe(0);
    expect(await acts()).toEqual([['Anna', 'listed', undefined]]);
  });

  it('that cannot be written lets nothing be seen or done', async () => {
    const broken: Audit = {
      ...audit,
      add: async () => {
        throw new Error('disk full');
      },
    };
    const closed = await outboxWithOne(broken);
    const desk = deskOver(closed, broken);
    const by = { reference: NUMBER, who: 'Anna', expected: undefined };
    const outcome = { kind: 'no-contact' } as const;
    await expect(desk.see(NUMBER, 'Anna')).rejects.toThrow('disk full');
    await expect(desk.act({ kind: 'taken', ...by })).rejects.toThrow('disk full');
    await expect(desk.act({ kind: 'handled', ...by, outcome })).rejects.toThrow('disk full');
    expect(await closed.open()).toHaveLength(1);
    expect((await closed.byReference(NUMBER))?.takenBy).toBeUndefined();
  });
});

it('the desk tells what was counted, and what editors must look at until that is done', async () => {
  const [counter, reports] = [memoryCounter(), memoryReports()];
  const clock = { now: () => received };
  const terms = { alertAfterMs: MINUTE, urgentAfterMs: MINUTE, keepDays: 7 };
  const desk = makeDesk({ outbox, audit, counter, reports, clock, ...terms });
  await counter.add({ day: '2026-11-24', kind: 'missed', topic: 'vervoer' });
  await reports.add({ at: received, who: 'Anna', path: '/over/', quote: 'Zin', note: 'Oud.' });
  expect(await desk.counted('missed')).toMatchObject([{ topic: 'vervoer', times: 1 }]);
  expect(await desk.counted('printed')).toEqual([]);
  const [report, ...more] = await desk.reports();
  expect([report?.path, more]).toEqual(['/over/', []]);
  await desk.reportDone(report!.id);
  expect(await desk.reports()).toEqual([]);
  expect(await acts()).toEqual([]);
});

describe('the banner of the desk', () => {
  const stateAt = (after: number) =>
    deskOver(outbox, audit, new Date(received.getTime() + after)).state();

  it('is quiet while a question waits no longer than it may', async () => {
    expect(await stateAt(10 * MINUTE)).toMatchObject({ alert: false, pending: 1, open: 1 });
  });

  it('comes when a question waits longer', async () => {
    expect((await stateAt(10 * MINUTE + 1)).alert).toBe(true);
  });

  it('comes at once when a question was rejected', async () => {
    await outbox.claim(received, MINUTE);
    await outbox.settle(NUMBER, 1, { state: 'rejected', done: [], reason: '400' });
    expect(await stateAt(0)).toMatchObject({ alert: true, rejected: 1 });
  });

  it('is quiet when nothing waits, however late it is', async () => {
    await outbox.withdraw(NUMBER);
    expect((await stateAt(365 * 24 * 60 * MINUTE)).alert).toBe(false);
  });
});
