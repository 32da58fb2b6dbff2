// Command: walks the journeys of residents of Oldambt over the content, and tells which no longer hold. npm run -s bench:journeys
import { fileURLToPath } from 'node:url';
import { journeysIn, worldOf, wrongOn } from '../support/journey.ts';

const journeys = journeysIn(fileURLToPath(new URL('journeys/', import.meta.url)));
const world = worldOf();
const broken = journeys
  .map((journey) => ({ journey, wrong: wrongOn(journey, world) }))
  .filter(({ wrong }) => wrong.length > 0);

for (const { journey, wrong } of broken)
  process.stdout.write(`${journey.name} ("${journey.types}"): ${wrong.join('; ')}\n`);
const held = journeys.length - broken.length;
process.stdout.write(`${held} of ${journeys.length} journeys hold, ${broken.length} do not.\n`);
