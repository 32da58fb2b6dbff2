// A phone number or address in running text grows old unseen and is no button: it belongs among the facts.
import type { Problem, ProblemKind } from '../../../domain/problem.ts';
import type { Reading } from '../read/read-files.ts';
import { lineOf, piecesOf } from './texts.ts';

/** How each looks in a text. The short numbers for danger (112, 113) are words that everybody knows. */
const LOOKS: readonly [ProblemKind, RegExp][] = [
  ['textMail', /[^\s@(]+@[^\s@]+\.[a-z]{2,}/i],
  [
    'textWeb',
    /(?:https?:\/\/|www\.)[^\s)]*[^\s).,!?:]|(?<![\w@.-])[a-z0-9-]+\.(?:nl|com|org|net|eu|info|be|de)\b/i,
  ],
  ['textPhone', /(?<![\d.,])(?:\+31[ -]?|0)\d(?:[ -]?\d){6,}|(?<!\d)14[ -]?0\d{2,3}(?!\d)/],
];

/** Every phone number, web address and e-mail address in a text about a need, a provision, a procedure or what is not here, or that staff say. A title may be the name of a site. */
export function addressesInText({ entries }: Reading): Problem[] {
  return entries
    .filter(({ kind }) => /^((need|provision|procedure)Wordings|elsewhere|talks)$/.test(kind))
    .flatMap(piecesOf)
    .filter(({ field }) => field !== 'title')
    .flatMap((piece) =>
      LOOKS.flatMap(([kind, look]): Problem[] => {
        const found = look.exec(piece.text)?.[0];
        if (found === undefined) return [];
        const line = lineOf(piece, found);
        const at = { file: piece.file, field: piece.field, ...(line !== undefined && { line }) };
        return [{ ...at, kind, values: { found } }];
      }),
    );
}
