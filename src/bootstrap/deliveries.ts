// The ways that questions go, as the settings name them: to the contact centre, to who asked, and to a second line.
import { memoryLimits } from '../adapters/access/limits.ts';
import type { LineContext } from '../adapters/delivery/kind.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { CourtesyKind } from '../application/limits.ts';
import type { Delivery, LineDelivery } from '../application/ports.ts';
import type { BuiltSite } from './built-site.ts';
import type { Config } from './config.ts';

const DAY_MS = 86_400_000;

/** What mail tells of the site. */
export type DeliveringSite = Pick<BuiltSite, 'portal' | 'timeZone'> &
  Partial<Pick<BuiltSite, 'since' | 'keeps' | 'villages'>>;

/** Confirmations that one mailbox gets in a day, whoever asks for them. */
const COURTESIES_A_DAY = 5;

/** What mail tells of the portal. */
function toldOf(config: Config, site: DeliveringSite): LineContext {
  return {
    publicUrl: config.PUBLIC_URL,
    portal: config.PORTAL_NAME ?? site.portal,
    timeZone: site.timeZone,
  };
}

/** The deliveries that the settings name, in their order, courtesies last. `mark` makes a fingerprint of an address. */
export function makeDeliveries(
  config: Config,
  site: DeliveringSite,
  mark: (text: string) => string,
): Delivery[] {
  const limits = memoryLimits<CourtesyKind>(systemClock, {
    courtesy: { times: COURTESIES_A_DAY, perMs: DAY_MS },
  });
  const courtesies = { limits, mark };
  const context = { ...toldOf(config, site), clock: systemClock, courtesies };
  return config.deliveries.map((configured) => configured.make(context));
}

/** The ways to a second line that the settings allow. */
export function makeLines(config: Config, site: DeliveringSite): LineDelivery[] {
  return config.lines.map((configured) => configured.make(toldOf(config, site)));
}
