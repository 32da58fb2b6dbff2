// A content folder as an editor works in it: files opened, changed and kept as they were for the rest.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, type Document } from 'yaml';

export class EditedFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Names of the folders in `kind`, in one order. */
  names(kind: 'needs' | 'provisions'): string[] {
    return readdirSync(join(this.root, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  text(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** What a YAML file says. */
  data<T = Record<string, unknown>>(file: string): T {
    return parseDocument(this.head(file)).toJS() as T;
  }

  /** Changes a YAML file, or the head of a text, and leaves what was not touched as it was typed. */
  change(file: string, edit: (document: Document) => void): void {
    const head = this.head(file);
    const document = parseDocument(head);
    edit(document as Document);
    const changed = document.toString({ lineWidth: 0 });
    this.write(file, file.endsWith('.md') ? this.text(file).replace(head, () => changed) : changed);
  }

  /** All text of all files but one folder, to see whether something is named. */
  namesElsewhere(words: string, but: string): boolean {
    const files = readdirSync(this.root, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => /\.(md|yml)$/.test(file) && !file.startsWith(but))
      .some((file) => this.text(file).includes(words));
  }

  private head(file: string): string {
    const text = this.text(file);
    return file.endsWith('.md') ? (/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') : text;
  }
}
