// Faults of a request, their status and their page.

/** Faults of a request that have a page of their own. */
export const FAULT_KINDS = [
  'not-found',
  'too-large',
  'wrong-type',
  'foreign-origin',
  'bad-request',
  'method',
  'broken',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export const FAULT_STATUS: Readonly<Record<FaultKind, number>> = {
  'not-found': 404,
  'too-large': 413,
  'wrong-type': 415,
  'foreign-origin': 403,
  'bad-request': 400,
  method: 405,
  broken: 503,
};
