// A contact centre that remembers: unique numbers, three steps per request, and every way to answer badly.
import type { OutgoingRequest } from '../../src/application/ports.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import { refuser, type Step } from './refuser.ts';
import type { World } from './world.ts';

/** What the contact centre holds under one number. */
export interface Contact {
  readonly reference: string;
  /** Absent: a contact of somebody else. */
  readonly content?: string;
  readonly addresses: string[];
  tasks: number;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'away' | 'refused' | 'unique'; readonly afterMs?: number };

const TIMEOUT_MS = 10_000;

/** The text of a request as the contact centre keeps it. */
export function contentOf({ question, language }: ContactRequest): string {
  return `${question} [${language}]`;
}

export interface Kcc {
  readonly contacts: ReadonlyMap<string, Contact>;
  /** Deliveries that began, per number. */
  readonly tries: ReadonlyMap<string, number>;
  /** Numbers of which something was refused. */
  readonly refusals: ReadonlySet<string>;
  begin(reference: string): void;
  find(outgoing: OutgoingRequest): Promise<Answer<Contact | undefined>>;
  makeContact(outgoing: OutgoingRequest): Promise<Answer<Contact>>;
  addAddress(outgoing: OutgoingRequest, address: string): Promise<Answer<undefined>>;
  makeTask(outgoing: OutgoingRequest): Promise<Answer<undefined>>;
  /** A look by a delivery that found another's contact under its number. */
  refuse(reference: string): void;
  /** Deliveries go on throwing as long as there are faults. */
  breaks(): boolean;
}

const AWAY: Answer<never> = { ok: false, why: 'away' };
type Commit<T> = () => Answer<T>;

/** The network and the mood of the other side around one call. */
function caller(world: World) {
  const { time, random, tally } = world;
  const centre = { name: 'kcc' };
  const isAway = () => {
    const now = time.now();
    return world.weather.away.some(({ from, to }) => now >= from && now < to);
  };
  async function timeout(what: string): Promise<Answer<never>> {
    world.note(`kcc ${what}: no answer`);
    await time.turn(TIMEOUT_MS);
    return AWAY;
  }
  function storeLater<T>(what: string, commit: Commit<T>) {
    const late = async () => {
      const answer = commit();
      world.note(`kcc ${what} stored late: ${answer.ok ? 'ok' : answer.why}`);
    };
    time.start('kcc', centre, late, TIMEOUT_MS + random.next() ** 4 * 5 * 60_000);
  }
  return async function call<T>(what: string, writes: boolean, commit: Commit<T>) {
    await time.turn(world.stallMs() || random.between(5, random.chance(0.2) ? 9000 : 500));
    if (isAway()) return random.chance(0.5) ? timeout(what) : AWAY;
    if (world.strikes('serverError')) return AWAY;
    if (world.strikes('tooMany')) return { ...AWAY, afterMs: random.between(0, 2 * 3_600_000) };
    if (writes && world.strikes('storedLate')) {
      tally.timeoutsAfterSuccess += 1;
      storeLater(what, commit);
      return timeout(what);
    }
    const answer = commit();
    world.note(`kcc ${what}: ${answer.ok ? 'ok' : answer.why}`);
    if (world.strikes('answerLost')) {
      if (writes && answer.ok) tally.timeoutsAfterSuccess += 1;
      return timeout(what);
    }
    await time.turn(random.between(5, 500));
    return answer;
  };
}

/** An empty contact centre, but for what others left there. */
export function fakeKcc(world: World): Kcc {
  const call = caller(world);
  const isRefused = refuser(world);
  const contacts = new Map<string, Contact>();
  const tries = new Map<string, number>();
  const refusals = new Set<string>();
  for (let i = 0; i < world.weather.foreign; i++) {
    const reference = String(1_000_000_000 + i);
    contacts.set(reference, { reference, addresses: [], tasks: 1 });
  }

  function write<T>(out: OutgoingRequest, step: Step, store: Commit<T>): Promise<Answer<T>> {
    return call(`${step} ${out.reference}`, true, () => {
      if (!isRefused(contentOf(out.request), step)) return store();
      refusals.add(out.reference);
      return { ok: false, why: 'refused' };
    });
  }
  const ok: Answer<undefined> = { ok: true, value: undefined };
  return {
    ...{ contacts, tries, refusals },
    begin: (reference) => void tries.set(reference, (tries.get(reference) ?? 0) + 1),
    refuse: (reference) => void refusals.add(reference),
    breaks: () => world.strikes('deliveryBug'),
    find: ({ reference }) =>
      call(`find ${reference}`, false, () => {
        const found = contacts.get(reference);
        return { ok: true, value: found && { ...found, addresses: [...found.addresses] } };
      }),
    makeContact: (out) =>
      write(out, 'contact', () => {
        const { reference } = out;
        if (contacts.has(reference)) return { ok: false, why: 'unique' };
        const contact = { reference, content: contentOf(out.request), addresses: [], tasks: 0 };
        contacts.set(reference, contact);
        return { ok: true, value: { ...contact, addresses: [] } };
      }),
    addAddress: (out, address) =>
      write(out, 'address', () => {
        contacts.get(out.reference)!.addresses.push(address);
        return ok;
      }),
    makeTask: (out) =>
      write(out, 'task', () => {
        const contact = contacts.get(out.reference)!;
        if (contact.tasks > 0) return { ok: false, why: 'unique' };
        contact.tasks += 1;
        return ok;
      }),
  };
}
