// Where releases of the site stand: each whole in a folder of its own, and one small file that names the one to serve.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { PackSum } from './pack.ts';

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
const sealSchema = z.object({ files: z.number(), sum: z.string() }) satisfies z.ZodType<PackSum>;

/** The folders of one release. */
export interface ReleaseFolders {
  readonly id: string;
  /** Everything of it. */
  readonly root: string;
  /** Files as they were made; what is served of them stands in the pack of the release. */
  readonly client: string;
  /** Code that draws all other pages. */
  readonly server: string;
}

/** A release that was finished. */
export interface SealedRelease extends ReleaseFolders {
  /** What its pack must be. */
  readonly seal: PackSum;
}

export interface CurrentRelease extends SealedRelease {
  /** When it became the one to serve. */
  readonly since: Date;
  /** The one before it, of which pages may still be open; absent when it is gone. */
  readonly former?: SealedRelease;
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

function sealedRelease(dist: string, id: string | undefined): SealedRelease | undefined {
  const folders = id === undefined ? undefined : foldersOf(dist, id);
  const seal = folders && sealSchema.safeParse(readJson(join(folders.root, SEAL))).data;
  return seal && { ...folders, seal };
}

/** The release to serve from `dist`; undefined when none was built there. */
export function currentRelease(dist: string): CurrentRelease | undefined {
  const pointer = pointerSchema.safeParse(readJson(join(dist, POINTER))).data;
  const release = sealedRelease(dist, pointer?.release);
  if (pointer === undefined || release === undefined) return undefined;
  const former = sealedRelease(dist, pointer.former);
  return { ...release, since: new Date(pointer.since), ...(former && { former }) };
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
  seal: PackSum,
  now: Date,
): Promise<void> {
  await place(join(release.root, SEAL), seal);
  const former = currentRelease(dist)?.id;
  await place(join(dist, POINTER), {
    release: release.id,
    ...(former !== undefined && { former }),
    since: now.toISOString(),
  });
  removeOld(dist, [release.id, former], now);
}
