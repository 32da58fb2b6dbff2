// Addresses as people type and print them: capitals, a slash left out, signs behind them and a code without its folder lead to the page.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { FOLDERS } from '../../domain/address/folders.ts';
import { DUTCH } from '../../i18n/languages.ts';

/** The folder of codes, behind a language or not, in small letters or capitals. */
const CODES = new RegExp(`^(/+[a-z]{2})?/+${FOLDERS.code}(?=/)`, 'i');
/** Digits alone, as somebody types who leaves the folder out. */
const BARE_CODE = new RegExp(
  `^((?:/[a-z]{2})?)/(?:(?:hulp)?code/?|${FOLDERS.code})?[-=:._]?(\\d{3,24})/$`,
);
/** What stands behind an address in a sentence or a mail: '/hulp/vervoer).'. */
const BEHIND = /[^\p{L}\p{N}/][^\p{L}\p{N}]*$/u;
/** No address of ours is as long; and looking for its end costs more the longer it is. */
const LONGEST = 300;
/** The language that has no folder. */
const ROOT_LANGUAGE = new RegExp(`^(?:/+${DUTCH}(?=/))*/+`);

/** The address of a request with the folder of codes in small letters: a QR stands in capitals, and needs no detour. */
export function withSmallFolder(url: string): string {
  return url.replace(CODES, (folder) => folder.toLowerCase());
}

function small(path: string): string {
  // What follows the folder of a code is a matter of letters that stand for digits: l is a 1 and L may be another.
  const code = CODES.exec(path)?.[0];
  if (code !== undefined) return code.toLowerCase() + path.slice(code.length);
  return path.replace(/%[0-9a-f]{2}|[A-Z]+/gi, (part) =>
    part.startsWith('%') ? part : part.toLowerCase(),
  );
}

/** True for an address with a code behind the folder of codes; every sign there is read with it. */
export function isCodeAddress(path: string): boolean {
  return CODES.test(path);
}

/** Without the signs behind it; as it is when other than our own letters would be left. */
function withoutSigns(path: string): string {
  if (path.length > LONGEST || isCodeAddress(path)) return path;
  const whole = decodeURIComponent(path);
  const bare = whole.replace(BEHIND, '');
  if (bare === whole) return path;
  return /^[!-~]*$/.test(bare) && !/[%?#\\]/.test(bare) ? bare : path;
}

/** A path as we write it: the same again when it is right already; of a file always. Never leaves our site. */
export function asWritten(path: string): string {
  if (/\.[a-z0-9]+$/i.test(path)) return path;
  const folder = small(withoutSigns(path)).replace(/\/?$/, '/');
  // Slashes in front are one, behind the language too: "//host/" would be another site.
  return folder
    .replace(ROOT_LANGUAGE, '/')
    .replace(BARE_CODE, (_, language: string, code: string) => language + pathOf(codeAt(code)));
}
