// The texts of the locales that were found.
import { LOCALES } from './find-locales.ts';
import { textsFrom } from './texts.ts';

export type { Translate } from './texts.ts';

export const { translator } = await textsFrom(LOCALES);
