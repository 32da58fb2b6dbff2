// The default delivery: the request already lies in our own inbox, so it has arrived.
import { z } from 'zod';
import type { DeliveryKind } from './kind.ts';

export const inbox: DeliveryKind<object> = {
  settings: z.object({}),
  advice: {},
  make: () => ({
    name: 'inbox',
    keepsHere: true,
    deliver: async () => ({ result: 'delivered' }),
    check: async () => ({ ok: true, detail: 'Questions stay in the desk of the portal, /kcc/.' }),
  }),
};
