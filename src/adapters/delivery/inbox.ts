// The default delivery: the request already lies in our own inbox, so it has arrived.
import type { Delivery } from '../../application/ports.ts';

export function inboxDelivery(): Delivery {
  return { name: 'inbox', deliver: async () => ({ result: 'delivered' }) };
}
