// What goes on paper: the oldest check, the lines of a poster, and the mail.
import { expect, it } from 'vitest';
import { mailLink, sharedPath, takenPath } from '../../src/components/TakeAlong/take-along.ts';
import { posterCalls, posterNeeds } from '../../src/domain/catalogue/poster.ts';
import { oldestCheck } from '../../src/domain/provision/provision.ts';
import { translator } from '../../src/i18n/translate.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

it('takes the day of the fact that was checked longest ago', () => {
  const days = ['2026-11-23', '2025-02-01', '2026-01-01'];
  expect(oldestCheck(days.map((checkedOn) => ({ checkedOn })))).toBe('2025-02-01');
  expect(oldestCheck([])).toBeUndefined();
});

it('puts what most help exists for first on a poster, never a crisis, six at most', () => {
  const needs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((slug) => aNeed(slug));
  const danger = aNeed('gevaar', { crisis: true, emergency: ['hulplijn', 'onzeker', 'stil'] });
  const provisions = [
    aProvision('een', { needs: ['h', 'g'] }),
    aProvision('twee', { needs: ['h'] }),
    aProvision('hulplijn', { needs: ['gevaar'], contact: { phone: '112' } }),
    aProvision('onzeker', {
      needs: ['gevaar'],
      contact: { phone: '0800 1234' },
      publish: 'check-first',
    }),
    aProvision('stil', { needs: ['gevaar'] }),
  ];
  const catalogue = aCatalogue([...needs, danger], provisions);
  const slugs = posterNeeds(catalogue, 'thuis').map(({ slug }) => slug);
  expect(slugs).toEqual(['h', 'g', 'a', 'b', 'c', 'd']);
  const begin = { ...catalogue, municipality: { ...catalogue.municipality, triage: ['f'] } };
  expect(posterNeeds(begin, 'thuis')[0]?.slug).toBe('f');
  expect(posterCalls(catalogue, 'thuis').map(({ id }) => id)).toEqual(['hulplijn']);
});

it('goes along by code, which tells nothing, and by address when there is no code', () => {
  expect(takenPath({ code: '1432', path: '/hulp/a/' }, 'en')).toBe('/en/c/1432/');
  expect(takenPath({ code: undefined, path: '/hulp/a/' }, 'nl')).toBe('/hulp/a/');
  expect(takenPath({ code: undefined }, 'nl')).toBeUndefined();
  // What is shared is the page itself, but for what is private.
  expect(sharedPath({ code: '1432', path: '/hulp/a/' }, false, 'en')).toBe('/en/hulp/a/');
  expect(sharedPath({ code: '1432', path: '/hulp/a/' }, true, 'nl')).toBe('/c/1432/');
  expect(sharedPath({ code: '1432' }, false, 'nl')).toBe('/c/1432/');
});

it('writes a mail to nobody, with line ends and blanks that every mail program reads', () => {
  const link = mailLink(translator('nl'), {
    title: 'Thee & taart + praten',
    address: 'https://hulp.voorbeeld.nl/c/1432/',
    code: '14 32',
    phone: '0123',
    portal: 'Hulp',
  });
  expect(link).toMatch(/^mailto:\?subject=Thee%20%26%20taart%20%2B%20praten&body=/);
  expect(link).toContain('%0D%0Ahttps%3A%2F%2Fhulp.voorbeeld.nl%2Fc%2F1432%2F%0D%0A');
});
