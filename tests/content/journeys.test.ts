// Named journeys through the invented municipality, walked one by one; and a journey that does not hold is told.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { journeysIn, worldOf, wrongOn } from '../support/journey.ts';
import { STREEK } from '../support/streek.ts';

const journeys = journeysIn(fileURLToPath(new URL('../journeys/', import.meta.url)));
const world = worldOf(STREEK);

it('walks at least thirty journeys', () => expect(journeys.length).toBeGreaterThanOrEqual(30));

it.each(journeys.map((journey) => [journey.name, journey] as const))('%s', (_, journey) =>
  expect(wrongOn(journey, world)).toEqual([]),
);

const STAYS = { name: 'Een rit', types: 'ik zoek een rit', block: 'none' };
const NOTHING = { finds: [], shows: [], notFirst: [], never: [] };
it.each([
  [{ finds: ['rouw'] }, 'rouw is not found'],
  [{ block: 'crisis-suicide' }, 'the block is none, not crisis-suicide'],
  [{ need: 'kantklossen' }, 'there is no need kantklossen'],
  [{ need: 'vervoer', answers: '1' }, 'vervoer has no outcome at 1'],
  [
    { need: 'vervoer', answers: '121', shows: ['wandelclub'] },
    'wandelclub is not shown as fitting',
  ],
  [{ need: 'vervoer', answers: '121', notFirst: ['rijmaatje'] }, 'rijmaatje is among the first'],
  [{ need: 'vervoer', never: ['Buurtbus'] }, 'it says "Buurtbus"'],
])('%o is told', (more, told) =>
  expect(wrongOn({ ...STAYS, ...NOTHING, ...more }, world)).toEqual([told]),
);
