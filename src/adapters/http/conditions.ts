// What a visitor already has, and so need not be sent again: the conditions of RFC 9110, section 13, for files.
import type { IncomingHttpHeaders } from 'node:http';

/** What is known of the form that would be sent. */
export interface Validators {
  /** With its quotes, as in "abc-br". */
  readonly etag: string;
  /** In whole seconds. */
  readonly modified: Date;
}

export type Verdict = 200 | 304 | 412;

const TAG = /(W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const TIME = String.raw`\d{2}:\d{2}:\d{2}`;
/** The three ways to write a date, newest first. */
const DATES = [
  RegExp(String.raw`^\w{3}, \d{2} (?:${MONTHS}) \d{4} ${TIME} GMT$`),
  RegExp(String.raw`^\w{6,9}, \d{2}-(?:${MONTHS})-\d{2} ${TIME} GMT$`),
  RegExp(String.raw`^\w{3} (?:${MONTHS}) [ \d]\d ${TIME} \d{4}$`),
];

/** A date as HTTP writes it; undefined for anything else. */
function dateIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const kind = DATES.findIndex((date) => date.test(text));
  if (kind < 0) return undefined;
  const time = Date.parse(kind === 2 ? `${text} GMT` : text);
  return Number.isNaN(time) ? undefined : time;
}

function names(header: string, etag: string, strong: boolean): boolean {
  if (header.trim() === '*') return true;
  return [...header.matchAll(TAG)].some(
    ([, weak, tag]) => tag === etag && !(strong && weak !== undefined),
  );
}

/** Whether to send the file, in the order in which the conditions count. A broken date is no condition. */
export function verdictOn(headers: IncomingHttpHeaders, { etag, modified }: Validators): Verdict {
  const match = headers['if-match'];
  if (match !== undefined && !names(match, etag, true)) return 412;
  const unmodified = dateIn(headers['if-unmodified-since']);
  if (match === undefined && unmodified !== undefined && modified.getTime() > unmodified)
    return 412;
  const none = headers['if-none-match'];
  if (none !== undefined) return names(none, etag, false) ? 304 : 200;
  const since = dateIn(headers['if-modified-since']);
  return since !== undefined && modified.getTime() <= since ? 304 : 200;
}
