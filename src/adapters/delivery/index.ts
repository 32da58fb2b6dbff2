// The registry of delivery adapters: a new one is one file and one line here.
import type { Delivery } from '../../application/ports.ts';
import { inboxDelivery } from './inbox.ts';

export const DELIVERIES = {
  inbox: inboxDelivery,
} satisfies Record<string, () => Delivery>;

export type DeliveryName = keyof typeof DELIVERIES;
