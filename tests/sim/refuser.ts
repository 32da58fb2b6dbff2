// Requests that the contact centre refuses at one of its three steps, for a while or for ever.
import type { World } from './world.ts';

const STEPS = ['contact', 'address', 'task'] as const;
export type RefusedStep = (typeof STEPS)[number];

/** Which step of a request is refused, if any, and until when: somebody may put it right. */
export function refuser(world: World) {
  const { random, weather, time } = world;
  const known = new Map<string, { step: RefusedStep; until: number } | undefined>();
  return (content: string, step: RefusedStep): boolean => {
    if (!known.has(content)) {
      const until = random.chance(0.5) ? Infinity : random.next() * weather.lastsMs;
      const fault = { step: random.pick(STEPS), until };
      known.set(content, random.chance(weather.refused) ? fault : undefined);
    }
    const fault = known.get(content);
    return fault !== undefined && fault.step === step && time.now() < fault.until;
  };
}
