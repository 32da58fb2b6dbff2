// Three people at the desk, each acting on what they saw a while ago: they take, pass over, note, end, open again, and deliver again.
import type {
  HandledOutcome,
  Outbox,
  StaffAct,
  StoredRequest,
} from '../../src/application/ports.ts';
import { isStuck } from '../../src/application/outbox.ts';
import { answerOf } from './host.ts';
import type { Portal } from './resident.ts';
import type { World } from './world.ts';

const OUTCOME: HandledOutcome = { kind: 'shelf', detail: 'buurthuis' };
const WAY = { name: 'Wmo', mailbox: 'wmo@voorbeeld.nl' };
/** Who works at the desk at once. */
export const EMPLOYEES = ['Ans', 'Bert', 'Cor'] as const;

const DAY_MS = 86_400_000;

/** What somebody does with a question as they saw it. */
function chosen({ random, clock }: World, who: string, seen: StoredRequest): StaffAct {
  const at = clock.now();
  const by = { reference: seen.reference, who, at };
  const expected = { expected: seen.takenBy, expectedLine: seen.line };
  if (seen.handledAt !== undefined) return { kind: 'reopened', ...by };
  if (isStuck(seen) && random.chance(0.6)) return { kind: 'retried', ...by };
  const handOn: StaffAct = {
    kind: 'passed',
    ...by,
    ...expected,
    line: 'wmo',
    text: 'Wmo',
    way: WAY,
  };
  if (seen.line !== undefined && random.chance(0.4)) return handOn;
  const eraseAt = new Date(at.getTime() + random.between(0, 2) * DAY_MS);
  if (random.chance(0.25))
    return { kind: 'handled', ...by, ...expected, outcome: OUTCOME, eraseAt };
  return random.pick<StaffAct>([
    { kind: 'taken', ...by, ...expected },
    { kind: 'taken', ...by, ...expected },
    { kind: 'put-back', ...by, ...expected },
    { kind: 'tried', ...by, ...expected },
    { kind: 'noted', ...by, text: 'Belt liever na het eten.' },
    { kind: 'passed', ...by, ...expected, line: 'wmo', text: 'Wmo' },
    handOn,
  ]);
}

/** What stands on the screen of somebody who looks: open questions, and now and then those that ended. */
async function looked({ random, clock }: World, who: string, outbox: Outbox) {
  const queue = random.chance(0.2) ? 'ended' : 'all';
  const asked = { queue, who, now: clock.now(), from: 0, size: 50 } as const;
  return (await outbox.page(asked)).requests;
}

/** Works as long as there are faults. */
export async function employee({ world, hosts }: Portal, who: string): Promise<void> {
  const { time, random, weather } = world;
  while (time.now() < weather.lastsMs) {
    await time.turn(random.between(weather.lastsMs / 60, weather.lastsMs / 8));
    const box = random.pick(hosts).serve(who, (outbox) => looked(world, who, outbox));
    const screen = (await answerOf(box, world))?.answer ?? [];
    // Reading, calling, being called away: meanwhile another may act.
    for (let acts = 0; acts < 3 && screen.length > 0; acts++) {
      await time.turn(random.between(0, random.chance(0.5) ? 5000 : weather.lastsMs / 40));
      const act = chosen(world, who, random.pick(screen));
      await answerOf(
        random.pick(hosts).serve(who, (outbox) => outbox.act(act)),
        world,
      );
      if (act.kind !== 'passed' || random.chance(0.5)) continue;
      // To the wrong colleagues: again, while the first is on its way.
      await time.turn(random.between(0, 4 * weather.pauseMs));
      const again = {
        ...act,
        at: world.clock.now(),
        expected: undefined,
        expectedLine: act.line,
        way: WAY,
      };
      await answerOf(
        random.pick(hosts).serve(who, (outbox) => outbox.act(again)),
        world,
      );
    }
  }
}
