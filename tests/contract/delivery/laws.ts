// The laws of a delivery. Each gives the faults it finds, so that they can be collected; none means that the law is kept.
import type { ConnectionCheck } from '../../../src/application/ports.ts';
import { CLOSING } from './closing.ts';
import { ends, law, lying, unless, type Law } from './law.ts';
import { BEHAVIOURS, type Behaviour } from './peer.ts';
import { bring, endOf, logged, personalIn, planted, told, unended } from './trial.ts';

/** All is well. */
const WELL = ['takes', 'keeps'] as const;
const EVERY = Object.keys(BEHAVIOURS) as Behaviour[];

const OUTCOMES: readonly Law[] = [
  ends('a question that is taken is delivered', WELL, 'delivered'),
  ends('what is refused for good is rejected, not tried for ever', ['refuses'], 'rejected'),
  ends('what is refused for now is tried again', ['busy', 'asksToWait'], 'retry'),
  ends('a fault of the other side is tried again', ['fails'], 'retry'),
  ends('who is away is tried again', ['away'], 'retry'),
  ends('who is slow beyond our patience is tried again', ['silent', 'stalls', 'trickles'], 'retry'),
  ends('who hangs up half-way is tried again', ['hangsUp'], 'retry'),
  ends('wrong settings keep the question for later', ['locked', 'stranger'], 'retry'),
  law('a wait that is asked for is kept', ['asksToWait'], async (side, peer) => {
    const end = await bring(side, peer);
    const afterMs = 'value' in end && end.value.result === 'retry' ? end.value.afterMs : undefined;
    return unless(afterMs === side.waitMs, `waits ${afterMs} ms, not ${side.waitMs}`);
  }),
];

const ONCE: readonly Law[] = [
  law('our copy may go only when the question itself lies there', WELL, async (side, peer) => {
    await bring(side, peer);
    const there = personalIn(side.heard(), ['Plantvraag']).includes('Plantvraag');
    return unless(there || side.delivery.keepsHere === true, 'it does not, and is not kept here');
  }),
  law(
    'the same question, twice at once, again, and after a restart, lies there once',
    ['takes'],
    async (side, peer) => {
      await Promise.all([bring(side, peer), bring(side, peer)]);
      await bring(side, peer);
      const other = side.again();
      const end = await endOf(() => other.deliver(planted), peer);
      await other.close?.();
      return [...unless(told(end) === 'delivered', `again: ${told(end)}`), ...lying(side, 1)];
    },
  ),
  law(
    'a question whose answer got lost is brought again, and lies there once',
    ['losesAnswer'],
    async (side, peer) => {
      const first = told(await bring(side, peer));
      const other = side.again();
      const second = told(await endOf(() => other.deliver(planted), peer));
      await other.close?.();
      return [
        ...unless(first === 'retry', `first ${first}`),
        ...unless(second === 'delivered', `then ${second}`),
        ...lying(side, 1),
      ];
    },
  ),
  law(
    'what was refused or failed does not lie there',
    ['refuses', 'busy', 'hangsUp'],
    (side, peer) => bring(side, peer).then(() => lying(side, 0)),
  ),
  law('nothing goes where a redirect points', ['redirects'], async (side, peer) => {
    const said = told(await bring(side, peer));
    const there = side.elsewhere?.() ?? '';
    return [
      ...unless(said !== 'delivered', 'delivered'),
      ...unless(there === '', `sent there: ${personalIn(there).join(', ') || 'something'}`),
    ];
  }),
];

const odd = (question: string, n: number) => ({
  ...planted,
  reference: String(2_000_000_000 + n),
  request: { question, language: n % 2 ? 'toString' : 'nl' },
});
const ODD = [
  '?',
  ' \n.\n',
  'v'.repeat(5000),
  '\0\ud800\u202e',
  '😀'.repeat(999),
  '"}]\r\n.\r\nRCPT TO',
];

const QUIET: readonly Law[] = [
  law('any question is taken, however odd', WELL, async (side, peer) => {
    const ends = await Promise.all(ODD.map((text, n) => bring(side, peer, odd(text, n))));
    return ends.flatMap((end, n) => unless(told(end) === 'delivered', `${n}: ${told(end)}`));
  }),
  law('nothing the other side does is thrown', EVERY, async (side, peer) => {
    const end = await bring(side, peer);
    return 'thrown' in end ? [`throws ${end.thrown}`] : [];
  }),
  law('a reason is one short line', EVERY, async (side, peer) => {
    const end = await bring(side, peer);
    if (!('value' in end) || end.value.result === 'delivered') return [];
    const { reason } = end.value;
    return unless(/^[\x20-\x7e]{1,200}$/.test(reason), `'${reason.slice(0, 20)}' ...`);
  }),
];

const TELLS_NOTHING = law(
  'no word that was typed, no secret and no address of a person is in a reason, a check or a log',
  EVERY,
  async (side, peer) => {
    const out = [await bring(side, peer), await endOf(() => side.delivery.check(), peer)];
    return personalIn(JSON.stringify(out), peer.secrets).map((word) => `tells '${word}'`);
  },
);

const SECRET: Law = {
  ...TELLS_NOTHING,
  alone: true,
  async judge(peer) {
    const faults: string[] = [];
    const log = await logged(async () => void faults.push(...(await TELLS_NOTHING.judge(peer))));
    return [...faults, ...personalIn(log, peer.secrets).map((word) => `logs '${word}'`)];
  },
};

function oneSentence({ detail }: ConnectionCheck): string[] {
  return unless(/^[A-Z][^\n]{10,300}\.$/.test(detail), `no sentence: '${detail}'`);
}

const LOOKS: readonly Law[] = [
  law('the check says yes, in one sentence, to what works', WELL, async (side, peer) => {
    const end = await endOf(() => side.delivery.check(), peer);
    if (!('value' in end)) return [unended(end)!];
    const { ok, detail } = end.value;
    return [...unless(ok, `says no: ${detail}`), ...oneSentence(end.value)];
  }),
  law('the check reaches the other side, and brings nothing', ['takes'], async (side, peer) => {
    await endOf(() => side.delivery.check(), peer);
    return [
      ...unless(side.visits() > 0, 'never reached the other side'),
      ...lying(side, 0),
      ...personalIn(side.heard()).map((word) => `told the other side '${word}'`),
    ];
  }),
  law(
    'the check says no, in one sentence, to what cannot be used',
    ['away', 'silent', 'trickles', 'locked', 'stranger'],
    async (side, peer) => {
      const end = await endOf(() => side.delivery.check(), peer);
      if (!('value' in end)) return [unended(end)!];
      return [...unless(!end.value.ok, 'says yes'), ...oneSentence(end.value)];
    },
  ),
];

/** All laws. */
export const LAWS: readonly Law[] = [...OUTCOMES, ...ONCE, ...QUIET, SECRET, ...LOOKS, ...CLOSING];
