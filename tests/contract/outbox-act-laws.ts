// Laws over any order of acts by three employees and the sender: nothing is lost, nothing happens twice, the record is true.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outbox, StoredRequest } from '../../src/application/ports.ts';
import {
  actOf,
  HOUR,
  KINDS,
  later,
  ONE,
  request,
  type Kind,
  type WithRecord,
} from './outbox-requests.ts';

const STAFF = ['Ans', 'Bert', 'Cor'] as const;
type Step =
  | { does: 'look'; who: number }
  | { does: 'act'; who: number; kind: Kind }
  | { does: 'withdraw' }
  | { does: 'reject' }
  | { does: 'bring'; ends: boolean }
  | { does: 'erase' };

/** One step: somebody looks, somebody acts on what they last saw, it is brought to the second line, the resident withdraws, or time passes. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('look'), who: fc.nat(2) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      who: fc.nat(2),
      kind: fc.constantFrom(...KINDS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('bring' as const), ends: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('withdraw' as const, 'reject' as const, 'erase' as const),
    }),
  },
);
/** Brings what is to be brought to the second line; gives the number of the time that came there. */
async function bring(outbox: Outbox, at: number, ends: boolean): Promise<number[]> {
  const claimed = await outbox.claimPassed(later(at), 1);
  if (claimed === undefined) return [];
  expect(claimed).not.toHaveProperty('takenBy');
  expect(claimed).not.toHaveProperty('handledAt');
  expect(claimed.request).toBeDefined();
  const reason = { state: 'rejected', done: [], reason: 'x' } as const;
  const end = ends ? ({ state: 'delivered', done: ['smtp'] } as const) : reason;
  await outbox.settlePassed(ONE, claimed.passing!, end);
  return ends ? [claimed.passing!.number] : [];
}

/** Lives through the steps; what was answered "done", in order, and how often the question was ended and opened again. */
async function live({ outbox }: WithRecord, steps: readonly Step[]) {
  await outbox.add('a', request(1));
  const seen: Pick<StoredRequest, 'takenBy' | 'line'>[] = [{}, {}, {}];
  const done: [string, Kind][] = [];
  const brought: number[] = [];
  let [withdrawn, erased] = [false, false];
  for (const [at, one] of steps.entries()) {
    if (one.does === 'look') seen[one.who] = (await outbox.byReference(ONE)) ?? {};
    else if (one.does === 'withdraw')
      withdrawn = (await outbox.withdraw(ONE)) !== undefined || withdrawn;
    else if (one.does === 'erase') erased = (await outbox.erase(later(HOUR))) > 0 || erased;
    else if (one.does === 'bring') brought.push(...(await bring(outbox, at, one.ends)));
    else if (one.does === 'reject') {
      const claimed = await outbox.claim(later(at), 1);
      const attempt = claimed?.attempts ?? 0;
      await outbox.settle(ONE, attempt, { state: 'rejected', done: [], reason: 'x' });
    } else {
      const { takenBy, line } = seen[one.who]!;
      const acted = await outbox.act(actOf(one.kind, STAFF[one.who]!, takenBy, line));
      if (acted.kind === 'done') done.push([STAFF[one.who]!, one.kind]);
    }
  }
  return { done, withdrawn, erased, brought };
}

/** Where a question is: exactly one of these, or it is lost. */
async function placesOf(outbox: Outbox): Promise<string[]> {
  const all = { who: 'Ans', now: later(0), from: 0, size: 10 } as const;
  const [open, ended] = await Promise.all([
    outbox.page({ queue: 'all', ...all }),
    outbox.page({ queue: 'ended', ...all }),
  ]);
  const stored = await outbox.byReference(ONE);
  return [
    ...(open.total > 0 ? ['open'] : []),
    ...(ended.total > 0 ? ['ended'] : []),
    ...(stored?.state === 'withdrawn' ? ['withdrawn'] : []),
    ...(stored?.request === undefined && stored?.state !== 'withdrawn' ? ['erased'] : []),
  ];
}

/** Ends and openings take turns, and the last of them tells whether it is ended. */
function takesTurns(done: readonly [string, Kind][]): boolean {
  const turns = done.flatMap(([, kind]) =>
    kind === 'handled' || kind === 'reopened' ? [kind] : [],
  );
  return turns.every((kind, place) => kind === (place % 2 === 0 ? 'handled' : 'reopened'));
}

/** Lives through `runs` random orders. */
export function actLaws(name: string, open: () => Promise<WithRecord>, runs: number): void {
  describe(`acts of staff in any order: ${name}`, () => {
    it('in any order of acts by three and the sender: nothing is lost, ended twice or written down that did not happen', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const one = await open();
          try {
            const { done, withdrawn, erased, brought } = await live(one, steps);
            expect(await placesOf(one.outbox)).toHaveLength(1);
            expect(takesTurns(done)).toBe(true);
            // Each time that it was handed on came there once at most.
            expect(new Set(brought).size).toBe(brought.length);
            const times = done.filter(([, kind]) => kind === 'passed').length;
            expect(Math.max(0, ...brought)).toBeLessThanOrEqual(times);
            const record = (await one.audit.latest(100)).toReversed();
            expect(record.map(({ who, act }) => [who, act])).toEqual(done);
            const history = await one.outbox.history(ONE);
            const kept = withdrawn || erased ? [] : done;
            expect(history.map(({ who, act }) => [who, act])).toEqual(kept);
          } finally {
            await one.outbox.close();
          }
        }),
        { numRuns: runs },
      );
    });
  });
}
