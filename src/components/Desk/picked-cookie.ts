// The list that staff put together for a caller: sealed in a cookie of the visit, never in an address.
import { pathOf } from '../../domain/address/address.ts';
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

/** Only the one who made a list can open it. */
const about = (who: string) => `${NAME} ${who}`;

/** The list of whoever is signed in; empty when there is none, it is another's, or someone changed it. */
export function pickedOf(cookies: AstroCookies, { vault }: Services, who: string): Picked {
  const opened = vault.open(cookies.get(NAME)?.value ?? '', about(who));
  try {
    return pickedSchema.parse(JSON.parse(opened ?? '{}'));
  } catch {
    return { items: [], line: '' };
  }
}

const optionsOf = ({ secureCookies: secure }: Services) =>
  ({ path: pathOf('desk'), httpOnly: true, sameSite: 'lax', secure }) as const;

/** Throws the list away: the next one at this desk must not find it. */
export function forgetPicked(cookies: AstroCookies, services: Services): void {
  cookies.delete(NAME, optionsOf(services));
}

/** Keeps the list of `who` for this visit. */
export function keepPicked(
  cookies: AstroCookies,
  services: Services,
  who: string,
  picked: Picked,
): void {
  if (picked.items.length === 0 && picked.line === '') return forgetPicked(cookies, services);
  const sealed = services.vault.seal(JSON.stringify(picked), about(who));
  cookies.set(NAME, sealed, optionsOf(services));
}
