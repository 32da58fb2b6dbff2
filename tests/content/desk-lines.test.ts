// What staff read out, over all content: an answer and never a title, and nobody who calls the municipality is told to call it.
import { expect, it } from 'vitest';
import { lineOf } from '../../src/components/Desk/card-texts.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aboutPage, type PortalContent } from '../../src/domain/portal/about-page.ts';
import { answerOf } from '../../src/domain/portal/answer-of.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { stepOf } from '../../src/domain/wegwijzer/addresses.ts';
import { enumeratePaths, positionOf } from '../../src/domain/wegwijzer/walk.ts';
import { needAt, pathOf, provisionAt } from '../../src/domain/address/address.ts';
import { translator } from '../../src/i18n/translate.ts';
import { catalogue, needs, provisions } from '../support/content.ts';

const t = translator('nl', 'desk');
const codes = withNewCodes({}, pathsOf(catalogue));
const known: PortalContent = { catalogue, codes, printed: {}, pages: [] };
const { phone } = catalogue.municipality.contact;

function lineAt(path: string): string {
  const about = aboutPage(known, path, 'nl')!;
  return lineOf(about, answerOf(known, about, 'nl'), t);
}

/** Longer than this nobody says in one breath, and the bar of staff grows. */
const MOST = 260;

it('of a need: what to do today, or in danger whom to call', () => {
  for (const need of needs) {
    const line = lineAt(pathOf(needAt({ slug: need.slug })));
    if (need.crisis) expect(line, need.slug).toMatch(/^Is er nu gevaar\? Bel 112\./);
    else expect(line, need.slug).toMatch(/^Begin vandaag met: .+ Daarna: .+\.$/);
    expect(line, need.slug).not.toContain(phone);
    expect(line.length, `${need.slug}: ${line}`).toBeLessThanOrEqual(MOST);
  }
});

it('of an offer: its act, with where or with whom', () => {
  for (const { id } of provisions) {
    const line = lineAt(pathOf(provisionAt({ id })));
    expect(line, id).toMatch(/^\p{Lu}|^\d/u);
    expect(line, id).not.toMatch(/undefined|\{\{/);
  }
});

it('of an outcome: the answer that fits what was told', () => {
  const lines = needs.flatMap((need) => {
    const flow = flowOf(catalogue, need.slug);
    if (!flow || flow.sensitive || need.crisis) return [];
    const ends = [...enumeratePaths(flow)].filter(
      (path) => positionOf(flow, path)?.kind === 'outcome',
    );
    return ends.map((path) => lineAt(pathOf(stepOf(flow, path))));
  });
  for (const line of lines) expect(line).not.toContain(phone);
  expect(new Set(lines).size).toBeGreaterThan(1);
});
