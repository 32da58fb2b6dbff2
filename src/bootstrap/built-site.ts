// A release as the server takes it in: its files in memory, what it says of itself, and the code that draws its pages.
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { RenderPage } from '../adapters/http/rendered.ts';
import { hashesOf, withIntegrity } from '../adapters/release/integrity.ts';
import { openFiles, type MemoryFiles } from '../adapters/release/open-release.ts';
import { currentRelease } from '../adapters/release/releases.ts';
import { municipalitySchema } from '../domain/municipality/municipality.ts';
import { movedFileSchema } from '../domain/portal/moved.ts';
import { termsSchema } from '../domain/retention/terms.ts';
import { ConfigError } from './config.ts';

const siteSchema = z.object({
  /** Name of the portal. */
  portal: z.string(),
  /** Time zone of the municipality. */
  timeZone: municipalitySchema.shape.timeZone,
  /** Languages it was built in, the one at the root first. */
  languages: z.array(z.string()).min(1),
  /** Of the contact centre. */
  phone: z.string(),
  /** Of the municipality. */
  email: z.string(),
  /** Public address that stands on its paper and in what is sent along; absent in a site of an earlier version. */
  address: z.string().optional(),
  /** What its privacy page says of how long things are kept; absent in a site of an earlier version. */
  keeps: termsSchema.optional(),
  /** Villages that its offers name; absent in a site of an earlier version. */
  villages: z.array(z.string()).default([]),
  /** Pages that are no more, with where they lead. */
  moved: movedFileSchema.default({}),
  /** Where "snel weg" leads; absent: there is none. */
  exit: z.string().optional(),
  /** Pages that no browser keeps, language included. */
  watched: z.array(z.string()).default([]),
});

export interface BuiltSite extends z.infer<typeof siteSchema> {
  readonly files: MemoryFiles;
  /** When this release came. */
  readonly since: Date;
  /** The last changes to a page that was drawn. */
  readonly finish: (html: string) => string;
  /** Takes in the code that draws pages. */
  pages(): Promise<DrawnPages>;
}

/** The code that draws pages. */
export interface DrawnPages {
  readonly render: RenderPage;
  /** Makes ready what takes a second, before the first visitor needs it. */
  readonly wake: () => Promise<void>;
}

/** Node looks on disk for a module that another asks for the first time, also when it has it. */
function stayInMemory(taken: ReadonlySet<string>): void {
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL } = context;
      const url = /^[.]{1,2}[/]/.test(specifier) && URL.parse(specifier, parentURL)?.href;
      return url && taken.has(url) ? { url, shortCircuit: true } : next(specifier, context);
    },
  });
}

/** All of it now: a request must not be what brings in a page, when the release may be gone from disk. */
async function takeIn(server: string): Promise<DrawnPages> {
  const names = readdirSync(server, { recursive: true, encoding: 'utf8' });
  const modules = names.filter((name) => name.endsWith('.mjs'));
  const urlOf = (name: string) => pathToFileURL(join(server, name)).href;
  await Promise.all(modules.map((name) => import(urlOf(name))));
  stayInMemory(new Set(modules.map(urlOf)));
  return (await import(urlOf('entry.mjs'))) as DrawnPages;
}

/** The files, with those marked that no browser may keep. */
function marked(files: MemoryFiles, watched: readonly string[]): MemoryFiles {
  const hidden = watched.flatMap((path) => [path, `${path}index.html`]);
  const entries = hidden.flatMap((path) => {
    const file = files.get(path);
    return file ? [[path, { ...file, watched: true }] as const] : [];
  });
  return new Map([...files, ...entries]);
}

/** The site to serve from a folder; undefined when none was built there. Throws a ConfigError when it is not whole. */
export async function openSite(dist: string): Promise<BuiltSite | undefined> {
  const release = currentRelease(dist);
  if (release === undefined) return undefined;
  const files = openFiles(release, release.former);
  const told = await files?.get('/site.json')?.plain();
  const facts = siteSchema.safeParse(told && JSON.parse(told.toString())).data;
  if (files === undefined || facts === undefined)
    throw new ConfigError(
      `The site in ${release.root} is not whole, or of another version: run npm run build.`,
    );
  const hashes = await hashesOf(files);
  return {
    ...facts,
    files: marked(files, facts.watched),
    since: release.since,
    finish: (html) => withIntegrity(html, hashes),
    pages: () => takeIn(release.server),
  };
}
