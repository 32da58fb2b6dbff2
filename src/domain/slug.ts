// Slugs name everything in content and in addresses.
import { z } from 'zod';

/** Lower-case letters, digits and single dashes; never changes once published. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'gebruik alleen kleine letters, cijfers en streepjes');
