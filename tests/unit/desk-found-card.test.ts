// Beside what was found staff have the card of the best of it; what is not here has a card too, and so has nothing.
import { describe, expect, it } from 'vitest';
import {
  linkElsewhere,
  sentElsewhere,
  spokenElsewhere,
  spokenNothing,
} from '../../src/components/Desk/elsewhere-card.ts';
import { cardFor } from '../../src/components/Desk/found-card.ts';
import { fullText } from '../../src/components/Desk/full-text.ts';

import { translator } from '../../src/i18n/translate.ts';
import type { Hit } from '../../src/search/index.ts';

const desk = translator('nl', 'desk');
const hit = (path: string) => ({ path }) as Hit;
const none = { crises: [], hits: [] };
const referral = { id: 'pas', title: 'Paspoort', say: 'Dat vraagt u elders aan.' };
const local = (path: string) => `/en${path}`;
const asked = (answer: Parameters<typeof cardFor>[0]) =>
  Object.fromEntries(new URLSearchParams(cardFor(answer, local)));
const card = {
  ...referral,
  desk: 'Vraag of de pas kwijt is.',
  place: 'https://www.stad.example/pas',
};

describe('the card beside what was found', () => {
  it('is that of danger first, then of the best answer, and tells what it is about', () => {
    const found = { crises: [hit('/hulp/brand/')], hits: [hit('/hulp/koken/')] };
    expect(asked(found)).toEqual({ pad: '/en/hulp/brand/', naam: '1' });
    expect(asked({ ...found, crises: [] })).toEqual({ pad: '/en/hulp/koken/', naam: '1' });
  });
  it('is of what is not here only when nothing here answers', () => {
    expect(asked({ ...none, referral })).toEqual({ pad: '/en/zoeken/', elders: 'pas' });
    expect(asked({ ...none, hits: [hit('/hulp/koken/')], referral })).not.toHaveProperty('elders');
    expect(asked(none)).toEqual({ pad: '/en/zoeken/', niets: '1' });
  });
});

describe('what is not here', () => {
  it('is said with what staff do and with the site, and a page of ours is no site', () => {
    const spoken = spokenElsewhere(card, desk);
    expect(spoken).toMatchObject({ act: card.desk, where: { value: 'stad.example' } });
    expect(spokenElsewhere({ ...card, place: '/contact/' }, desk).where).toBeUndefined();
    expect(spoken.open).not.toBe(spokenNothing(desk).open);
  });
  it('is sent by its name and its address, not as how to search', () => {
    const about = {
      path: '/zoeken/',
      title: 'Zoeken',
      summary: 'Typ een woord.',
      language: 'nl',
      kind: 'page' as const,
      private: false,
    };
    const sent = sentElsewhere({ about, answer: {}, danger: false, isDoor: true }, card);
    const t = translator('nl', 'mail');
    const sender = { site: 'https://hulp.example', municipality: 'Stad', phone: '0123 45 67 89' };
    const text = fullText(sent, { link: card.place }, { ...sender, language: 'nl', t });
    expect(text.split('\n')).toEqual([
      t('message.called', { municipality: 'Stad' }),
      'Paspoort.',
      'Dat vraagt u elders aan.',
      card.place,
      t('message.call', { phone: sender.phone }),
    ]);
  });
  it('opens where it is: a page of ours with our site before it', () => {
    const whole = (path: string) => `https://hulp.example${path}`;
    expect(linkElsewhere('/contact/', whole)).toBe('https://hulp.example/contact/');
    expect(linkElsewhere(card.place, whole)).toBe(card.place);
    expect(linkElsewhere(undefined, whole)).toBeUndefined();
  });
});
