// Slugs name everything in content and in addresses.
import { z } from 'zod';
import { says } from './problem.ts';

/** Lower-case letters, digits and single dashes; never changes once published. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says('slug'));
