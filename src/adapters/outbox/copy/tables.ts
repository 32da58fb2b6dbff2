// Which tables go along to a back-up and to another database; every table is in one of both lists, and a test holds them to it.

export interface CopiedTable {
  readonly table: string;
  /** Columns that every database fills in by itself, or that hold nothing any more. */
  readonly without: readonly string[];
}

/** Copied row by row, in the order in which rows came. */
export const COPIED: readonly CopiedTable[] = [
  { table: 'contact_requests', without: ['id', 'token_hash'] },
  { table: 'question_events', without: ['id'] },
  { table: 'audit', without: ['id'] },
  { table: 'reports', without: ['id'] },
  { table: 'staff_names', without: [] },
  { table: 'desk_password', without: [] },
  { table: 'instance', without: [] },
  { table: 'instance_keys', without: [] },
];

/** Left behind, with the reason. What ends by itself or opens a door must not come back from a back-up. */
export const NOT_COPIED: Readonly<Record<string, string>> = {
  pulse: 'Only shows that the disk takes a write.',
  schema_version: 'Tells the shape of one database.',
  staff_sessions: 'A session that was ended would be open again.',
  sign_in_failures: 'Over within a day.',
};
