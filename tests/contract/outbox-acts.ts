// Acts of staff under the contract: what each pair of acts comes to.
import { afterEach, describe, expect, it } from 'vitest';
import type { Acted, QuestionEvent } from '../../src/application/ports.ts';
import { actLaws } from './outbox-act-laws.ts';
import {
  actOf,
  handled,
  HOUR,
  KINDS,
  later,
  ONE,
  request,
  retried,
  type Kind,
  type WithRecord,
} from './outbox-requests.ts';

/** A did something since B looked at a question that nobody had: what B hears. */
const PAIRS: readonly (readonly [a: Kind | 'withdrawn', b: Kind, Acted])[] = [
  ['taken', 'taken', { kind: 'taken-by', who: 'A' }],
  ['taken', 'handled', { kind: 'taken-by', who: 'A' }],
  ['taken', 'tried', { kind: 'taken-by', who: 'A' }],
  ['taken', 'passed', { kind: 'taken-by', who: 'A' }],
  ['taken', 'noted', { kind: 'done' }],
  ['taken', 'reopened', { kind: 'taken-by', who: 'A' }],
  ['taken', 'retried', { kind: 'already' }],
  ['tried', 'taken', { kind: 'done' }],
  ['tried', 'tried', { kind: 'done' }],
  ['noted', 'handled', { kind: 'done' }],
  ['passed', 'taken', { kind: 'taken-by', line: 'wmo' }],
  ['passed', 'handled', { kind: 'taken-by', line: 'wmo' }],
  ['passed', 'tried', { kind: 'taken-by', line: 'wmo' }],
  ['passed', 'passed', { kind: 'taken-by', line: 'wmo' }],
  ['passed', 'noted', { kind: 'done' }],
  ['handled', 'taken', { kind: 'gone', why: 'ended' }],
  ['handled', 'put-back', { kind: 'gone', why: 'ended' }],
  ['handled', 'handled', { kind: 'gone', why: 'ended' }],
  ['handled', 'tried', { kind: 'gone', why: 'ended' }],
  ['handled', 'passed', { kind: 'gone', why: 'ended' }],
  ['handled', 'retried', { kind: 'gone', why: 'ended' }],
  ['handled', 'noted', { kind: 'done' }],
  ['handled', 'reopened', { kind: 'done' }],
  ['withdrawn', 'taken', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'put-back', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'handled', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'tried', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'noted', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'passed', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'reopened', { kind: 'gone', why: 'withdrawn' }],
  ['withdrawn', 'retried', { kind: 'gone', why: 'withdrawn' }],
];

/** Runs the suite; `runs`: how many random orders are lived through. */
export function actsContract(name: string, open: () => Promise<WithRecord>, runs: number): void {
  describe(`acts of staff: ${name}`, () => {
    let made: WithRecord[] = [];
    const fresh = async () => {
      const one = await open();
      made.push(one);
      return one;
    };
    afterEach(async () => {
      for (const { outbox } of made) await outbox.close();
      made = [];
    });

    it.each(PAIRS)('after %s, %s by another answers %o', async (a, b, heard) => {
      const { outbox, audit } = await fresh();
      await outbox.add('a', request(1));
      if (a === 'withdrawn') await outbox.withdraw(ONE);
      else expect(await outbox.act(actOf(a, 'A'))).toEqual({ kind: 'done' });
      const before = (await audit.latest(9)).length;
      const state = await outbox.byReference(ONE);
      expect(await outbox.act(actOf(b, 'B'))).toEqual(heard);
      expect((await audit.latest(9)).length - before).toBe(heard.kind === 'done' ? 1 : 0);
      if (heard.kind !== 'done') expect(await outbox.byReference(ONE)).toEqual(state);
    });

    it('takes over from whom was seen to have it, and hears of whoever has it now', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      await outbox.act(actOf('taken', 'A'));
      expect(await outbox.act(actOf('taken', 'B', 'A'))).toEqual({ kind: 'done' });
      expect(await outbox.act(actOf('put-back', 'A', 'A'))).toEqual({ kind: 'taken-by', who: 'B' });
      expect(await outbox.act(actOf('put-back', 'B', 'B'))).toEqual({ kind: 'done' });
      expect(await outbox.act(actOf('taken', 'C', 'B'))).toEqual({ kind: 'taken-by' });
      expect(await outbox.act(actOf('taken', 'C'))).toEqual({ kind: 'done' });
      expect(await outbox.act(actOf('taken', 'C'))).toEqual({ kind: 'already' });
      expect((await outbox.byReference(ONE))?.takenBy).toBe('C');
    });

    it('what is one’s own is never seen too late', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      await outbox.act(actOf('taken', 'A'));
      expect(await outbox.act(actOf('handled', 'A'))).toEqual({ kind: 'done' });
    });

    it('knows no question that was never asked', async () => {
      const { outbox, audit } = await fresh();
      for (const kind of KINDS)
        expect(await outbox.act(actOf(kind, 'A')), kind).toEqual({ kind: 'gone', why: 'unknown' });
      expect(await audit.latest(9)).toEqual([]);
    });

    it('tells what was erased from what was ended', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1);
      await outbox.settle(ONE, 1, { state: 'delivered', done: ['smtp'], eraseAt: later(1) });
      await outbox.erase(later(1));
      expect(await outbox.act(actOf('taken', 'A'))).toEqual({ kind: 'gone', why: 'erased' });
    });

    it('keeps what was written, for as long as the question is here', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      await outbox.act(actOf('tried', 'A'));
      await outbox.act(actOf('noted', 'B'));
      await outbox.act(handled(ONE, { who: 'B', answer: 'Bel de bus.', eraseAt: later(HOUR) }));
      const written: Partial<QuestionEvent>[] = [
        { who: 'A', act: 'tried', againAt: later(HOUR) },
        { who: 'B', act: 'noted', text: 'Notitie van B' },
        { who: 'B', act: 'handled', text: 'Bel de bus.' },
      ];
      expect(await outbox.history(ONE)).toMatchObject(written);
      expect(await outbox.byReference(ONE)).toMatchObject({ tried: 1 });
      await outbox.erase(later(HOUR));
      expect(await outbox.history(ONE)).toEqual([]);
    });

    it('opens again what was ended, for whoever does so, and forgets how it had ended', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      await outbox.act(actOf('handled', 'A'));
      expect(await outbox.act(actOf('reopened', 'B'))).toEqual({ kind: 'done' });
      const [open] = await outbox.open();
      expect(open).toMatchObject({ reference: ONE, takenBy: 'B' });
      expect(open).not.toHaveProperty('outcome');
      expect(await outbox.erase(later(1e12))).toBe(0);
      expect(await outbox.learned()).toEqual([]);
    });

    it('delivers again only what was rejected', async () => {
      const { outbox } = await fresh();
      await outbox.add('a', request(1));
      expect(await outbox.act(retried())).toEqual({ kind: 'already' });
      await outbox.claim(later(0), 1);
      await outbox.settle(ONE, 1, { state: 'rejected', done: [], reason: 'x' });
      expect(await outbox.act(retried())).toEqual({ kind: 'done' });
      expect(await outbox.claim(later(0), 1)).toMatchObject({ reference: ONE });
    });

    it('orders by urgency, what waits for a later try behind the rest of it, and pages without a gap', async () => {
      const { outbox } = await fresh();
      const urgencies = ['normal', 'urgent', 'soon', 'urgent', 'normal'] as const;
      for (const [at, urgency] of urgencies.entries()) {
        const one = request(at + 1);
        const asked = { ...one.request, triage: { urgency } };
        await outbox.add(`k${at}`, { ...one, request: asked });
      }
      await outbox.act({ ...actOf('tried', 'A'), reference: request(2).reference });
      const asked = { queue: 'all', who: 'A', now: later(0), size: 2 } as const;
      const pages = [0, 2, 4].map((from) => outbox.page({ ...asked, from }));
      const found = await Promise.all(pages);
      expect(found.map(({ total }) => total)).toEqual([5, 5, 5]);
      const order = found.flatMap(({ requests }) => requests.map(({ reference }) => reference));
      expect(order).toEqual([4, 2, 3, 1, 5].map((n) => request(n).reference));
      const urgent = await outbox.page({ ...asked, queue: 'urgent', from: 0 });
      expect(urgent.total).toBe(2);
      expect(await outbox.figures()).toMatchObject({
        urgent: 2,
        oldestUrgent: request(2).receivedAt,
      });
      expect(await outbox.claim(later(0), 1)).toMatchObject({ reference: request(2).reference });
    });

    it('keeps signals about another apart, and what was passed on until somebody takes it up', async () => {
      const { outbox } = await fresh();
      const whom = ['professional', 'other-unaware', 'other'] as const;
      for (const [at, forWhom] of whom.entries()) {
        const one = request(at + 1);
        await outbox.add(`k${at}`, { ...one, request: { ...one.request, forWhom } });
      }
      const of = async (queue: 'signals' | 'passed' | 'new' | 'mine') => {
        const asked = { queue, who: 'B', now: later(0), from: 0, size: 9 } as const;
        return (await outbox.page(asked)).requests.map(({ reference }) => reference);
      };
      const [first, second, third] = [1, 2, 3].map((n) => request(n).reference);
      expect(await of('signals')).toEqual([first, second]);
      expect(await outbox.act(actOf('passed', 'A'))).toEqual({ kind: 'done' });
      expect([await of('passed'), await of('new')]).toEqual([[first], [second, third]]);
      expect(await outbox.byReference(ONE)).toMatchObject({ line: 'wmo' });
      await outbox.act(actOf('taken', 'B', undefined, 'wmo'));
      expect([await of('passed'), await of('mine')]).toEqual([[], [first]]);
    });

    it('finds the questions of a phone number, ended or not, as long as they are here', async () => {
      const { outbox } = await fresh();
      for (const n of [1, 2, 3]) await outbox.add(`k${n}`, request(n));
      const { phone } = request(1).request;
      await outbox.act({ ...actOf('handled', 'A'), reference: request(2).reference });
      await outbox.withdraw(request(3).reference);
      const found = await outbox.byPhone(phone!);
      expect(found.map(({ reference }) => reference)).toEqual(
        [2, 1].map((n) => request(n).reference),
      );
      expect(await outbox.byPhone('+31611111111')).toEqual([]);
    });
  });
  actLaws(name, open, runs);
}
