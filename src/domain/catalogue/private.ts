// What must not be named where someone may read along: in a mail, a text message, or what a device shares.
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import { needsOnShelf, type Catalogue } from './catalogue.ts';

/** From this part of its needs on, the name of a provision tells what someone is dealing with. */
const TELLING = 0.5;

/** True for danger, and for what is nobody's business. */
export function isPrivateNeed({ crisis, sensitive }: Pick<Need, 'crisis' | 'sensitive'>): boolean {
  return crisis || sensitive;
}

/** True for help against danger, and for help that is mostly for what is private. */
export function isPrivateProvision(
  { needs }: Pick<Catalogue, 'needs'>,
  { rung, needs: served }: Pick<Provision, 'rung' | 'needs'>,
): boolean {
  const known = served.flatMap((slug) => needs.get(slug) ?? []);
  return rung === 0 || known.filter(isPrivateNeed).length >= known.length * TELLING;
}

/** True for help that is mostly for needs at which someone may look at the device. */
export function isWatchedProvision(
  { needs }: Pick<Catalogue, 'needs'>,
  { needs: served }: Pick<Provision, 'needs'>,
): boolean {
  const known = served.flatMap((slug) => needs.get(slug) ?? []);
  return known.filter(({ watched }) => watched).length > known.length * TELLING;
}

/** True for a shelf with nothing on it that may be named. */
export function isPrivateShelf(catalogue: Catalogue, domain: string): boolean {
  return needsOnShelf(catalogue, domain).every(isPrivateNeed);
}
