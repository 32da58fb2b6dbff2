// From bytes to text: one way of ending lines, no marks that nobody sees, and every letter readable.
import { unseenIn } from '../../../domain/kept.ts';
import type { Problem } from '../../../domain/problem.ts';

/** What a reader of UTF-8 puts where it cannot read a letter. */
const UNREADABLE = '\uFFFD';

const isUtf16 = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function asText(content: Uint8Array | string): string {
  const text =
    typeof content === 'string'
      ? content
      : new TextDecoder(isUtf16(content) ? 'utf-16' : 'utf-8').decode(content);
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '');
}

const nameOf = (sign: string) =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function faultOf(file: string, line: string, place: number): Problem[] {
  const at = { file, line: place + 1, field: '' };
  if (line.includes(UNREADABLE))
    return [{ ...at, column: line.indexOf(UNREADABLE) + 1, kind: 'notUtf8', values: {} }];
  const unseen = unseenIn(line);
  if (!unseen) return [];
  const values = { sign: nameOf(unseen.sign) };
  return [{ ...at, column: unseen.at + 1, kind: 'invisible', values }];
}

export interface FileText {
  /** Lines end with \n, without blanks before it; no mark at the start. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The text of a file. What cannot be read stays in it as U+FFFD, and is told with its line. */
export function decode(file: string, content: Uint8Array | string): FileText {
  const text = asText(content);
  return { text, problems: text.split('\n').flatMap((line, at) => faultOf(file, line, at)) };
}
