// Reads what npm heard of known weaknesses; a registry that says nothing is not the same as no weakness.
import { z } from 'zod';

const answerSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), fixAvailable: z.unknown() }),
  ),
});

export interface Advice {
  readonly lines: readonly string[];
  /** 0: none known. 1: some. 2: nobody could be asked. */
  readonly exit: 0 | 1 | 2;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Advice from the answer of `npm audit --json`. */
export function adviceOf(text: string): Advice {
  const answer = answerSchema.safeParse(parsed(text));
  if (!answer.success)
    return {
      lines: [
        'NOT CHECKED: the registry gave no answer about weaknesses. Try from another network.',
      ],
      exit: 2,
    };
  const known = Object.entries(answer.data.vulnerabilities).map(
    ([name, { severity, range, fixAvailable }]) =>
      `${name} ${range}: ${severity}${fixAvailable ? ', a newer version mends it' : ''}`,
  );
  return known.length === 0
    ? { lines: ['No weakness is known of the packages that run.'], exit: 0 }
    : { lines: known, exit: 1 };
}
