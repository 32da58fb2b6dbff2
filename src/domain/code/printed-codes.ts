// Codes that stand on paper: they may be sent elsewhere, and are never freed.
import { z } from 'zod';
import { pathOf, stepAt } from '../address/address.ts';
import { daySchema } from '../day.ts';
import { says } from '../problem.ts';
import { readCode, type HelpCode } from './help-code.ts';
import type { PageCodes } from './page-codes.ts';
import { typedCode } from './typed-code.ts';

/** On what kind of paper a code stands. */
const PAPER_KINDS = ['edition', 'poster', 'folder'] as const;

const printingSchema = z.strictObject({
  /** Kind of paper: an edition of the paper, a poster, a folder. */
  kind: z.enum(PAPER_KINDS),
  /** Which one: '2026-12' for an edition, a short name for the others. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, says('slug')),
  /** Day from which the code is counted for this paper, as jjjj-mm-dd. */
  since: daySchema,
});

const pathSchema = z.string().regex(/^\/([a-z0-9-]+\/)*$/, says('address'));

const printedCodeSchema = z.strictObject({
  /** What stood behind the code when it was printed: an address, or 'plan: naam, naam'. */
  target: z.string().min(1),
  /** Every paper it stands on, oldest first. */
  printed: z.array(printingSchema).min(1),
  /** Address where the code leads now, when that is no longer its target. */
  redirect: pathSchema.optional(),
});

/** Code with check digit, as it stands on paper -> what it is. */
const printedCodesSchema = z.record(
  z.string().regex(/^\d{3,24}$/, says('code')),
  printedCodeSchema,
);

/** The registry as a file. */
export const printedCodesFileSchema = z.strictObject({ codes: printedCodesSchema });

/** One paper on which a code stands. */
export type Printing = z.infer<typeof printingSchema>;
/** One code on paper. */
export type PrintedCode = z.infer<typeof printedCodeSchema>;
export type PrintedCodes = Readonly<Record<string, PrintedCode>>;

/** Name of an edition: year and month. */
export const editionSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What a code stands for, in one line of text, as the registry keeps it. */
export function targetText(meant: HelpCode): string {
  if (meant.kind === 'page') return meant.path;
  if (meant.kind === 'plan') return `plan: ${meant.needs.join(', ')}`;
  if (meant.kind === 'list') return `lijst: ${meant.paths.join(', ')}`;
  const { need, answers, version } = meant;
  return pathOf(stepAt(need, version > 1 ? `v${version}-${answers}` : answers));
}

/** Where typed digits lead, with what was redirected; as `readCode`. */
export function resolveCode(
  codes: PageCodes,
  printed: PrintedCodes,
  typed: string,
): HelpCode | 'wrong' | undefined {
  const redirect = printed[typedCode(typed) ?? '']?.redirect;
  return redirect === undefined ? readCode(codes, typed) : { kind: 'page', path: redirect };
}

/** The registry with a code on one more paper; the same paper twice changes nothing. */
export function withPrinting(
  printed: PrintedCodes,
  code: string,
  target: string,
  printing: Printing,
): PrintedCodes {
  const known = printed[code];
  const same = known?.printed.some((p) => p.kind === printing.kind && p.name === printing.name);
  if (same) return printed;
  return {
    ...printed,
    [code]: {
      ...known,
      target: known?.target ?? target,
      printed: [...(known?.printed ?? []), printing],
    },
  };
}

/** What is wrong between the registry, the numbers of pages and what can still be reached. */
export interface PrintedFault {
  readonly code: string;
  readonly kind: 'lost' | 'changed' | 'gone' | 'unlisted' | 'unmarked';
  /** What stood behind the code when it was printed; absent when nobody knows any more. */
  readonly target?: string;
}

/**
 * Every printed code that is not safe. `marked`: codes that codes.yml says are on paper, kept apart so that
 * taking a code out of one file alone is noticed. `reachable`: whether a target still exists.
 */
export function printedFaults(
  codes: PageCodes,
  printed: PrintedCodes,
  marked: readonly string[],
  reachable: (meant: HelpCode) => boolean,
): PrintedFault[] {
  const faults: PrintedFault[] = marked
    .filter((code) => printed[code] === undefined)
    .map((code) => ({ code, kind: 'unlisted' }));
  for (const [code, { target, redirect }] of Object.entries(printed)) {
    const add = (kind: PrintedFault['kind']) => faults.push({ code, kind, target });
    if (!marked.includes(code)) add('unmarked');
    const own = readCode(codes, code);
    const meant = resolveCode(codes, printed, code);
    // Redirected or not: the number itself must still be taken, so that nothing else can get it.
    if (own === undefined || own === 'wrong') add('lost');
    else if (targetText(own) !== target) add('changed');
    else if (meant === undefined || meant === 'wrong' || !reachable(meant)) add('gone');
    else if (redirect !== undefined && !reachable({ kind: 'page', path: redirect })) add('gone');
  }
  return faults;
}
