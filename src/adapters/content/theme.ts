// The theme of a municipality: theme.css of its content, with what it imports; only values of tokens are taken from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { CssSyntaxError, parse, type AtRule, type ChildNode, type Rule } from 'postcss';
import type { Problem, ProblemKind } from '../../domain/problem.ts';
import type { ContentFiles } from './read/files.ts';

/** Where a theme stands in a content folder. */
const THEME = 'theme.css';
const FOREIGN = /^(https?:)?\/\//i;
const FOREIGN_URL = /url\(\s*['"]?(https?:)?\/\//i;
const IMPORTED = /^(?:url\()?\s*['"]?([^'")\s]+)/i;
/** The whole page, or the one class under which packages put their tokens. */
const WHOLE = /^(:root|:host|html|body|\.[\w-]+)$/;

export interface Theme {
  /** One sheet that sets tokens on the whole page; empty when there is no theme. */
  readonly css: string;
  readonly problems: readonly Problem[];
}

interface Sheet {
  /** What problems are told about: a file of the content. */
  readonly file: string;
  /** Where it stands on disk, when it is of a package. */
  readonly path?: string;
  readonly text: string;
}

/** Reads sheets one by one, and keeps of each the tokens it sets; imports come first, as in CSS. */
class ThemeReader {
  readonly problems: Problem[] = [];
  readonly #files: ContentFiles;
  readonly #seen = new Set<string>();

  constructor(files: ContentFiles) {
    this.#files = files;
  }

  #fault(file: string, kind: ProblemKind, found = '', line?: number): void {
    this.problems.push({ file, field: '', kind, values: { found }, ...(line && { line }) });
  }

  #imported(from: Sheet, { params }: AtRule): string {
    const name = IMPORTED.exec(params)?.[1] ?? '';
    const isBeside = name.startsWith('.');
    if (FOREIGN.test(name)) {
      this.#fault(from.file, 'themeWeb', name);
      return '';
    }
    const file = posix.join(posix.dirname(from.file), name);
    const own = isBeside && from.path === undefined ? this.#files.get(file) : undefined;
    if (own !== undefined) return this.read({ file, text: Buffer.from(own).toString('utf8') });
    try {
      const base = from.path ?? join(process.cwd(), 'package.json');
      const path = isBeside ? join(dirname(base), name) : createRequire(base).resolve(name);
      return this.read({ file: from.file, path, text: readFileSync(path, 'utf8') });
    } catch {
      this.#fault(from.file, 'themeImport', name);
      return '';
    }
  }

  #tokens(sheet: Sheet, { nodes }: Rule): string {
    const tokens = nodes.flatMap((one) =>
      one.type === 'decl' && one.prop.startsWith('--') ? [one] : [],
    );
    const foreign = tokens.filter((one) => FOREIGN_URL.test(one.value));
    for (const { prop } of foreign) this.#fault(sheet.file, 'themeWeb', prop);
    const own = tokens.filter((one) => !foreign.includes(one));
    return own.map(({ prop, value }) => `${prop}: ${value.trim()};`).join(' ');
  }

  /** What of some nodes are tokens of the whole page. */
  #kept(sheet: Sheet, nodes: readonly ChildNode[] = []): string {
    const parts = nodes.map((node) => {
      if (node.type === 'rule' && node.selectors.every((one) => WHOLE.test(one)))
        return `:root { ${this.#tokens(sheet, node)} }`;
      if (node.type !== 'atrule') return '';
      if (node.name === 'import') return this.#imported(sheet, node);
      if (node.name === 'layer') return this.#kept(sheet, node.nodes);
      return node.name === 'media'
        ? `@media ${node.params} { ${this.#kept(sheet, node.nodes)} }`
        : '';
    });
    return parts.filter(Boolean).join('\n');
  }

  read(sheet: Sheet): string {
    const id = sheet.path ?? sheet.file;
    if (this.#seen.has(id)) return '';
    this.#seen.add(id);
    try {
      return this.#kept(sheet, parse(sheet.text).nodes);
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      this.#fault(sheet.file, 'themeSyntax', '', sheet.path === undefined ? error.line : undefined);
      return '';
    }
  }
}

/** The theme in a content folder, and everything that is wrong with it. */
export function readTheme(files: ContentFiles): Theme {
  const own = files.get(THEME);
  if (own === undefined) return { css: '', problems: [] };
  const reader = new ThemeReader(files);
  const css = reader.read({ file: THEME, text: Buffer.from(own).toString('utf8') });
  const problems: Problem[] = [...reader.problems];
  if (problems.length === 0 && !/--[\w-]+:/.test(css))
    problems.push({ file: THEME, field: '', kind: 'themeEmpty', values: {} });
  return { css, problems };
}
