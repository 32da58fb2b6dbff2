// Which page this is, for what a helper does with it; and whether it was of somebody before.
import { FOLDERS } from '../../domain/address/folders.ts';

const ADDABLE = new RegExp(
  `^(?:/[a-z]{2,3})?(/(?:${FOLDERS.need}|${FOLDERS.provision})/[\\w-]+/)`,
  'u',
);

/** The path, without language or village, of a need or an offer; undefined on any other page. */
export function addablePath(path: string): string | undefined {
  return ADDABLE.exec(path)?.[1];
}

/** Since when this visitor sits here, as our cookie tells; undefined where it is not there. */
export function sinceIn(cookies: string): string | undefined {
  return /hulp-pc=([\da-z]+)/.exec(cookies)?.[1];
}
