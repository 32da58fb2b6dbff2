// Differences with facts are told as plain lines; a folder that cannot be read in one sentence.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DIFFERENCE_KINDS, type Difference } from '../../src/adapters/facts/difference.ts';
import { readFacts } from '../../src/adapters/facts/read-facts.ts';
import {
  countDifferences,
  tellDifferences,
  tellFactsFault,
  tellTotal,
} from '../../src/adapters/facts/tell.ts';
import { aNeed } from '../support/catalogue.ts';
import { DANCE, FACTS_FOLDER, RIDE, SHOP, differences } from '../support/facts.ts';
import { temporaryFolder } from '../support/portal.ts';

describe('telling', () => {
  it('reads like a diff, a group for each thing, and counts at the end', () => {
    const all = differences({
      bus: { rung: 4, confidence: 'low' },
      needs: [RIDE, SHOP, DANCE, aNeed('zingen')],
    });
    expect(tellDifferences(all)).toBe(
      `- zo staat het in onze inhoud, + zo staat het in de feiten

aanbod bus
  trede
    - 4
    + 3
  zekerheid
    - low
    + high

hulpvraag zingen
  wij hebben deze hulpvraag, geen enkel feit noemt haar

3 verschillen bij 2 onderwerpen: trede 1, zekerheid 1, hulpvraag zonder feit 1.`,
    );
    expect(countDifferences(all)).toEqual({ rung: 1, confidence: 1, needInNoFact: 1 });
  });

  it('says so when there is none', () => expect(tellDifferences([])).toBe('0 verschillen.'));

  it('has words for every kind, with nothing left to fill in', () => {
    for (const kind of DIFFERENCE_KINDS) {
      const one: Difference = {
        subject: { kind: 'facts', id: '' },
        kind,
        ...(kind === 'value' && { field: 'phone' }),
        ours: ['a', 'b'],
        facts: ['c', 'd'],
      };
      const lines = tellDifferences([one]) + tellTotal([one]);
      expect(lines).not.toMatch(/undefined|\{\{/);
    }
  });
});

describe('a folder that cannot be read', () => {
  const faulty = (change: (path: string) => void) => {
    const { path, remove } = temporaryFolder();
    onTestFinished(remove);
    cpSync(FACTS_FOLDER, path, { recursive: true });
    change(path);
    const read = readFacts(path);
    return 'fault' in read ? tellFactsFault(read) : read;
  };
  const written = (file: string, text: string) =>
    faulty((path) => writeFileSync(join(path, file), text));

  it('is told in one sentence', () => {
    const read = readFacts('nergens');
    expect('fault' in read && tellFactsFault(read)).toBe(
      'De map nergens is er niet. Geef een map met feiten: npm run -s facts -- MAP',
    );
    expect(faulty((path) => rmSync(join(path, 'places.yaml')))).toBe(
      'In de map met feiten ontbreekt places.yaml. Zet dat bestand erbij.',
    );
    expect(written('places.yaml', '- village: [A\n- village: B\n')).toMatch(
      /^places\.yaml is geen goede YAML, kijk op regel \d\.$/,
    );
    expect(written('places.yaml', '- village: A\n  postcode4: [x]\n')).toMatch(
      /^In places\.yaml klopt A\.postcode4\.0 niet\./,
    );
    expect(written('own-strength.yaml', '')).toMatch(/^In own-strength\.yaml klopt 1 niet\./);
  });

  it('with a record twice says which', () => {
    const record =
      "{ id: bus, name: Bus, rung: 3, needs: [], area: regio, sources: [], source_date: '', confidence: low, publish: 'yes' }";
    expect(written('provisions.yaml', `- ${record}\n- ${record}\n`)).toBe(
      'In provisions.yaml staat bus twee keer. Haal er een weg.',
    );
  });
});
