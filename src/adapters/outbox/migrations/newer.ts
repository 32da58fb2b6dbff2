// What an older version of the portal does with a database that a newer one changed: nothing at all.

/** The database was changed by a newer version of the portal; the message says what to do. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/**
 * Refuses a database that had more steps than this version knows.
 * Columns and states it does not know could be lost or read wrongly without anybody noticing.
 */
export function refuseNewer(done: number, known: number): void {
  if (done <= known) return;
  throw new NewerSchema(
    `a newer version of the portal changed this database (step ${done}, this version knows ${known}): start the newest version again, or put back the copy from before the update`,
  );
}
