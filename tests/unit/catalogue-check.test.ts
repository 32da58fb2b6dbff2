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
      { crisis: true, emergency: ['alarm'], withoutVoice: ['alarm'] },
      { lead: 'Wij horen u.', steps: ['Bel 112.'], tonight: ['Bel.'] },
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
    ({ file, field, kind, values }) => `${file} ${field} ${kind} ${String(values['found'])}`,
  );
  expect(told.sort()).toEqual(
    [
      'needs/leeg/need.yml domain noDomain nergens',
      'needs/leeg/need.yml related.0 noNeed bestaat-niet',
      'needs/leeg/need.yml danger.0 noNeed boodschappen',
      'needs/leeg/need.yml suggestions doubleTip tip',
      'needs/leeg/need.yml  noOffer undefined',
      'needs/leeg/nl.yml suggestions.tip noTipText undefined',
      'needs/leeg/nl.yml danger.boodschappen noDangerText undefined',
      'needs/crisis-x/need.yml emergency.0 unsureEmergency onzeker',
      'needs/crisis-x/need.yml emergency.1 noProvision weg',
      'needs/crisis-x/nl.yml lead crisisText undefined',
      'needs/crisis-x/need.yml withoutVoice noVoiceless undefined',
      'needs/crisis-x/nl.yml steps crisisText undefined',
      'needs/crisis-x/nl.yml tonight crisisText undefined',
      'needs/crisis-y/need.yml emergency noEmergency undefined',
      'needs/crisis-y/need.yml suggestions crisisTips undefined',
      'needs/crisis-y/need.yml  noOffer undefined',
      'needs/crisis-y/nl.yml lead crisisText undefined',
      'needs/crisis-y/need.yml withoutVoice noVoiceless undefined',
      'needs/crisis-y/nl.yml steps crisisText undefined',
      'needs/crisis-y/nl.yml tonight crisisText undefined',
      'needs/crisis-y/nl.yml suggestions.tip noTipText undefined',
      'provisions/onzeker/provision.yml needs.1 noNeed onbekend',
    ].sort(),
  );
});

it('where someone may look along nothing tells: not address, title or help, and there is a way out', () => {
  const watched = { crisis: true, watched: true, emergency: ['lijn'], withoutVoice: ['lijn'] };
  const texts = { lead: 'Wij horen u.', steps: ['Bel.'], tonight: ['Bel.'] };
  const needs = [
    aNeed('crisis-x', watched, texts),
    aNeed('crisis-y', { ...watched, address: 'bus' }, { ...texts, neutralTitle: 'Advies' }),
    aNeed('bus', { address: 'bus' }),
  ];
  const provisions = [
    aProvision('lijn', { rung: 0, needs: ['crisis-x', 'crisis-y'] }),
    aProvision('rit', { needs: ['bus'] }),
  ];
  const told = checkCatalogue(aCatalogue(needs, provisions)).map(
    ({ file, field, kind }) => `${file} ${field} ${kind}`,
  );
  expect(told.sort()).toEqual(
    [
      'needs/crisis-x/need.yml address tellingAddress',
      'needs/crisis-x/need.yml watched noExit',
      'needs/crisis-x/nl.yml neutralTitle tellingTitle',
      'needs/crisis-y/need.yml watched noExit',
      'needs/crisis-y/need.yml address doubleAddress',
      'needs/bus/need.yml address doubleAddress',
      'provisions/lijn/provision.yml address tellingAddress',
      'provisions/lijn/nl.md neutralTitle tellingTitle',
    ].sort(),
  );
});
