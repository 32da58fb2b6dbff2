// Per page how often a caller found an answer there, and how often not; where it failed most stands on top.

interface Counted {
  readonly topic: string;
  readonly times: number;
}

export interface AnsweredRow {
  /** Address of the page. */
  readonly topic: string;
  readonly yes: number;
  readonly no: number;
}

const timesOf = (counts: readonly Counted[], topic: string) =>
  counts.filter((one) => one.topic === topic).reduce((sum, { times }) => sum + times, 0);

/** Rows for every page that was counted, over all days together. */
export function answeredRows(yes: readonly Counted[], no: readonly Counted[]): AnsweredRow[] {
  const topics = new Set([...yes, ...no].map(({ topic }) => topic));
  return [...topics]
    .map((topic) => ({ topic, yes: timesOf(yes, topic), no: timesOf(no, topic) }))
    .sort((a, b) => b.no - a.no || a.topic.localeCompare(b.topic));
}
