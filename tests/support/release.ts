// Makes a release without Astro, of texts by name.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hash } from 'node:crypto';
import { writePack, type PackedFile } from '../../src/adapters/release/pack.ts';
import {
  currentRelease,
  newRelease,
  switchTo,
  type SealedRelease,
} from '../../src/adapters/release/releases.ts';

function packed([name, text]: [string, string]): PackedFile {
  const forms = name.endsWith('.woff2')
    ? ([Buffer.from(text)] as const)
    : ([brotliCompressSync(text), gzipSync(text)] as const);
  const mark = hash('sha256', text, 'base64url').slice(0, 22);
  return { name, size: Buffer.byteLength(text), mark, forms };
}

/** Makes a release in `dist` the one to serve; `prepare` hears where it stands before that. */
export async function releaseOf(
  dist: string,
  files: Readonly<Record<string, string>>,
  prepare: (root: string) => void = () => undefined,
  now = new Date(),
): Promise<SealedRelease> {
  const release = newRelease(dist, now);
  prepare(release.root);
  await switchTo(dist, release, writePack(release.root, Object.entries(files).map(packed)), now);
  return currentRelease(dist)!;
}
