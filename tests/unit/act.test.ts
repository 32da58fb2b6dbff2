// The one thing to do with an offer: what is named, else the way in that is known best.
import { describe, expect, it } from 'vitest';
import { actOf, isReachable } from '../../src/domain/provision/act.ts';

const PHONE = '0123 45 67 89';
const act = (offer: Parameters<typeof actOf>[0], wording: Parameters<typeof actOf>[1] = {}) =>
  actOf(offer, wording, PHONE);

describe('an offer that names no act', () => {
  it.each([
    [{ contact: { phone: '0800 1', url: 'https://a.nl', urlVerified: true } }, 'call', '0800 1'],
    [
      { contact: { url: 'https://a.nl', urlVerified: true, email: 'a@a.nl' } },
      'website',
      'https://a.nl',
    ],
    [{ contact: { url: 'https://a.nl', urlVerified: false, email: 'a@a.nl' } }, 'mail', 'a@a.nl'],
    [{ place: { address: 'Dorpsplein 1', village: 'Oord' } }, 'visit', 'Dorpsplein 1, Oord'],
    [{ place: { village: 'Oord' } }, 'ask-municipality', PHONE],
    [{}, 'ask-municipality', PHONE],
  ] as const)('%j: %s %s', (offer, type, value) => expect(act(offer)).toEqual({ type, value }));
});

describe('an offer that names its act', () => {
  it('may send on to the number or site of another', () => {
    const contact = { phone: '0800 1' };
    expect(act({ contact, act: { type: 'call', value: '0800 2' } }).value).toBe('0800 2');
    expect(act({ contact, act: { type: 'website', value: 'https://b.nl' } }).value).toBe(
      'https://b.nl',
    );
  });

  it('tells where and what to ask in words', () =>
    expect(
      act({ act: { type: 'ask-gp' } }, { whom: 'uw huisarts', ask: 'Vraag om hulp.' }),
    ).toEqual({
      type: 'ask-gp',
      whom: 'uw huisarts',
      ask: 'Vraag om hulp.',
    }));

  it('never shows an address that nobody saw', () =>
    expect(
      act({ act: { type: 'website' }, contact: { url: 'https://a.nl' } }).value,
    ).toBeUndefined());

  it('can be done when it says where or with whom; a doctor everybody has', () => {
    expect(isReachable({ type: 'ask-gp' })).toBe(true);
    expect(isReachable({ type: 'call' })).toBe(false);
    expect(isReachable({ type: 'visit', whom: 'het dorpshuis' })).toBe(true);
    expect(isReachable({ type: 'do-yourself' })).toBe(false);
  });
});
