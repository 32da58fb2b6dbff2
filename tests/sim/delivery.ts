// The delivery to the fake contact centre: the same steps, in the same order, as the one to Open Klant.
import type { Delivery, DeliveryOutcome, OutgoingRequest } from '../../src/application/ports.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import type { Answer, Contact, Kcc } from './kcc.ts';
import type { World } from './world.ts';

/** Every way to reach the resident. */
export function addressesOf({ phone, email }: ContactRequest): string[] {
  return [phone, email].flatMap((address) => (address === undefined ? [] : [address]));
}

function outcomeOf({ why, afterMs }: Answer<never> & { ok: false }): DeliveryOutcome {
  if (why === 'away') return { result: 'retry', reason: why, ...(afterMs && { afterMs }) };
  return { result: 'rejected', reason: why };
}

/** The contact of this number, made when it is not there. */
async function contactFor(kcc: Kcc, outgoing: OutgoingRequest): Promise<Answer<Contact>> {
  const found = await kcc.find(outgoing);
  if (!found.ok) return found;
  if (found.value) return { ok: true, value: found.value };
  const made = await kcc.makeContact(outgoing);
  if (made.ok || made.why !== 'unique') return made;
  const again = await kcc.find(outgoing);
  if (!again.ok) return again;
  return again.value ? { ok: true, value: again.value } : made;
}

async function taskFor(kcc: Kcc, outgoing: OutgoingRequest): Promise<DeliveryOutcome> {
  const task = await kcc.makeTask(outgoing);
  if (task.ok) return { result: 'delivered' };
  if (task.why !== 'unique') return outcomeOf(task);
  const again = await kcc.find(outgoing);
  if (!again.ok) return outcomeOf(again);
  return again.value && again.value.tasks > 0 ? { result: 'delivered' } : outcomeOf(task);
}

/** Looks first, does what is missing, and takes 'unique' as a reason to look again. */
export function kccDelivery(kcc: Kcc): Delivery {
  return {
    name: 'kcc',
    async deliver(outgoing) {
      kcc.begin(outgoing.reference);
      if (kcc.breaks()) throw new TypeError('a bug in the delivery');
      const contact = await contactFor(kcc, outgoing);
      if (!contact.ok) return outcomeOf(contact);
      const { content, addresses, tasks } = contact.value;
      if (content === undefined) {
        kcc.refuse(outgoing.reference);
        return { result: 'rejected', reason: 'number in use for another contact' };
      }
      if (tasks > 0) return { result: 'delivered' };
      for (const address of addressesOf(outgoing.request)) {
        if (addresses.includes(address)) continue;
        const added = await kcc.addAddress(outgoing, address);
        if (!added.ok) return outcomeOf(added);
      }
      return taskFor(kcc, outgoing);
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
