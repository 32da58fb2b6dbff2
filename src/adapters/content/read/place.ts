// Where something stands in a file.

/** Names and numbers that lead to a value: ['contact', 'phone']. */
export type Path = readonly PropertyKey[];

/** Both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
