// Fills in "open until" or "closed" beside the phone number.
import { openingAt } from '../../domain/municipality/opening.ts';
import type { OpeningSpan } from '../../domain/municipality/municipality.ts';

const place = document.getElementById('open-now');
if (place) {
  const { hours, zone, open, closed, days } = place.dataset;
  const opening = openingAt(JSON.parse(hours!) as OpeningSpan[], new Date(), zone!);
  if (opening.state === 'open') place.textContent = open!.replace('{until}', opening.until);
  if (opening.state === 'closed')
    place.textContent = closed!
      .replace('{day}', days!.split(',')[opening.nextDay - 1]!)
      .replace('{from}', opening.nextFrom);
  place.hidden = opening.state === 'unknown';
}
