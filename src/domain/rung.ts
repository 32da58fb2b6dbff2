// The five rungs (treden) of the ladder, the spine of the whole portal; 0 stands outside it for danger.
import { z } from 'zod';

/** Rung of the ladder: 1 zelf, 2 eigen-netwerk, 3 buurt, 4 algemene-voorziening, 5 maatwerk. */
export const RUNGS = [1, 2, 3, 4, 5] as const;

export type Rung = (typeof RUNGS)[number];

/** Rung as it stands in content: 0 means emergency help, which is shown before the ladder. */
export const rungSchema = z.literal([0, 1, 2, 3, 4, 5]);
