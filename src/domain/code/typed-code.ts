// A code as people type, say, paste and print it: bare digits, whatever stands around, between or in the place of them.
import { plainLine } from '../typed.ts';
import { withoutCheckDigit } from './check-digit.ts';

const DIGITS = /^\d{2,24}$/;
/** An address with a code at its end, or in its field. */
const ADDRESS = /(?:^|[/\s])c\/+([^/?#]+)\/*(?:[?#].*)?$|[?&]code=([^&#]+)/i;
/** What people say before a code. */
const SAID =
  /^(?:(?:de|mijn|the|my)\s+)?(?:(?:hulp|help)[\s-]*)?[ck]ode(?:nummer)?(?=[\W\d])[\s.:=#-]*(?:(?:nummer|number|nr|is)\b[\s.:=#-]*)*/i;
const COUNTED = /^(?:nummer|number|nr|no|c)(?=[\W\d])[\s.:=#-]*/i;
/** What stands around and between digits: every sign that is no letter and no digit. */
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** Letters that are read or typed for a digit. */
const LOOKS = new Map(
  Object.entries({
    0: 'oOQD',
    1: 'lLiI',
    2: 'zZ',
    4: 'A',
    5: 'sS',
    6: 'bG',
    7: 'T',
    8: 'B',
    9: 'gq',
  }).flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit] as const)),
);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What was typed without an address or words around it. */
function core(typed: string): string {
  const text = plainLine(typed).replace(/[\s"'”’).,;:!?>\]]+$/, '');
  const [, path, field] = ADDRESS.exec(text) ?? [];
  return plainLine(decoded(path ?? field ?? text)).replace(SAID, '');
}

/** Letters as the digits they look like, when the check digit then fits; undefined when it does not. */
function withLooks(text: string): string | undefined {
  const digits = [...text].map((sign) => (/\d/.test(sign) ? sign : LOOKS.get(sign))).join('');
  const isWhole = digits.length === text.length && DIGITS.test(digits);
  return isWhole && withoutCheckDigit(digits) !== undefined ? digits : undefined;
}

/** What a person typed where a code is asked for, as bare digits; undefined when it cannot be a code. */
export function typedCode(typed: string): string | undefined {
  const bare = core(typed).replace(COUNTED, '').replace(SIGNS, '');
  return DIGITS.test(bare) ? bare : withLooks(bare);
}

/**
 * A code in what a person typed where words are asked for; undefined when those are words. More careful: '€ 50', 'b12'
 * and 'bos' are no codes.
 */
export function codeInWords(typed: string): string | undefined {
  const bare = core(typed)
    .replace(/^[\s"'“”‘’(#]+|[\s"'“”‘’).,;:!?]+$/g, '')
    .replace(/(?<=\d)[\s.-]+(?=\d)/g, '');
  if (DIGITS.test(bare)) return bare;
  const isAlike = /^[\doOlI]{3,}$/.test(bare) && bare.replace(/\D/g, '').length * 2 > bare.length;
  return isAlike ? withLooks(bare) : undefined;
}
