// Builds what a visitor of each engine would fetch: its code, and its index or documents.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { create, insert, save } from '@orama/orama';
import { stemmer } from '@orama/stemmers/dutch';
import { build } from 'esbuild';
import lunr from 'lunr';
import nl from 'lunr-languages/lunr.nl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import { partsFromDisk, sentencesFromDisk } from '../../../src/adapters/content/search-source.ts';
import { otherWords, searchSource } from '../../../src/search/make-source.ts';
import { keyedSentences } from '../../../src/search/said.ts';
import { forList } from '../../../src/search/source.ts';
import type { Document } from './documents.ts';
import { MINISEARCH } from './settings.ts';

export interface Prepared {
  readonly name: string;
  readonly code: string;
  readonly data: string;
  /** Folder with further files, served as /pagefind/. */
  readonly folder?: string;
  /** What a visitor fetches, compressed with brotli. */
  readonly bytes: { readonly code: number; readonly index: number };
}

const brotli = (text: string | Uint8Array) => brotliCompressSync(text).length;

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`engines/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** What a list of results shows; ours has it in its index already, so the others need it beside theirs. */
const shown = (documents: readonly Document[]) =>
  JSON.stringify(
    documents.map(({ id, title, text, needs }) => [id, title, text.slice(0, 80), needs[0]]),
  );

function lunrData(documents: readonly Document[]): string {
  stemmerSupport(lunr);
  nl(lunr);
  const index = lunr((builder) => {
    builder.use((lunr as unknown as { nl: lunr.Builder.Plugin }).nl);
    builder.ref('place');
    builder.field('title', { boost: 5 });
    builder.field('words', { boost: 3 });
    builder.field('text');
    for (const [place, d] of documents.entries()) builder.add({ place: String(place), ...d });
  });
  return JSON.stringify(index);
}

function miniSearchData(documents: readonly Document[]): string {
  const index = new MiniSearch(MINISEARCH);
  index.addAll(documents.map(({ title, words, text }, id) => ({ id, title, words, text })));
  return JSON.stringify(index);
}

async function oramaData(documents: readonly Document[]): Promise<string> {
  const index = create({
    schema: { title: 'string', words: 'string', text: 'string' },
    components: { tokenizer: { language: 'dutch', stemming: true, stemmer } },
  });
  for (const [place, { title, words, text }] of documents.entries())
    await insert(index, { id: String(place), title, words, text });
  return JSON.stringify(save(index));
}

async function pagefindFolder(documents: readonly Document[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error('pagefind did not start');
  for (const [place, d] of documents.entries())
    await index.addCustomRecord({
      url: `/${d.id}/`,
      content: [d.title, d.words, d.text].join('. '),
      language: 'nl',
      meta: { title: d.title, place: String(place) },
    });
  await index.writeFiles({ outputPath: folder });
}

function ourData(documents: readonly Document[], hears: boolean): string {
  const said = hears ? keyedSentences(sentencesFromDisk('nl')) : [];
  const parts = partsFromDisk('nl');
  const others = otherWords(parts, 'nl');
  const places = Object.fromEntries(
    documents.map((d, place) => [
      parts.catalogue.needs.has(d.id) && d.needs[0] === d.id
        ? `/hulp/${d.id}/`
        : `/aanbod/${d.id}/`,
      place,
    ]),
  );
  return JSON.stringify({ source: forList(searchSource(parts, 'nl')), others, said, places });
}

/** What is fetched of ours for Dutch; the words of other languages come when a question asks for them. */
function ourBytes(data: string): number {
  const { source, said } = JSON.parse(data) as { source: object; said: readonly object[] };
  const heard = said.length === 0 ? 0 : brotli(JSON.stringify(said));
  return brotli(JSON.stringify(source)) + heard;
}

function sizeOf(folder: string, keep: (file: string) => boolean): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile() && keep(file))
    .reduce((sum, file) => sum + brotli(readFileSync(join(folder, file))), 0);
}

/** Prepares one engine; `folder` is for files of its own. */
export async function prepare(
  name: string,
  documents: readonly Document[],
  folder: string,
): Promise<Prepared> {
  const isOurs = name.startsWith('ours');
  const code = await bundle(isOurs ? 'ours' : name);
  if (name === 'pagefind') {
    await pagefindFolder(documents, folder);
    const isCode = (file: string) => file === 'pagefind.js' || file === 'pagefind-worker.js';
    const isIndex = (file: string) =>
      /^wasm\.nl|\.pf_(meta|index)$|entry\.json$/.test(file.split('/').at(-1)!);
    const bytes = { code: sizeOf(folder, isCode), index: sizeOf(folder, isIndex) };
    return { name, code, data: 'null', folder, bytes };
  }
  const makers: Record<string, () => string | Promise<string>> = {
    ours: () => ourData(documents, true),
    'ours, words alone': () => ourData(documents, false),
    'lunr-nl': () => lunrData(documents),
    minisearch: () => miniSearchData(documents),
    flexsearch: () => JSON.stringify(documents),
    orama: () => oramaData(documents),
  };
  const data = await makers[name]!();
  const beside = isOurs || name === 'flexsearch' ? 0 : brotli(shown(documents));
  const index = isOurs ? ourBytes(data) : brotli(data);
  return { name, code, data, bytes: { code: brotli(code), index: index + beside } };
}
