// Pages that are no more lead on, in every language, and the file is kept right.
import { expect, it } from 'vitest';
import { codesToOpen, movedPath, movedProblems } from '../../src/domain/portal/moved.ts';

const MOVED = { '/aanbod/oud/': '/aanbod/nieuw/' };

it.each([
  ['/aanbod/oud/', '/aanbod/nieuw/'],
  ['/en/aanbod/oud/', '/en/aanbod/nieuw/'],
  ['/aanbod/nieuw/', '/aanbod/nieuw/'],
  // A language that is not offered has no pages that moved.
  ['/de/aanbod/oud/', '/de/aanbod/oud/'],
  ['/nl/aanbod/oud/', '/nl/aanbod/oud/'],
  ['/', '/'],
])('%s leads to %s', (path, target) => expect(movedPath(path, MOVED, ['nl', 'en'])).toBe(target));

it('a number that was given out opens what came in its place, and the others stay', () =>
  expect(codesToOpen({ 10: '/aanbod/oud/', 11: '/hulp/x/' }, MOVED)).toEqual({
    10: '/aanbod/nieuw/',
    11: '/hulp/x/',
  }));

it('a page that is still there and a target that is not are told', () => {
  const kinds = (there: string[]) =>
    movedProblems(MOVED, (path) => there.includes(path)).map(({ kind }) => kind);
  expect(kinds(['/aanbod/nieuw/'])).toEqual([]);
  expect(kinds(['/aanbod/nieuw/', '/aanbod/oud/'])).toEqual(['movedThere']);
  expect(kinds([])).toEqual(['movedNowhere']);
});
