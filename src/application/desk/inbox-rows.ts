// The list of the desk: which questions are shown, in which order, and how long each waits.
import type { DeskRequest } from './desk.ts';

export const FILTERS = ['all', 'new', 'taken', 'undelivered'] as const;
export type Filter = (typeof FILTERS)[number];

const isTaken = ({ takenBy }: DeskRequest) => takenBy !== undefined;
const isUndelivered = ({ state }: DeskRequest) => state === 'rejected';

/** Reads a filter from an address; everything when it is none of ours. */
export function filterFrom(text: string | null): Filter {
  return FILTERS.find((filter) => filter === text) ?? 'all';
}

/** What could not be delivered stands on top, the rest as it came: oldest first. */
export function inboxRows(open: readonly DeskRequest[], filter: Filter): DeskRequest[] {
  const tests: Record<Filter, (request: DeskRequest) => boolean> = {
    all: () => true,
    new: (request) => !isTaken(request),
    taken: isTaken,
    undelivered: isUndelivered,
  };
  const shown = open.filter(tests[filter]);
  return [...shown.filter(isUndelivered), ...shown.filter((request) => !isUndelivered(request))];
}
