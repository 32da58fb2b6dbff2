// Finds the locales: every folder in locales/ is a language, every file in it a namespace. The one reader of that folder.
import { readdirSync, readFileSync } from 'node:fs';

/** One file of a locale: texts, in groups of any depth. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** Language, then namespace, then texts. A namespace that is absent falls back to Dutch. */
export type Locales = Readonly<Record<string, Readonly<Record<string, Texts>>>>;

const PLACE = /([^/]+)\/([^/]+)\.json$/;

function grouped(files: Readonly<Record<string, unknown>>): Locales {
  const locales: Record<string, Record<string, Texts>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, language, namespace] = PLACE.exec(path)!;
    locales[language!] = { ...locales[language!], [namespace!]: texts as Texts };
  }
  return locales;
}

function fromDisk(): Record<string, unknown> {
  const root = new URL('locales/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const named = files.filter((file) => PLACE.test(file));
  return Object.fromEntries(
    named.map((file) => [file, JSON.parse(readFileSync(new URL(file, root), 'utf8')) as unknown]),
  );
}

// A bundle has no folder to look in, so Vite puts the files in it; a plain script has no Vite.
const files = (import.meta.env as unknown)
  ? import.meta.glob('./locales/*/*.json', { eager: true, import: 'default' })
  : fromDisk();

/** Every locale that there is: language, then namespace, then texts. */
export const LOCALES: Locales = grouped(files);
