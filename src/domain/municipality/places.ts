// The places people live in: what an offer may name, and which lie side by side.
import { z } from 'zod';
import { sourceSchema } from '../web-address.ts';
import { says } from '../problem.ts';

const placeSchema = z.strictObject({
  /** As people write it. */
  name: z.string().min(2),
  /** Places that lie next to it; each names the other. Absent: not known yet. */
  neighbours: z.array(z.string()).default([]),
  /** Postcodes, four digits; absent: not known yet. */
  postcodes: z.array(z.string().regex(/^[1-9]\d{3}$/, says('postcode4'))).default([]),
  /** Where this was read. */
  sources: z.array(sourceSchema).default([]),
});

/** The places as a file. */
export const placesFileSchema = z.strictObject({
  /** Cities, villages and hamlets of the municipality. */
  places: z.array(placeSchema),
  /** Places outside the municipality where something for its residents stands. */
  outside: z.array(z.string().min(2)).default([]),
});

export type Places = z.infer<typeof placesFileSchema>;
