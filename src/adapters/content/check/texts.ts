// All that a resident reads in the content, piece by piece, each with where it stands.
import type { Problem } from '../../../domain/problem.ts';
import { plainFindings, type OfficeWord } from '../../../domain/language/plain.ts';
import type { Entry, Reading } from '../read/read-files.ts';

export interface TextPiece {
  readonly file: string;
  /** Field, dotted; empty for running text. */
  readonly field: string;
  readonly text: string;
  /** Line on which running text begins. */
  readonly line?: number;
}

function leaves(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** In elsewhere.yml sentences stand beside words and addresses. */
const SENTENCE_ELSEWHERE = /\.(title|say|desk)(\.|$)/;

/** What staff type about a caller is typed as it is said. */
const isTyped = (kind: Entry['kind'], field: string) =>
  kind === 'talks' && /^talks\.\d+\.words\./.test(field);

/** A text without the lines that are still to be written: these are told, and have no language yet. */
const written = (text: string) => text.replace(/^.*\bTODO\b.*$/gm, '');

/** The pieces of one wording, head and running text. */
export function piecesOf({ kind, file, data, body }: Entry): TextPiece[] {
  const head = leaves(data)
    .filter(([field]) => kind !== 'elsewhere' || SENTENCE_ELSEWHERE.test(field))
    .filter(([field]) => !isTyped(kind, field))
    .map(([field, text]) => ({ file, field, text: written(text) }));
  return body ? [...head, { file, field: '', text: written(body.text), line: body.line }] : head;
}

/** The line of a piece on which some words of it stand. */
export function lineOf({ text, line }: TextPiece, words: string): number | undefined {
  if (line === undefined) return undefined;
  const start = words.slice(0, 20);
  return (
    line +
    Math.max(
      0,
      text.split('\n').findIndex((one) => one.includes(start)),
    )
  );
}

/** Of a wording the whole, of elsewhere.yml what is Dutch. */
const dutchPieces = (entry: Entry) =>
  piecesOf(entry).filter(({ field }) => entry.kind !== 'elsewhere' || /\.(nl|desk)$/.test(field));

/** What is not plain in one Dutch wording. Questions of the wegwijzer have a measure of their own. */
function plainProblems(entry: Entry, words: readonly OfficeWord[]): Problem[] {
  const pieces = dutchPieces(entry).filter(({ field }) => !field.startsWith('questions.'));
  return plainFindings(
    pieces.map((piece) => piece.text),
    words,
  ).map(({ kind, text, values }): Problem => {
    const piece = text === undefined ? undefined : pieces[text];
    const line = piece && lineOf(piece, String(values['sentence'] ?? values['found'] ?? ''));
    return {
      file: entry.file,
      ...(line !== undefined && { line }),
      field: piece?.field ?? '',
      kind,
      values,
    };
  });
}

/** What residents say among each other (`ask`) and what stands between quotes may be je. */
const JE = /(?<![\p{L}'’])(?:je|jij|jou|jouw|jezelf|jullie)(?!\p{L})/iu;
const QUOTED = /["“„][^"”]*["”]/g;

/** "Je" in a text that does not say that it is for young people. */
function informalProblems(entry: Entry): Problem[] {
  if ((entry.data as { informal?: boolean } | undefined)?.informal === true) return [];
  return dutchPieces(entry)
    .filter(({ field }) => !field.startsWith('ask.'))
    .flatMap((piece) => {
      const found = JE.exec(piece.text.replace(QUOTED, ''))?.[0];
      if (found === undefined) return [];
      const line = lineOf(piece, found);
      const at = { file: entry.file, field: piece.field, ...(line !== undefined && { line }) };
      return [{ ...at, kind: 'informal' as const, values: { found } }];
    });
}

/** Everything in the Dutch texts of needs, provisions, procedures, talks and what is not here that is not plain, or says je where it should say u. */
export function languageProblems({ entries }: Reading, words: readonly OfficeWord[]): Problem[] {
  return entries
    .filter(
      ({ kind, id }) =>
        kind === 'elsewhere' ||
        (/^((need|provision|procedure)Wordings|talks)$/.test(kind) && /(^|\/)nl$/.test(id)),
    )
    .flatMap((entry) => [...plainProblems(entry, words), ...informalProblems(entry)]);
}
