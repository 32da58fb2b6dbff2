// An address in capitals, without its slash or without the folder of codes leads to the page, in one step and never off the site.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, withSmallFolder } from '../../src/adapters/http/as-written.ts';

describe('a path as people type it', () => {
  it.each([
    ['/Zoeken/', '/zoeken/'],
    ['/HULP/vervoer', '/hulp/vervoer/'],
    ['/EN/Hulp/Vervoer/', '/en/hulp/vervoer/'],
    ['/hulp/vervoer', '/hulp/vervoer/'],
    ['//voorbeeld.nl/x', '/voorbeeld.nl/x/'],
    ['///', '/'],
    ['/C/101', '/c/101/'],
    ['/EN/c/lO1/', '/en/c/lO1/'],
    ['/c/B%C3%A9/', '/c/B%C3%A9/'],
    ['/Caf%C3%A9/', '/caf%C3%A9/'],
    ['/101', '/c/101/'],
    ['/en/101/', '/en/c/101/'],
    ['/c101/', '/c/101/'],
    ['/C-101/', '/c/101/'],
    ['/c=101', '/c/101/'],
    ['/c:101', '/c/101/'],
    ['/code/101', '/c/101/'],
    ['/hulpcode101/', '/c/101/'],
    ['/101.', '/c/101/'],
    ['/101)', '/c/101/'],
    ['/hulp/vervoer.', '/hulp/vervoer/'],
    ['/hulp/vervoer,', '/hulp/vervoer/'],
    ['/hulp/vervoer).', '/hulp/vervoer/'],
    ['/hulp/vervoer/)', '/hulp/vervoer/'],
    ['/HULP/Vervoer%22', '/hulp/vervoer/'],
    ['/nu-hulp!', '/nu-hulp/'],
    ['/nu-hulp%E2%80%9D/', '/nu-hulp/'],
    ['/nu-hulp%C2%A0', '/nu-hulp/'],
    ['/nu-hulp*', '/nu-hulp/'],
    ['/nu-hulp/-/-', '/nu-hulp/'],
    ['/-/-', '/'],
    ['/nl//voorbeeld.nl/x', '/voorbeeld.nl/x/'],
    ['//nl///voorbeeld.nl/x', '/voorbeeld.nl/x/'],
    ['/nl/nl/', '/'],
    ['/nl//', '/'],
    ['/nl/', '/'],
    ['/nl', '/'],
    ['/NL/Hulp/vervoer', '/hulp/vervoer/'],
    ['/nl/101', '/c/101/'],
  ])('%s is %s', (typed, written) => expect(asWritten(typed)).toBe(written));

  it.each([
    '/',
    '/zoeken/',
    '/assets/x.AbC1.js',
    '/Logo.PNG',
    '/c/101./',
    '/c/%EF%BF%BD/',
    '/nlvoorelkaar/',
    '/%6Eu-hulp/',
    '/..%2f..%2fetc/passwd/',
    '/12/',
    '/kcc/vraag/8222343086/',
  ])('%s stays', (path) => expect(asWritten(path)).toBe(path));

  it('needs one step, and stays on the site', () =>
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.constantFrom('', '/', '//', '/EN', '/C', '/-/-', '/nl'),
        (path, before) => {
          const written = asWritten(`${before}/${path}`.replace(/^\/?/, '/'));
          expect(asWritten(written)).toBe(written);
          if (!/\.[a-z0-9]+$/i.test(path)) expect(written).not.toMatch(/^\/\//);
        },
      ),
    ));
});

it('a code in capitals is opened without a detour', () => {
  expect(withSmallFolder('/C/101/?x=A')).toBe('/c/101/?x=A');
  expect(withSmallFolder('/EN/C/101')).toBe('/en/c/101');
  expect(withSmallFolder('/CONTACT/')).toBe('/CONTACT/');
  expect(withSmallFolder('/zoeken/?q=/C/')).toBe('/zoeken/?q=/C/');
});
