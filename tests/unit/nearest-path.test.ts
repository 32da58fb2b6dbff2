// An address that is nearly right leads to the page it meant; one that means nothing is told so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPath } from '../../src/domain/portal/nearest-path.ts';

const paths = new Map(
  [
    ...['/hulp/eenzaamheid/', '/hulp/vervoer/', '/en/hulp/vervoer/', '/hulp/crisis-suicide/'],
    ...['/wegwijzer/vervoer/', '/wegwijzer/vervoer/21/', '/en/wegwijzer/vervoer/'],
    ...['/aanbod/luisterlijn/', '/schappen/geld/', '/schappen/geld/poster/', '/contact/'],
  ].map((path) => [path, true]),
);

describe('who asks for', () => {
  it.each([
    ['/wegwijzer/vervoer/77/', '/wegwijzer/vervoer/'],
    ['/wegwijzer/vervoer/v2-21/', '/wegwijzer/vervoer/'],
    ['/en/wegwijzer/vervoer/9999/', '/en/wegwijzer/vervoer/'],
    ['/wegwijzer/eenzaamheid/12/', '/hulp/eenzaamheid/'],
    ['/wegwijzer/eenzaamheid/', '/hulp/eenzaamheid/'],
    ['/hulp/eenzamheid/', '/hulp/eenzaamheid/'],
    ['/hulp/vervor/', '/hulp/vervoer/'],
    ['/en/hulp/vervoerr/', '/en/hulp/vervoer/'],
    ['/aanbod/luisterlyn/', '/aanbod/luisterlijn/'],
    ['/schappen/gelt/', '/schappen/geld/'],
  ])('%s is led to %s', (asked, led) => expect(nearestPath(asked, paths)).toBe(led));

  it.each([
    '/hulp/iets-heel-anders/',
    '/kcc/',
    '/wegwijzer/bestaat-niet/1/',
    '/hulp/',
    '/x/y/z/',
    '/wegwijzer/stap/',
    '/wegwijzer/vervoer/77/in/hagewold/',
    '/schappen/gelt/in/hagewold/',
  ])('%s is led nowhere', (asked) => expect(nearestPath(asked, paths)).toBeUndefined());
});

it('nobody is led to what is not there, nor in a circle', () => {
  const part = fc.stringMatching(/^[a-z-]{0,12}$/);
  const folder = fc.constantFrom('hulp', 'aanbod', 'schappen', 'wegwijzer', 'c');
  fc.assert(
    fc.property(fc.constantFrom('', '/en'), folder, part, part, (language, first, name, rest) => {
      const path = `${language}/${first}/${name}/${rest === '' ? '' : `${rest}/`}`;
      const led = nearestPath(path, paths);
      if (led === undefined) return;
      expect(paths.has(led)).toBe(true);
      expect(led).not.toBe(path);
    }),
  );
});
