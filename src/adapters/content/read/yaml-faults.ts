// What is wrong with how YAML was written, told once.
import { isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Problem, ProblemKind } from '../../../domain/problem.ts';
import type { Place } from './place.ts';

const KINDS: Readonly<Partial<Record<YAMLError['code'], ProblemKind>>> = {
  DUPLICATE_KEY: 'double',
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'indent',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'startSign',
  BAD_ALIAS: 'startSign',
  TAG_RESOLVE_FAILED: 'startSign',
  MULTIPLE_DOCS: 'severalParts',
};

const ALONE: ReadonlySet<ProblemKind> = new Set(['double', 'tab']);

/** Where the quote was opened that is never closed: the fault is there, not at the end of the file. */
function openedAt(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end) start = range[0];
    },
  });
  return start;
}

/** The key that stands at a place. */
function keyAt(document: Document, offset: number): string {
  let name = '';
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.range?.[0] === offset) name = String(key.value);
    },
  });
  return name;
}

function problemOf(
  file: string,
  document: Document,
  { code, pos: [offset], message }: YAMLError,
  placeAt: (offset: number) => Place,
): Problem {
  const open = code === 'MISSING_CHAR' && message.includes('quote');
  const at = placeAt(open ? openedAt(document, offset) : offset);
  const kind = open ? 'openQuote' : (KINDS[code] ?? 'notYaml');
  const field = code === 'DUPLICATE_KEY' ? keyAt(document, offset) : '';
  return { file, ...at, field, kind, values: field === '' ? {} : { field } };
}

/** The value of a document, and every fault in how it was written. */
export function syntaxProblems(
  file: string,
  document: Document,
  placeAt: (offset: number) => Place,
): { value: unknown; problems: readonly Problem[] } {
  const errors = [...document.errors, ...document.warnings];
  const all = errors.map((error) => problemOf(file, document, error, placeAt));
  // What comes after a fault is often its consequence; a key twice and a tab stand on their own.
  const first = all.find(({ kind }) => !ALONE.has(kind));
  const problems = all.filter((problem) => problem === first || ALONE.has(problem.kind));
  if (errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { value: undefined, problems };
  try {
    return { value: document.toJS(), problems };
  } catch {
    // A star points at nothing, or at too much.
    return {
      value: undefined,
      problems: [...problems, { file, line: 1, field: '', kind: 'notYaml', values: {} }],
    };
  }
}
