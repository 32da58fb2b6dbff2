// Adds to a page what the scripts and styles it asks for must be, so that a browser takes nothing else in their place.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryFiles } from './open-release.ts';

/** Hashes by address, as in /assets/x.css. */
export type AssetHashes = ReadonlyMap<string, string>;

const ASKED = /<(?:script|link)\b[^>]*\s(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"[^>]*?(?=>)/g;

const hashOf = (bytes: Buffer): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Hashes of the scripts and styles in a built folder. */
export function hashesIn(client: string): AssetHashes {
  const folder = join(client, 'assets');
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  return new Map(
    names.map((name) => [`/assets/${name}`, hashOf(readFileSync(join(folder, name)))]),
  );
}

/** The same for the files of a release in memory. */
export async function hashesOf(files: MemoryFiles): Promise<AssetHashes> {
  const asked = [...files].filter(([address]) => /^\/assets\/.*\.(js|css)$/.test(address));
  const hashed = asked.map(
    async ([address, file]) => [address, hashOf(await file.plain())] as const,
  );
  return new Map(await Promise.all(hashed));
}

/** The page with a hash on every script and style of ours that it asks for. */
export function withIntegrity(html: string, hashes: AssetHashes): string {
  return html.replace(ASKED, (tag, address: string) => {
    const hash = hashes.get(address);
    return hash === undefined || tag.includes(' integrity=') ? tag : `${tag} integrity="${hash}"`;
  });
}
