// Web addresses that a browser opens, and nothing else.
import { z } from 'zod';
import { says } from './problem.ts';

/** True for a whole address of the web, with a host that has a name. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/i.test(text) && URL.canParse(text);
}

export const webAddressSchema = z.string().refine(isWebAddress, says('web'));

/** Where something was read: a web address, or the name of a document. */
export const sourceSchema = z
  .string()
  .min(1)
  .refine((text) => !/^[a-z][a-z0-9+.-]*:\S/i.test(text) || isWebAddress(text), says('web'));
