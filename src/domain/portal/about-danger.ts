// Whether a page is about danger: then nothing of it is sent or dictated but a number.
import { pathOf } from '../address/address.ts';
import { isWatchedProvision } from '../catalogue/private.ts';
import type { AboutPage, PortalContent } from './about-page.ts';

/** True for danger, for help against it, and for what somebody near may not see. */
export function isAboutDanger(
  { catalogue }: Pick<PortalContent, 'catalogue'>,
  { path, need: slug, provision }: Pick<AboutPage, 'path' | 'need' | 'provision'>,
): boolean {
  const need = slug === undefined ? undefined : catalogue.needs.get(slug);
  if (need) return need.crisis || need.watched;
  if (provision) return provision.rung === 0 || isWatchedProvision(catalogue, provision);
  return path === pathOf('emergency');
}
