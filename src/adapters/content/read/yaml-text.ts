// YAML with the place of everything in it, so that each fault can be shown where it stands.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Problem } from '../../../domain/problem.ts';
import type { Path, Place } from './place.ts';
import { syntaxProblems } from './yaml-faults.ts';

/** Most signs of a wrong value that are told back. */
const SHOWN = 40;

/** One text in it. */
export interface YamlPiece {
  readonly text: string;
  readonly place: Place;
  /** Names that lead to it, with dots between. */
  readonly path: string;
  readonly remark: string | undefined;
}

/** One YAML text, parsed. */
export class YamlText {
  /** What it says; undefined when it cannot be parsed. */
  readonly value: unknown;
  /** Faults of writing; with a key that stands twice there is still a value. */
  readonly problems: readonly Problem[];
  readonly #text: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** `firstLine`: line of the file on which the text begins. */
  constructor(file: string, text: string, firstLine = 1) {
    // Empty lines in front make every place that of the file.
    this.#text = '\n'.repeat(firstLine - 1) + text;
    this.#document = parseDocument(this.#text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const { value, problems } = syntaxProblems(file, this.#document, (at) => this.#placeAt(at));
    this.problems = problems;
    this.value = value;
  }

  #placeAt(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #step(node: unknown, key: PropertyKey): { node: unknown; key?: Node } | undefined {
    if (isSeq(node)) return { node: node.items[Number(key)] };
    if (!isMap(node)) return undefined;
    const named = (pair: Pair) => isScalar(pair.key) && String(pair.key.value) === String(key);
    const pair = node.items.findLast(named);
    return pair && { node: pair.value, key: pair.key as Node };
  }

  /** The value at a path, or the deepest thing on the way that is there. */
  #find(path: Path): { node: unknown; key?: Node | undefined; whole: boolean } {
    let node: unknown = this.#document.contents;
    let key: Node | undefined;
    for (const name of path) {
      const next = this.#step(node, name);
      if (next?.node === undefined) return { node, key: next?.key ?? key, whole: false };
      ({ node } = next);
      key = next.key ?? key;
    }
    return { node, key, whole: true };
  }

  /** Where the value at `path` stands, or else what it should stand in. */
  place(path: Path): Place | undefined {
    const { node, key, whole } = this.#find(path);
    const at =
      whole && isScalar(node) && node.range?.[1] !== node.range?.[0] ? node : (key ?? node);
    const start = (at as Node | null | undefined)?.range?.[0];
    return start === undefined ? undefined : this.#placeAt(start);
  }

  /** Where a key of the map at `path` stands. */
  placeOfKey(path: Path, name: string): Place | undefined {
    const start = this.#step(this.#find(path).node, name)?.key?.range?.[0];
    return start === undefined ? undefined : this.#placeAt(start);
  }

  /** The value at `path` as it was typed, on one line and not too long. */
  typed(path: Path): string {
    const { node, whole } = this.#find(path);
    const range = whole ? (node as Node | null)?.range : undefined;
    const text = range ? this.#text.slice(range[0], range[1]).replace(/\s+/g, ' ').trim() : '';
    return text.length > SHOWN ? `${text.slice(0, SHOWN)} ...` : text;
  }

  /** The letters of a plain value that YAML takes for a number or for true or false: '0597'. Undefined for what is something else. */
  plainText(path: Path): string | undefined {
    const { node, whole } = this.#find(path);
    if (!whole || !isScalar(node) || node.type !== 'PLAIN') return undefined;
    return typeof node.value === 'string' || node.source === '' || node.value === null
      ? undefined
      : node.source;
  }

  /** Every text in it, with where it begins and what is remarked behind it. */
  texts(): YamlPiece[] {
    const found: YamlPiece[] = [];
    visit(this.#document, {
      Scalar: (key, node, ancestors) => {
        if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
        const path = ancestors
          .flatMap((one, at) => pathPart(one, ancestors[at + 1] ?? node))
          .join('.');
        found.push({
          text: node.value,
          place: this.#placeAt(node.range[0]),
          path,
          remark: node.comment?.trim(),
        });
      },
    });
    return found;
  }
}

/** The name under which `child` stands in `parent`. */
function pathPart(parent: unknown, child: unknown): (string | number)[] {
  if (isSeq(parent)) return [parent.items.indexOf(child)];
  if (isMap(parent) || isAlias(parent)) return [];
  const key = (parent as Partial<Pair>).key;
  return isScalar(key) ? [String(key.value)] : [];
}
