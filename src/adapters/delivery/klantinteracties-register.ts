// Brings a question into a register by steps that each may go wrong: does what is not done yet, and looks again when a number is taken.
import type { DeliveryOutcome, OutgoingRequest } from '../../application/ports.ts';
import { addresses, type DigitalAddress } from './klantinteracties-bodies.ts';

export type Failure = Exclude<DeliveryOutcome, { result: 'delivered' }>;

/** A value, or the failure that ends the attempt. */
export type StepResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly outcome: Failure;
      /** Someone has this number already: most likely we ourselves, in an earlier attempt. */
      readonly taken?: boolean;
    };

/** How far a question came in the register. */
export interface Held {
  readonly addresses: readonly string[];
  readonly hasTask: boolean;
}

/** The steps a register offers. Its numbers are unique; nothing else keeps it from storing twice. */
export interface Register<Contact extends Held> {
  /** By the number of the question; undefined when it is not there. Fails for somebody else's contact. */
  find(outgoing: OutgoingRequest): Promise<StepResult<Contact | undefined>>;
  makeContact(outgoing: OutgoingRequest): Promise<StepResult<Contact>>;
  addAddress(contact: Contact, address: DigitalAddress): Promise<StepResult<unknown>>;
  makeTask(outgoing: OutgoingRequest, contact: Contact): Promise<StepResult<unknown>>;
}

const DELIVERED: DeliveryOutcome = { result: 'delivered' };

/** The contact of this question, made when it is not there. */
async function contactFor<C extends Held>(
  register: Register<C>,
  outgoing: OutgoingRequest,
): Promise<StepResult<C>> {
  const found = await register.find(outgoing);
  if (!found.ok) return found;
  if (found.value !== undefined) return { ok: true, value: found.value };
  const made = await register.makeContact(outgoing);
  if (made.ok || made.taken !== true) return made;
  const again = await register.find(outgoing);
  if (!again.ok) return again;
  return again.value === undefined ? made : { ok: true, value: again.value };
}

async function giveTask<C extends Held>(
  register: Register<C>,
  outgoing: OutgoingRequest,
  contact: C,
): Promise<DeliveryOutcome> {
  const task = await register.makeTask(outgoing, contact);
  if (task.ok) return DELIVERED;
  if (task.taken !== true) return task.outcome;
  const again = await register.find(outgoing);
  if (!again.ok) return again.outcome;
  return again.value?.hasTask === true ? DELIVERED : task.outcome;
}

/** The task is last: whoever gets it must find all the rest. */
async function bring<C extends Held>(
  register: Register<C>,
  outgoing: OutgoingRequest,
): Promise<DeliveryOutcome> {
  const contact = await contactFor(register, outgoing);
  if (!contact.ok) return contact.outcome;
  if (contact.value.hasTask) return DELIVERED;
  const known = new Set(contact.value.addresses.map((text) => text.toLowerCase()));
  for (const address of addresses(outgoing)) {
    if (known.has(address.adres.toLowerCase())) continue;
    const added = await register.addAddress(contact.value, address);
    if (!added.ok) return added.outcome;
  }
  return giveTask(register, outgoing, contact.value);
}

/** What is being brought now, by number. */
export type Running = Map<string, Promise<DeliveryOutcome>>;

/**
 * A way to bring questions into `register`; the same, asked again while it runs, waits for the first.
 * `number`: what it is the same by; absent: the number of the question.
 */
export function registering<C extends Held>(
  register: Register<C>,
  // Addresses have no unique number: the same request twice at once would double them.
  running: Running = new Map(),
  number?: string,
): (o: OutgoingRequest) => Promise<DeliveryOutcome> {
  return async (outgoing) => {
    const key = number ?? outgoing.reference;
    const busy = running.get(key);
    if (busy !== undefined) return busy;
    const run = bring(register, outgoing);
    running.set(key, run);
    return run.finally(() => running.delete(key));
  };
}
