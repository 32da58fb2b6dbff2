// Where releases of the site stand: each whole in a folder of its own, and one small file that names the one to serve.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const POINTER = 'current.json';
const FOLDER = 'releases';
/** Written last: a release without it is still being built, or never was whole. */
const SEAL = 'release.json';
/** A build that did not end within a day never will. */
const LOST_MS = 24 * 3_600_000;
/** On Windows a virus scanner may hold a file for a moment. */
const TRIES = 20;
const PAUSE_MS = 100;

const pointerSchema = z.object({
  release: z.string().regex(/^[\w-]+$/),
  former: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  since: z.iso.datetime(),
});
const sealSchema = z.object({ files: z.number(), bytes: z.number() });

/** How much a release holds, to see at once when something is missing. */
export type Weight = z.infer<typeof sealSchema>;

/** The folders of one release. */
export interface ReleaseFolders {
  readonly id: string;
  /** Everything of it. */
  readonly root: string;
  /** Files that are served as they are. */
  readonly client: string;
  /** Code that draws all other pages. */
  readonly server: string;
}

export interface CurrentRelease extends ReleaseFolders {
  /** When it became the one to serve. */
  readonly since: Date;
  /** The one before it, of which pages may still be open; absent when it is gone. */
  readonly former?: ReleaseFolders;
  readonly weight: Weight;
}

function foldersOf(dist: string, id: string): ReleaseFolders {
  const root = join(dist, FOLDER, id);
  return { id, root, client: join(root, 'client'), server: join(root, 'server') };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const weightOf = ({ root }: ReleaseFolders): Weight | undefined =>
  sealSchema.safeParse(readJson(join(root, SEAL))).data;

/** The release to serve from `dist`; undefined when none was built there. */
export function currentRelease(dist: string): CurrentRelease | undefined {
  const pointer = pointerSchema.safeParse(readJson(join(dist, POINTER))).data;
  if (pointer === undefined) return undefined;
  const folders = foldersOf(dist, pointer.release);
  const weight = weightOf(folders);
  if (weight === undefined) return undefined;
  const former = pointer.former === undefined ? undefined : foldersOf(dist, pointer.former);
  return {
    ...folders,
    since: new Date(pointer.since),
    weight,
    ...(former && existsSync(former.client) && { former }),
  };
}

/** Folders for a release that is to be built; nobody sees it before `switchTo`. */
export function newRelease(dist: string, now: Date): ReleaseFolders {
  const moment = now.toISOString().replaceAll(/[-:]|\..*$/g, '');
  const folders = foldersOf(dist, `${moment}-${randomBytes(3).toString('hex')}`);
  mkdirSync(folders.root, { recursive: true });
  return folders;
}

/** Whole or not at all: beside it first, then in its place. */
async function place(file: string, value: object): Promise<void> {
  const draft = `${file}.${randomBytes(3).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(value)}\n`, { flush: true });
  for (let left = TRIES; ; left--)
    try {
      return await rename(draft, file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (left === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await pause(PAUSE_MS);
    }
}

function removeOld(dist: string, kept: readonly (string | undefined)[], now: Date): void {
  for (const id of readdirSync(join(dist, FOLDER))) {
    const { root } = foldersOf(dist, id);
    const lost = now.getTime() - statSync(root).mtimeMs > LOST_MS;
    // Another build may be busy in a folder that is not sealed yet.
    if (kept.includes(id) || !(lost || existsSync(join(root, SEAL)))) continue;
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Makes a release that is whole the one to serve, by one rename; of those before it the last stays. */
export async function switchTo(
  dist: string,
  release: ReleaseFolders,
  weight: Weight,
  now: Date,
): Promise<void> {
  await place(join(release.root, SEAL), weight);
  const former = currentRelease(dist)?.id;
  await place(join(dist, POINTER), {
    release: release.id,
    ...(former !== undefined && { former }),
    since: now.toISOString(),
  });
  removeOld(dist, [release.id, former], now);
}
