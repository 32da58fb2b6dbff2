// In the browser: everything that is measured of a page as it stands.
import { sameNames, smallTargets, untitledGroups } from './controls.ts';
import type { Fault } from './fault.ts';
import { clipped, overlaps, sideways, sticksOut } from './fits.ts';
import { forget, seenLines } from './seen.ts';

/** Opens all that folds, also what closes when another opens. */
export function openAll(): void {
  for (const one of document.querySelectorAll('details')) {
    one.removeAttribute('name');
    one.open = true;
  }
  forget();
}

/** Faults of the page as it comes; what stands within the folds is measured with all of them open. */
export function measureClosed(): Fault[] {
  forget();
  return document.querySelector('details') ? [...sideways(), ...sticksOut(seenLines())] : [];
}

/** Faults of the page as it stands. */
export function measure(): Fault[] {
  forget();
  const lines = seenLines();
  return [...sideways(), ...sticksOut(lines), ...clipped(), ...overlaps(lines), ...smallTargets()];
}

/** Faults that no size of screen or letters changes. */
export const measureNames = (): Fault[] => [...sameNames(), ...untitledGroups()];
