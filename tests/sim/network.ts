// The network between the portal and the contact centre, and the mood of the other side: calls fail, answers get lost, writes come late.
import type { StepResult } from '../../src/adapters/delivery/klantinteracties-register.ts';
import type { World } from './world.ts';

const TIMEOUT_MS = 10_000;

function away(afterMs?: number): StepResult<never> {
  return { ok: false, outcome: { result: 'retry', reason: 'away', ...(afterMs && { afterMs }) } };
}

const said = (step: StepResult<unknown>) => (step.ok ? 'ok' : step.outcome.reason);

/** What the other side does when a call reaches it. */
export type Commit<T> = () => StepResult<T>;

/** The network and the mood of the other side around one call. */
export function network(world: World) {
  const { time, random, tally } = world;
  const centre = { name: 'kcc' };
  const isAway = () => {
    const now = time.now();
    return world.weather.away.some(({ from, to }) => now >= from && now < to);
  };
  async function timeout(what: string): Promise<StepResult<never>> {
    world.note(`kcc ${what}: no answer`);
    await time.turn(TIMEOUT_MS);
    return away();
  }
  function storeLater<T>(what: string, commit: Commit<T>) {
    const late = async () => {
      const answer = commit();
      world.note(`kcc ${what} stored late: ${said(answer)}`);
    };
    time.start('kcc', centre, late, TIMEOUT_MS + random.next() ** 4 * 5 * 60_000);
  }
  return async function call<T>(what: string, writes: boolean, commit: Commit<T>) {
    await time.turn(world.stallMs() || random.between(5, random.chance(0.2) ? 9000 : 500));
    if (isAway()) return random.chance(0.5) ? timeout(what) : away();
    if (world.strikes('serverError')) return away();
    if (world.strikes('tooMany')) return away(random.between(0, 2 * 3_600_000));
    if (writes && world.strikes('storedLate')) {
      tally.timeoutsAfterSuccess += 1;
      storeLater(what, commit);
      return timeout(what);
    }
    const answer = commit();
    world.note(`kcc ${what}: ${said(answer)}`);
    if (world.strikes('answerLost')) {
      if (writes && answer.ok) tally.timeoutsAfterSuccess += 1;
      return timeout(what);
    }
    await time.turn(random.between(5, 500));
    return answer;
  };
}
