// What an offer says when nobody wrote it down: what to say there, and what is not sure, in words that fit its sort.
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/content/disk.ts';
import { unsureOf, usualAsk } from '../../src/components/OfferCard/offer-facts.ts';
import { ACT_TYPES, actOf } from '../../src/domain/provision/act.ts';
import { OFFER_SORTS, sortOf } from '../../src/domain/provision/sort.ts';
import { translator } from '../../src/i18n/translate.ts';
import { aProvision } from '../support/catalogue.ts';

const t = translator('nl');
const STOCK = /Bel eerst even|Vraag (het|de prijs) na|niet bekend/;

describe('the sort of an offer', () => {
  it.each([
    ['call', undefined, 'line'],
    ['call', 'Gemeente Voorbeeld', 'own'],
    ['visit', 'Gemeente Voorbeeld', 'place'],
    ['walk-in', undefined, 'place'],
    ['website', undefined, 'website'],
    ['mail', undefined, 'mail'],
    ['ask-municipality', 'gemeente Voorbeeld', 'own'],
    ['ask-municipality', 'Stichting De Brug', 'scheme'],
    ['ask-gp', undefined, 'scheme'],
    ['do-yourself', undefined, 'yourself'],
  ] as const)('to %s of %s is %s', (type, organisation, sort) =>
    expect(sortOf({ organisation }, type)).toBe(sort),
  );

  it('each has a sentence of its own for what is not sure, and none where all is', () => {
    const unsure = aProvision('bus', { publish: 'check-first' });
    const said = OFFER_SORTS.flatMap((sort) => unsureOf(unsure, sort, '0597 48 20 00', t) ?? []);
    expect(new Set(said).size).toBe(OFFER_SORTS.length - 1);
    for (const one of said) expect(one).not.toMatch(STOCK);
    for (const sort of OFFER_SORTS)
      expect(unsureOf(aProvision('bus', { publish: 'yes' }), sort, '1', t)).toBeUndefined();
  });
});

it('in danger nobody is told what to say, and elsewhere it is one sentence to say aloud', () => {
  for (const type of ACT_TYPES) {
    expect(usualAsk({ type }, 0, 'Lijn', t)).toBeUndefined();
    const ask = usualAsk({ type }, 3, 'Lijn', t);
    if (ask !== undefined) expect(ask).toMatch(/^Zeg: “.+”$/);
  }
});

it('over all content: who calls the municipality or a doctor reads what to say', () => {
  for (const provision of readContent().catalogue!.provisions.values()) {
    const { title = '' } = provision.wordings['nl'] ?? {};
    const act = actOf(provision, provision.wordings['nl'] ?? {}, '0597 48 20 00');
    if (provision.rung === 0 || !act.type.startsWith('ask-')) continue;
    expect(act.ask ?? usualAsk(act, provision.rung, title, t), provision.id).toBeTruthy();
  }
});
