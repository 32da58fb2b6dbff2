// The mailbox of a second line that remembers: what came there, under which number, and what it refused.
import type { LineDelivery } from '../../src/application/ports.ts';
import { network } from './network.ts';
import type { World } from './world.ts';

/** What tells one time that a question was handed on from another. */
export const timeOf = (reference: string, number: number) => `${reference}/${number}`;

export interface SecondLine {
  readonly delivery: LineDelivery;
  /** What came, by `timeOf`; a mailbox knows a double by its Message-ID. */
  readonly came: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/** A mailbox behind the same network as the contact centre. */
export function secondLine(world: World): SecondLine {
  const call = network(world);
  const came = new Set<string>();
  const refused = new Set<string>();
  const delivery: LineDelivery = {
    name: 'mailbox',
    reaches: ({ mailbox }) => mailbox !== undefined,
    async deliver({ reference }, { number }) {
      const time = timeOf(reference, number);
      const step = await call<undefined>(`mail ${time}`, true, () => {
        if (world.random.chance(world.weather.refused)) {
          refused.add(time);
          return { ok: false, outcome: { result: 'rejected', reason: 'no such mailbox' } };
        }
        came.add(time);
        return { ok: true, value: undefined };
      });
      return step.ok ? { result: 'delivered' } : step.outcome;
    },
    check: async () => ({ ok: true, detail: 'fake' }),
  };
  return { delivery, came, refused };
}
