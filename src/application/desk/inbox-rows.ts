// The list of the desk: which questions are shown, in which order, and how long each waits.
import type { StoredRequest } from '../ports.ts';

export const FILTERS = ['all', 'new', 'taken', 'undelivered'] as const;
export type Filter = (typeof FILTERS)[number];

const isTaken = ({ takenBy }: StoredRequest) => takenBy !== undefined;
const isUndelivered = ({ state }: StoredRequest) => state === 'rejected';

/** Reads a filter from an address; everything when it is none of ours. */
export function filterFrom(text: string | null): Filter {
  return FILTERS.find((filter) => filter === text) ?? 'all';
}

/** What could not be delivered stands on top, the rest as it came: oldest first. */
export function inboxRows(open: readonly StoredRequest[], filter: Filter): StoredRequest[] {
  const tests: Record<Filter, (request: StoredRequest) => boolean> = {
    all: () => true,
    new: (request) => !isTaken(request),
    taken: isTaken,
    undelivered: isUndelivered,
  };
  const shown = open.filter(tests[filter]);
  return [...shown.filter(isUndelivered), ...shown.filter((request) => !isUndelivered(request))];
}
