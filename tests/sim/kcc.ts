// A contact centre that remembers: unique numbers, three steps per request, and every way to answer badly.
import type {
  Held,
  Register,
  StepResult,
} from '../../src/adapters/delivery/klantinteracties-register.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';
import { network, type Commit } from './network.ts';
import { refuser, type RefusedStep } from './refuser.ts';
import type { World } from './world.ts';

/** What the contact centre holds under one number. */
export interface Contact {
  readonly reference: string;
  /** Absent: a contact of somebody else. */
  readonly content?: string;
  readonly addresses: string[];
  tasks: number;
}

/** What it tells of a contact of ours. */
export interface Told extends Held {
  readonly reference: string;
}

/** The text of a request as the contact centre keeps it. */
export function contentOf({ question, language }: ContactRequest): string {
  return `${question} [${language}]`;
}

/** The steps that the delivery to Open Klant takes, here without a network. */
export interface Kcc extends Register<Told> {
  readonly contacts: ReadonlyMap<string, Contact>;
  /** Deliveries that began, per number. */
  readonly tries: ReadonlyMap<string, number>;
  /** Numbers of which something was refused. */
  readonly refusals: ReadonlySet<string>;
  begin(reference: string): void;
  /** Deliveries go on throwing as long as there are faults. */
  breaks(): boolean;
}

function refused(reason: string, taken = false): StepResult<never> {
  return { ok: false, outcome: { result: 'rejected', reason }, taken };
}

function told({ reference, addresses, tasks }: Contact): Told {
  return { reference, addresses: [...addresses], hasTask: tasks > 0 };
}

/** An empty contact centre, but for what others left there. */
export function fakeKcc(world: World): Kcc {
  const call = network(world);
  const isRefused = refuser(world);
  const contacts = new Map<string, Contact>();
  const tries = new Map<string, number>();
  const refusals = new Set<string>();
  for (let i = 0; i < world.weather.foreign; i++) {
    const reference = String(1_000_000_000 + i);
    contacts.set(reference, { reference, addresses: [], tasks: 1 });
  }

  function write<T>(
    reference: string,
    content: string,
    step: RefusedStep,
    store: Commit<T>,
  ): Promise<StepResult<T>> {
    return call(`${step} ${reference}`, true, () => {
      if (!isRefused(content, step)) return store();
      refusals.add(reference);
      return refused('refused');
    });
  }
  const ok: StepResult<undefined> = { ok: true, value: undefined };
  return {
    contacts,
    tries,
    refusals,
    begin: (reference) => void tries.set(reference, (tries.get(reference) ?? 0) + 1),
    breaks: () => world.strikes('deliveryBug'),
    find: ({ reference }) =>
      call<Told | undefined>(`find ${reference}`, false, () => {
        const found = contacts.get(reference);
        if (found === undefined) return ok;
        if (found.content !== undefined) return { ok: true, value: told(found) };
        refusals.add(reference);
        return refused("another's contact");
      }),
    makeContact({ reference, request }) {
      const content = contentOf(request);
      return write<Told>(reference, content, 'contact', () => {
        if (contacts.has(reference)) return refused('unique', true);
        const contact = { reference, content, addresses: [], tasks: 0 };
        contacts.set(reference, contact);
        return { ok: true, value: told(contact) };
      });
    },
    addAddress({ reference }, { adres }) {
      const { addresses, content = '' } = contacts.get(reference)!;
      return write(reference, content, 'address', () => {
        addresses.push(adres);
        return ok;
      });
    },
    makeTask: ({ reference, request }) =>
      write(reference, contentOf(request), 'task', () => {
        const contact = contacts.get(reference)!;
        if (contact.tasks > 0) return refused('unique', true);
        contact.tasks += 1;
        return ok;
      }),
  };
}
