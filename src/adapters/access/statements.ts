// Statements of either database, for what is kept the same way in both.

/** They name their values `$1`, `$2` ... in the order in which they stand. */
export interface Statements {
  all<R extends object>(sql: string, ...values: (string | number)[]): Promise<R[]>;
  run(sql: string, ...values: (string | number)[]): Promise<number>;
}
