// The contract of a delivery: every adapter passes the same laws, each on an other side that behaves well or badly.
import { describe, expect, it } from 'vitest';
import type { Law } from './delivery/law.ts';
import { LAWS } from './delivery/laws.ts';
import type { Peer } from './delivery/peer.ts';

/** Why a law cannot be asked of this other side; undefined when it can. */
function excuseFrom(law: Law, peer: Peer): string | undefined {
  const excuses = law.about.map((behaviour) => peer.ways[behaviour]);
  const said = excuses.flatMap((ways) => (typeof ways === 'string' ? [ways] : []));
  return said.length === excuses.length ? [...new Set(said)].join('; ') : undefined;
}

/** Title of each law that cannot be asked -> why. */
export function excusesOf(peer: Peer): Record<string, string> {
  const all = LAWS.map((law) => [law.title, excuseFrom(law, peer)] as const);
  return Object.fromEntries(
    all.flatMap(([title, why]) => (why === undefined ? [] : [[title, why]])),
  );
}

/** Title of each law that is broken -> the faults found. */
export async function brokenBy(peer: Peer): Promise<Record<string, readonly string[]>> {
  const judged = async (law: Law) => [law.title, await law.judge(peer)] as const;
  const found = await Promise.all(LAWS.filter((law) => law.alone !== true).map(judged));
  for (const law of LAWS.filter((one) => one.alone === true)) found.push(await judged(law));
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}

/** Runs the laws that can be asked of `peer`; those that cannot are no tests, and are counted in the title. */
export function deliveryContract(name: string, peer: Peer): void {
  const asked = LAWS.filter((law) => excuseFrom(law, peer) === undefined);
  describe(`delivery: ${name} (${asked.length} of ${LAWS.length} laws apply)`, () => {
    for (const law of asked)
      it(law.title, async () => expect(await law.judge(peer)).toEqual([]), 120_000);
  });
}

/** What to do about each delivery that nobody described an other side for. */
export function withoutPeer(
  names: readonly string[],
  peers: Readonly<Record<string, Peer | undefined>>,
): string[] {
  const missing = names.filter((name) => peers[name] === undefined);
  return missing.map(
    (name) =>
      `${name} stands in the registry, but not in PEERS of tests/contract/delivery.test.ts: describe its other side in tests/contract/delivery/peers/${name}.ts and name it there`,
  );
}
