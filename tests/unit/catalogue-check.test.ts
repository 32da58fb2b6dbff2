// What must hold between entries is told in full, with file, field and what to do.
import { expect, it } from 'vitest';
import { checkCatalogue } from '../../src/domain/catalogue/check.ts';
import { crisisNeeds, needsOnShelf, offersOnShelf } from '../../src/domain/catalogue/catalogue.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

it('finds nothing wrong in a sound catalogue', () => {
  const needs = [
    aNeed('boodschappen'),
    aNeed(
      'crisis-x',
      { crisis: true, emergency: ['alarm'] },
      { lead: 'Wij horen u.', steps: ['Bel 112.'] },
    ),
  ];
  const provisions = [aProvision('bus'), aProvision('alarm', { rung: 0, needs: ['crisis-x'] })];
  const catalogue = aCatalogue(needs, provisions);
  expect(checkCatalogue(catalogue)).toEqual([]);
  expect(crisisNeeds(catalogue).map((n) => n.slug)).toEqual(['crisis-x']);
  expect(needsOnShelf(catalogue, 'thuis').map((n) => n.slug)).toEqual(['crisis-x', 'boodschappen']);
  expect(offersOnShelf(catalogue, 'thuis').map((p) => p.id)).toEqual(['bus']);
});

it('tells every broken reference at once', () => {
  const needs = [
    aNeed('leeg', {
      domain: 'nergens',
      related: ['bestaat-niet'],
      danger: [{ need: 'boodschappen' }],
      suggestions: [
        { id: 'tip', rung: 1 },
        { id: 'tip', rung: 1 },
      ],
    }),
    aNeed('crisis-x', { crisis: true, emergency: ['onzeker', 'weg'] }),
    aNeed('crisis-y', { crisis: true, suggestions: [{ id: 'tip', rung: 1 }] }),
  ];
  const provisions = [
    aProvision('onzeker', { publish: 'check-first', needs: ['crisis-x', 'onbekend'] }),
  ];
  const told = checkCatalogue(aCatalogue(needs, provisions)).map(
    (p) => `${p.file} ${p.field} ${p.advice}`,
  );
  for (const part of [
    'needs/leeg/need.yml domain schap "nergens"',
    'needs/leeg/need.yml related hulpvraag "bestaat-niet"',
    'needs/leeg/need.yml danger "boodschappen"',
    'needs/leeg/need.yml suggestions "tip" staat er twee keer',
    'needs/leeg/need.yml  bij deze hulpvraag staat geen enkel aanbod',
    'needs/leeg/nl.yml suggestions.tip de tekst',
    'needs/crisis-x/need.yml emergency aanbod "onzeker" is niet zeker',
    'needs/crisis-x/need.yml emergency aanbod "weg" bestaat niet',
    'needs/crisis-x/nl.yml lead, steps',
    'needs/crisis-y/need.yml emergency deze hulpvraag gaat over gevaar',
    'needs/crisis-y/need.yml suggestions bij gevaar',
    'provisions/onzeker/provision.yml needs hulpvraag "onbekend"',
  ])
    expect(
      told.some((line) => line.startsWith(part)),
      part,
    ).toBe(true);
});
