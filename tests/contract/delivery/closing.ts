// The laws about the end: closing a delivery ends, and leaves nothing that keeps the process alive.
import { law, onWay, unless, waysOf, type Law } from './law.ts';
import type { Peer, Side } from './peer.ts';
import { bring, endOf, told, unended } from './trial.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What keeps this process alive and did not before. */
function heldSince(before: readonly string[]): string[] {
  const rest = [...before];
  return process.getActiveResourcesInfo().filter((kind) => {
    const at = rest.indexOf(kind);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

async function closed(side: Side, peer: Peer): Promise<string[]> {
  const faults: string[] = [];
  for (const times of ['once', 'twice']) {
    const fault = unended(await endOf(async () => side.delivery.close?.(), peer));
    if (fault !== undefined) faults.push(`closed ${times}: ${fault}`);
  }
  return faults;
}

async function leftBy(side: Side, peer: Peer, before: readonly string[]): Promise<string[]> {
  await bring(side, peer);
  await endOf(() => side.delivery.check(), peer);
  const faults = await closed(side, peer);
  // What was closed may take a few turns to be gone.
  for (let turns = 0; turns < 100 && heldSince(before).length > 0; turns++) await pause(20);
  return [...faults, ...heldSince(before).map((kind) => `still open: ${kind}`)];
}

const LEAVES_NOTHING: Law = {
  title: 'closing ends, and leaves nothing open',
  about: ['takes', 'keeps', 'trickles'],
  alone: true,
  async judge(peer) {
    const faults: string[] = [];
    for (const way of waysOf(peer, this.about)) {
      const before = process.getActiveResourcesInfo();
      faults.push(...(await onWay(way, (side) => leftBy(side, peer, before))));
    }
    return faults;
  },
};

export const CLOSING: readonly Law[] = [
  LEAVES_NOTHING,
  law(
    'closing ends while the other side is slow, and the question is kept for later',
    ['silent', 'stalls', 'trickles'],
    async (side, peer) => {
      const running = bring(side, peer);
      const reached = async () => {
        while (side.visits() === 0) await pause(5);
      };
      if (unended(await endOf(reached, peer))) return ['never reached the other side'];
      const faults = await closed(side, peer);
      const said = told(await running);
      return [...faults, ...unless(said === 'retry', `${said}, not retry`)];
    },
  ),
  law(
    'a question brought after closing ends in an outcome',
    ['takes', 'keeps'],
    async (side, peer) => {
      const faults = await closed(side, peer);
      const said = told(await bring(side, peer));
      return [...faults, ...unless(['delivered', 'retry', 'rejected'].includes(said), said)];
    },
  ),
];
