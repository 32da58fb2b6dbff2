// Accepting a question: stored on disk before anyone reads "ontvangen".
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import {
  ReferenceTaken,
  type Clock,
  type Ids,
  type NewRequest,
  type Outbox,
  type StoredRequest,
} from '../ports.ts';

/** Ten digits are few enough that two may meet; five draws in a row will not. */
const DRAWS = 5;

export interface Submitted {
  readonly stored: StoredRequest;
  /** True when the key held another question already: nothing new was stored, so the text must not be lost. */
  readonly otherStored: boolean;
}

export interface SubmitPorts {
  readonly outbox: Pick<Outbox, 'add' | 'replace'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Stores `request` by `store`, under another number when the first is taken. */
async function drawn<Stored>(
  { clock, ids }: SubmitPorts,
  request: ContactRequest,
  store: (fresh: NewRequest) => Promise<Stored>,
): Promise<Stored> {
  const fresh = { token: ids.letters(), receivedAt: clock.now(), request };
  for (let draw = 1; ; draw++) {
    try {
      return await store({ ...fresh, reference: ids.reference() });
    } catch (error) {
      if (!(error instanceof ReferenceTaken) || draw === DRAWS) throw error;
    }
  }
}

/** Stores the request once per key. Throws when it could not be stored; the caller says so and keeps the text. */
export async function submitContactRequest(
  ports: SubmitPorts,
  key: string,
  request: ContactRequest,
): Promise<Submitted> {
  const stored = await drawn(ports, request, (fresh) => ports.outbox.add(key, fresh));
  return { stored, otherStored: isOther(stored, request) };
}

/**
 * Stores the request once per key in the place of the open one under `reference`, which is erased: both or neither.
 * Undefined when that one is no longer open; nothing is stored then. Throws as `submitContactRequest` does.
 */
export async function replaceContactRequest(
  ports: SubmitPorts,
  key: string,
  request: ContactRequest,
  reference: string,
): Promise<Submitted | undefined> {
  const replace = (fresh: NewRequest) => ports.outbox.replace(key, fresh, reference);
  const stored = await drawn(ports, request, replace);
  return stored && { stored, otherStored: isOther(stored, request) };
}

/** True when another question lies stored than was asked, but for the parts named in `but`. */
export function isOther(
  { request }: StoredRequest,
  asked: ContactRequest,
  but: readonly (keyof ContactRequest)[] = [],
): boolean {
  // What was erased cannot be compared: then it is safer to ask than to take the text for sent.
  if (request === undefined) return true;
  // What we judged of it is no part of what was asked, and may differ after the content changed.
  const compared = (name: string) => name !== 'triage' && !but.some((other) => other === name);
  const order = (r: ContactRequest) =>
    JSON.stringify(
      Object.entries(r)
        .filter(([name]) => compared(name))
        .sort(),
    );
  return order(request) !== order(asked);
}
