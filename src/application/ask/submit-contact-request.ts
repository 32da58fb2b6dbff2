// Accepting a question: stored on disk before anyone reads "ontvangen".
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import { ReferenceTaken, type Clock, type Ids, type Outbox, type StoredRequest } from '../ports.ts';

/** Ten digits are few enough that two may meet; five draws in a row will not. */
const DRAWS = 5;

export interface Submitted {
  readonly stored: StoredRequest;
  /** True when the key held another question already: nothing new was stored, so the text must not be lost. */
  readonly otherStored: boolean;
}

/** Stores the request once per key. Throws when it could not be stored; the caller says so and keeps the text. */
export async function submitContactRequest(
  ports: { readonly outbox: Outbox; readonly clock: Clock; readonly ids: Ids },
  key: string,
  request: ContactRequest,
): Promise<Submitted> {
  const { outbox, clock, ids } = ports;
  const fresh = { token: ids.secret(), receivedAt: clock.now(), request };
  for (let draw = 1; ; draw++) {
    try {
      const stored = await outbox.add(key, { ...fresh, reference: ids.reference() });
      return { stored, otherStored: isOther(stored, request) };
    } catch (error) {
      if (!(error instanceof ReferenceTaken) || draw === DRAWS) throw error;
    }
  }
}

function isOther({ request }: StoredRequest, asked: ContactRequest): boolean {
  // What was erased cannot be compared: then it is safer to ask than to take the text for sent.
  if (request === undefined) return true;
  const order = (r: ContactRequest) => JSON.stringify(Object.entries(r).sort());
  return order(request) !== order(asked);
}
