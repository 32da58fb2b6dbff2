// Every page about which somebody may call: all needs, the offers shown first on each and on each outcome, and help against danger.
import { needAt, pathOf, provisionAt } from '../../src/domain/address/address.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { staircaseOf } from '../../src/domain/catalogue/catalogue.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import type { PortalContent } from '../../src/domain/portal/about-page.ts';
import { stepOf } from '../../src/domain/wegwijzer/addresses.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import {
  enumeratePaths,
  NOTHING_TOLD,
  positionOf,
  toldBy,
} from '../../src/domain/wegwijzer/walk.ts';
import { catalogue, needs, provisions } from './content.ts';

const named = (path: string) => ({
  path,
  title: `Titel van ${path}`,
  summary: 'Waar dit over gaat.',
});
/** Pages that are neither need nor offer. */
export const OTHER_PAGES = ['/zoeken/', '/contact/', '/'];

export const known: PortalContent = {
  catalogue,
  codes: withNewCodes({}, pathsOf(catalogue)),
  printed: {},
  pages: [...OTHER_PAGES, '/nu-hulp/'].map(named),
};

export const needPaths = needs.map((need) => pathOf(needAt(need)));

/** Addresses of outcomes that have one. */
export const outcomePaths = needs.flatMap((need) => {
  const flow = flowOf(catalogue, need.slug);
  if (!flow || flow.sensitive || need.crisis) return [];
  return [...enumeratePaths(flow)]
    .filter((path) => positionOf(flow, path)?.kind === 'outcome')
    .map((path) => pathOf(stepOf(flow, path)));
});

/** What a need shows first, whatever is answered. */
function shownFirst(slug: string): string[] {
  const staircase = staircaseOf(catalogue, slug)!;
  const flow = flowOf(catalogue, slug);
  const answers = flow ? [...enumeratePaths(flow)] : [];
  const told = answers.map((path) => toldBy(flow!, path));
  const steps = [NOTHING_TOLD, ...told].flatMap((one) => outcomeOf(staircase, one));
  const first = steps.flatMap((step) => step.first.map(({ provision }) => provision.id));
  return [...first, ...staircase.emergency.map(({ id }) => id)];
}

const shown = new Set(needs.flatMap(({ slug }) => shownFirst(slug)));

/** Offers that are shown first somewhere, and all help against danger. */
export const offerPaths = provisions
  .filter(({ id, rung }) => shown.has(id) || rung === 0)
  .map((provision) => pathOf(provisionAt(provision)));

/** The telephone of the municipality, which every caller is calling. */
export const { phone } = catalogue.municipality.contact;
