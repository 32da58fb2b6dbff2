// People at the desk: they end some requests, and let what was refused be tried again.
import type { HandledOutcome, Outbox, StoredRequest } from '../../src/application/ports.ts';
import { answerOf } from './host.ts';
import type { Portal } from './resident.ts';
import type { World } from './world.ts';

const OUTCOME: HandledOutcome = { kind: 'shelf', detail: 'buurthuis' };

async function act({ random, clock }: World, outbox: Outbox, open: StoredRequest[]) {
  if (open.length === 0) return;
  const { reference, state } = random.pick(open);
  if (state === 'rejected' && random.chance(0.8)) await outbox.retry(reference);
  else if (random.chance(0.3)) await outbox.finish(reference, clock.now(), OUTCOME);
  else await outbox.take(reference, 'Ans');
}

/** Looks in the inbox now and then, as long as there are faults. */
export async function staff({ world, hosts }: Portal): Promise<void> {
  const { time, random, weather } = world;
  while (time.now() < weather.lastsMs) {
    await time.turn(random.between(weather.lastsMs / 60, weather.lastsMs / 8));
    const box = random
      .pick(hosts)
      .serve('desk', async (outbox) => act(world, outbox, await outbox.open()));
    await answerOf(box, world);
  }
}
