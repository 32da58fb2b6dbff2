// What the doctor found: a line per part, each with what to do when something is wrong.
import { remedyFor } from './remedies.ts';
import type { Cause } from '../application/cause.ts';

export interface Finding {
  /** What was looked at, as in 'database'. */
  readonly part: string;
  readonly ok: boolean;
  /** One plain sentence. */
  readonly text: string;
}

export const fine = (part: string, text: string): Finding => ({ part, ok: true, text });

/** `cause`: what helps against it is added. */
export function wrong(part: string, text: string, cause?: Cause): Finding {
  return { part, ok: false, text: cause === undefined ? text : `${text} ${remedyFor(cause)}` };
}

const WIDTH = 12;

/** A finding as it is printed. */
export function lineOf({ part, ok, text }: Finding): string {
  return `${ok ? 'ok   ' : 'WRONG'} ${part.padEnd(WIDTH)} ${text}`;
}
