// Feeds Astro with what the one reader read: Astro renders Markdown, and reads nothing of the content itself.
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, filesOnDisk, type ContentFiles } from './read/files.ts';
import type { EntryKind } from './read/kinds-of-file.ts';
import { readFiles, type Reading } from './read/read-files.ts';
import { tellCheck } from './tell.ts';

let last: { files: ContentFiles; reading: Reading } | undefined;
let told: Reading | undefined;

const same = (a: ContentFiles, b: ContentFiles) =>
  a.size === b.size &&
  [...a].every(([file, bytes]) => {
    const other = b.get(file);
    return other !== undefined && Buffer.compare(Buffer.from(bytes), Buffer.from(other)) === 0;
  });

/** What stands in the folder now; read anew only when a file changed, because every kind of entry asks for it. */
function readNow(root: string, watched: boolean): Reading {
  // A build reads once: all its pages must come from the same content, also when someone saves meanwhile.
  if (last && !watched) return last.reading;
  const files = filesOnDisk(root);
  if (!last || !same(files, last.files)) last = { files, reading: readFiles(files) };
  return last.reading;
}

/** Puts the entries of one kind in the store. Throws, with every problem told, when something cannot be read. */
async function fill(kind: EntryKind, root: string, context: LoaderContext): Promise<void> {
  const { entries, problems } = readNow(root, context.watcher !== undefined);
  if (problems.length > 0) throw new Error(`\n${tellCheck(problems)}\n`);
  const { store, generateDigest, renderMarkdown } = context;
  const own = entries.filter((entry) => entry.kind === kind);
  for (const id of store.keys()) if (!own.some((entry) => entry.id === id)) store.delete(id);
  for (const { id, data, body } of own) {
    const digest = generateDigest(JSON.stringify([data, body]));
    if (store.get(id)?.digest === digest) continue;
    const rendered = body && (await renderMarkdown(body.text));
    store.set({
      id,
      data: data as Record<string, unknown>,
      digest,
      ...(body && { body: body.text }),
      ...(rendered && { rendered }),
    });
  }
}

/** Fills again when an editor saves something; what cannot be read is told, and the last that could be read stays. */
function follow(kind: EntryKind, root: string, context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  watcher.add(root);
  watcher.on('all', (_, path) => {
    if (!path.startsWith(root)) return;
    fill(kind, root, context).catch((error: unknown) => {
      // Every kind meets the same fault; it is told once.
      if (told === last?.reading) return;
      told = last?.reading;
      logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}

/** Loader of the entries of one kind. */
export function entriesOf(kind: EntryKind): Loader {
  const root = contentFolder();
  return {
    name: `content-${kind}`,
    load: async (context) => {
      await fill(kind, root, context);
      follow(kind, root, context);
    },
  };
}
