// The deliveries of the simulation: the real steps of the one to Open Klant, and a mail that may fail.
import { registering } from '../../src/adapters/delivery/klantinteracties-register.ts';
import type { Delivery } from '../../src/application/ports.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import type { Kcc } from './kcc.ts';
import type { World } from './world.ts';

/** Every way to reach the resident. */
export function addressesOf({ phone, email }: ContactRequest): string[] {
  return [phone, email].flatMap((address) => (address === undefined ? [] : [address]));
}

/** The delivery to Open Klant itself, over a contact centre that remembers; only the network is not there. */
export function kccDelivery(kcc: Kcc): Delivery {
  const bring = registering(kcc);
  return {
    name: 'kcc',
    async deliver(outgoing) {
      kcc.begin(outgoing.reference);
      if (kcc.breaks()) throw new TypeError('a bug in the delivery');
      return bring(outgoing);
    },
    check: async () => ({ ok: true, detail: 'fake' }),
  };
}

/** A mail to the resident that sometimes fails. */
export function mailDelivery(world: World): Delivery {
  const { time, random } = world;
  return {
    name: 'mail',
    courtesy: true,
    async deliver() {
      await time.turn(random.between(5, 500));
      if (world.strikes('serverError')) return { result: 'retry', reason: 'away' };
      if (world.strikes('tooMany')) return { result: 'rejected', reason: 'no such address' };
      return { result: 'delivered' };
    },
    check: async () => ({ ok: true, detail: 'fake' }),
  };
}
