// The places people live in: what an offer may name, which lie side by side, and where people meet.
import { z } from 'zod';
import { sourceSchema } from '../web-address.ts';
import { says } from '../problem.ts';

/** Where people of a place meet. */
const meetingPlaceSchema = z.strictObject({
  /** As people know it. */
  name: z.string().min(2),
  /** Street and number, as a source has it. */
  address: z.string().min(3).optional(),
  /** What it is, per language: 'dorpshuis'. */
  what: z
    .object({ nl: z.string().min(3) })
    .catchall(z.string().min(3))
    .optional(),
  /** Where this was read. */
  source: sourceSchema,
  /** Age of the source, in words. */
  sourceDate: z.string().min(2),
  /** 'check-first': no source of these years says that it is there. */
  publish: z.enum(['yes', 'check-first']),
});

const placeSchema = z.strictObject({
  /** As people write it. */
  name: z.string().min(2),
  /** Hamlets and neighbourhoods in it, which have no place of their own here. */
  hamlets: z.array(z.string().min(2)).default([]),
  /** Places near it, the nearest first; each names the other. Absent: not known yet. */
  neighbours: z.array(z.string()).default([]),
  /** Postcodes, four digits; absent: not known yet. */
  postcodes: z.array(z.string().regex(/^[1-9]\d{3}$/, says('postcode4'))).default([]),
  /** Where people meet, as far as it is no offer: an offer tells its own place. */
  meetingPlaces: z.array(meetingPlaceSchema).default([]),
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
export type Place = z.infer<typeof placeSchema>;
export type MeetingPlace = z.infer<typeof meetingPlaceSchema>;
