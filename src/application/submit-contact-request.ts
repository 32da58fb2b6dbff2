// Accepting a question: stored on disk before anyone reads "ontvangen".
import type { ContactRequest } from '../domain/contact/contact-request.ts';
import type { Clock, Ids, Outbox, StoredRequest } from './ports.ts';

/** Stores the request once per key. Throws when it could not be stored; the caller says so and keeps the text. */
export async function submitContactRequest(
  ports: { readonly outbox: Outbox; readonly clock: Clock; readonly ids: Ids },
  key: string,
  request: ContactRequest,
): Promise<StoredRequest> {
  return ports.outbox.add(key, {
    reference: ports.ids.reference(),
    token: ports.ids.secret(),
    receivedAt: ports.clock.now(),
    request,
  });
}
