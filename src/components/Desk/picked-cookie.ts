// The list that staff put together for a caller: sealed in a cookie of the visit, never in an address.
import type { AstroCookies } from 'astro';
import { z } from 'zod';
import type { Services } from '../../application/services.ts';

const NAME = 'kcc-lijst';
/** Letters of the line of one's own at most; a cookie holds 4 kB. */
export const MOST_LINE = 300;

const pickedSchema = z.object({
  items: z.array(z.string()).default([]),
  line: z.string().max(MOST_LINE).default(''),
});

/** Items in order, and a line of one's own for mail and paper. */
export type Picked = z.infer<typeof pickedSchema>;

/** The list of this visit; empty when there is none or someone changed it. */
export function pickedOf(cookies: AstroCookies, { vault }: Services): Picked {
  const opened = vault.open(cookies.get(NAME)?.value ?? '', NAME);
  try {
    return pickedSchema.parse(JSON.parse(opened ?? '{}'));
  } catch {
    return { items: [], line: '' };
  }
}

/** Keeps the list for this visit. */
export function keepPicked(cookies: AstroCookies, services: Services, picked: Picked): void {
  const { secureCookies: secure } = services;
  const options = { path: '/kcc/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (picked.items.length === 0 && picked.line === '') cookies.delete(NAME, options);
  else cookies.set(NAME, services.vault.seal(JSON.stringify(picked), NAME), options);
}
