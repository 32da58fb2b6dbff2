// A time on the clock.
import { z } from 'zod';
import { says } from '../problem.ts';

/** Hours and minutes, as 09:00. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, says('clock'));
