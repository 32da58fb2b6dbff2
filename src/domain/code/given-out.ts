// What was given out: numbers of pages and digits of answers, which people read out and paper repeats. None may change its meaning.
import { z } from 'zod';
import { says } from '../problem.ts';
import { pageCodesSchema } from './page-codes.ts';

/** The record of what was given out, as a file: a second one, so that a change in the first is noticed. */
export const givenOutFileSchema = z.strictObject({
  /** Number -> address, as when it was given out. */
  pages: pageCodesSchema.default({}),
  /** 'need version question answer', as in 'boodschappen 1 1 2' -> the question, what that answer tells, where it leads. */
  answers: z
    .record(
      z.string().regex(/^[a-z0-9-]+ [1-9] [1-9] [1-7]$/, says('answerName')),
      z.record(z.string(), z.string()),
    )
    .default({}),
});

export type GivenOut = z.infer<typeof givenOutFileSchema>;

/** One thing that was given out and no longer means the same. */
export interface GivenOutFault {
  readonly of: 'pages' | 'answers';
  /** The number, or the name of the answer. */
  readonly name: string;
  /** What it meant. */
  readonly was: string;
  /** What it means now; absent: nothing any more. */
  readonly is?: string;
}

const told = (meaning: unknown) =>
  typeof meaning === 'string'
    ? meaning
    : Object.entries(meaning as object)
        .sort()
        .map(([fact, value]) => `${fact}: ${String(value)}`)
        .join(', ');

/** Everything given out that is gone or changed; of `silent` answers nothing is said, because their need cannot be read or is gone. */
export function givenOutFaults(
  old: GivenOut,
  now: GivenOut,
  silent: (answer: string) => boolean = () => false,
): GivenOutFault[] {
  return (['pages', 'answers'] as const).flatMap((of) =>
    Object.entries(old[of]).flatMap(([name, meaning]): GivenOutFault[] => {
      if (of === 'answers' && silent(name)) return [];
      const [was, is] = [told(meaning), now[of][name] && told(now[of][name])];
      if (was === is) return [];
      return [{ of, name, was, ...(is !== undefined && { is }) }];
    }),
  );
}

/** How many numbers and answers are there that nobody wrote down as given out. */
export function notGivenOut(old: GivenOut, now: GivenOut): number {
  const fresh = (of: 'pages' | 'answers') =>
    Object.keys(now[of]).filter((name) => !(name in old[of]));
  return fresh('pages').length + fresh('answers').length;
}

/** The record with what is new; what is in it never changes. */
export function withGivenOut(old: GivenOut, now: GivenOut): GivenOut {
  return {
    pages: { ...now.pages, ...old.pages },
    answers: { ...now.answers, ...old.answers },
  };
}
