// The registry of page codes: a number once given to a page stays with that page.
import { z } from 'zod';
import { addressAt } from '../address/address.ts';
import { says } from '../problem.ts';
import { withCheckDigit } from './check-digit.ts';

/** Number without check digit -> address without language, as in '10': /hulp/boodschappen/. */
export const pageCodesSchema = z.record(
  z.string().regex(/^[1-9]\d{1,2}$/, says('number')),
  z.string().regex(/^\/([a-z0-9-]+\/)*$/, says('address')),
);

/** The registry as a file. */
export const codesFileSchema = z.strictObject({
  pages: pageCodesSchema,
  /** Codes, check digit included, that printed-codes.yml must hold: a second record, so that none gets lost. */
  onPaper: z.array(z.string().regex(/^\d{3,24}$/, says('code'))).default([]),
});

export type PageCodes = Readonly<Record<string, string>>;

/** Code with check digit by address. */
export function codesByPath(codes: PageCodes): ReadonlyMap<string, string> {
  return new Map(Object.entries(codes).map(([number, path]) => [path, withCheckDigit(number)]));
}

/** Pairs from here on say that a plan or a list follows, see help-code.ts; no page gets one. */
const RESERVED = /^9\d$/;

/** The registry with a number for every address that had none; needs get the short numbers. */
export function withNewCodes(codes: PageCodes, paths: readonly string[]): PageCodes {
  const known = new Set(Object.values(codes));
  const result: Record<string, string> = { ...codes };
  const free = (from: number) => {
    let number = from;
    while (result[String(number)] !== undefined || RESERVED.test(String(number))) number++;
    return String(number);
  };
  for (const path of paths)
    if (!known.has(path)) result[free(addressAt(path)?.kind === 'need' ? 10 : 100)] = path;
  return result;
}
