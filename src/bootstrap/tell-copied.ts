// What back-up, restore and move tell: how much of what, in the order of the tables.
const WORDS: Readonly<Record<string, string>> = {
  contact_requests: 'questions',
  audit: 'lines in the record of staff',
  reports: 'reports for editors',
  counts: 'counters',
};

/** Such as '3 questions, 12 lines in the record of staff'. */
export function tellCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .flatMap(([table, rows]) => (table in WORDS ? [`${rows} ${WORDS[table]}`] : []))
    .join(', ');
}

/** Seconds since `began`, such as '1.3 s'. */
export const tellTime = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;
