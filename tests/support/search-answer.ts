// The answer of a search that found nothing.
import type { SearchAnswer } from '../../src/search/index.ts';

export const NOTHING = {
  crises: [],
  hints: [],
  hinted: [],
  hits: [],
  near: [],
  terms: [],
  elsewhere: false,
} satisfies SearchAnswer;
