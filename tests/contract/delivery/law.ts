// What a law of the delivery contract is, and how one is judged on every way another side can behave.
import type { DeliveryOutcome } from '../../../src/application/ports.ts';
import type { Behaviour, Peer, Side, Way } from './peer.ts';
import { bring, planted, told } from './trial.ts';

/** A rule that every delivery keeps. */
export interface Law {
  readonly title: string;
  /** The behaviours of the other side it is about; it does not apply where there is none of them. */
  readonly about: readonly Behaviour[];
  /** True when it looks at the whole process: no other may be judged meanwhile. */
  readonly alone?: boolean;
  /** The faults found, in words; none when it is kept. */
  judge(peer: Peer): Promise<readonly string[]>;
}

/** What is wrong unless `holds`. */
export const unless = (holds: boolean, fault: string) => (holds ? [] : [fault]);

/** The faults in how many questions lie at the other side. */
export function lying(side: Side, expected: number): string[] {
  const found = side.arrived();
  return unless(found === expected, `${found} questions lie there, not ${expected}`);
}

/** The ways of these behaviours that this other side has. */
export function waysOf(peer: Peer, behaviours: readonly Behaviour[]): Way[] {
  return behaviours.flatMap((behaviour) => {
    const ways = peer.ways[behaviour];
    return typeof ways === 'string' ? [] : ways;
  });
}

/** The faults on a fresh side of this way, told with the way. */
export async function onWay(
  { how, open }: Way,
  judge: (side: Side) => Promise<readonly string[]>,
): Promise<string[]> {
  const side = await open();
  try {
    return (await judge(side)).map((fault) => `${how}: ${fault}`);
  } finally {
    await side.delivery.close?.();
    await side.end();
  }
}

/** A law judged on a fresh side of every way of `about`, all at once. */
export function law(
  title: string,
  about: readonly Behaviour[],
  judge: (side: Side, peer: Peer) => Promise<readonly string[]>,
): Law {
  return {
    title,
    about,
    async judge(peer) {
      const ways = waysOf(peer, about);
      const all = await Promise.all(ways.map((way) => onWay(way, (side) => judge(side, peer))));
      return all.flat();
    },
  };
}

/** How an attempt ends, at first and when it was tried often. */
export function ends(
  title: string,
  about: readonly Behaviour[],
  result: DeliveryOutcome['result'],
): Law {
  return law(title, about, async (side, peer) => {
    const said = [
      told(await bring(side, peer)),
      told(await bring(side, peer, { ...planted, attempts: 40 })),
    ];
    return [...new Set(said)].flatMap((one) => unless(one === result, `${one}, not ${result}`));
  });
}
