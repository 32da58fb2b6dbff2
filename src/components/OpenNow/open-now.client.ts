// Fills in "open until" or "closed" beside the phone number.
import { openingAt } from '../../domain/municipality/opening.ts';
import type { SpecialDays } from '../../domain/municipality/special-days.ts';
import type { OpeningSpan } from '../../domain/municipality/municipality.ts';

const place = document.getElementById('open-now');
if (place) {
  const { hours, special, zone, open, closed, days } = place.dataset;
  const week = JSON.parse(hours!) as OpeningSpan[];
  const differ = JSON.parse(special!) as SpecialDays;
  const opening = openingAt(week, new Date(), zone!, differ);
  if (opening.state === 'open') place.textContent = open!.replace('{until}', opening.until);
  if (opening.state === 'closed')
    place.textContent = closed!
      .replace('{day}', days!.split(',')[opening.nextDay - 1]!)
      .replace('{from}', opening.nextFrom);
  place.hidden = opening.state === 'unknown';
}
