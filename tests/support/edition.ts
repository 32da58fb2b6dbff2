// An edition of the paper made by the real command, in a copy of the content of an invented municipality.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/adapters/content/disk.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { temporaryFolder } from './portal.ts';
import { STREEK } from './streek.ts';

const command = fileURLToPath(new URL('../../src/bootstrap/oldambtster.ts', import.meta.url));

/** Public address in tests. */
export const SITE = 'https://hulp.example.nl';

/** Pages of every kind, as an editor names them, with where they live. */
export const ITEMS = {
  rouw: '/hulp/rouw/',
  'hulp/crisis-suicide': '/hulp/crisis-suicide/',
  praatlijn: '/aanbod/praatlijn/',
  'aanbod/boodschappenbrengers': '/aanbod/boodschappenbrengers/',
  'schappen/geld': '/schappen/geld/',
  'geen-netwerk': '/geen-netwerk/',
} as const;

/** A copy of the content and the command on it. */
export interface Edition {
  /** Folder of this test alone. */
  readonly path: string;
  /** The copy of the content. */
  readonly content: string;
  /** Runs the command; SITE_URL is not there unless given. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): SpawnSyncReturns<string>;
  /** Bytes of both registries of codes, as text. */
  registries(): string[];
  codeOf(address: string): string;
  remove(): void;
}

/** The copy, with one provision that is certainly not sure. */
export function makeEdition(): Edition {
  const { path, remove } = temporaryFolder();
  const content = join(path, 'content');
  cpSync(STREEK, content, { recursive: true });
  const offer = join(content, 'provisions/praatlijn/provision.yml');
  const facts = readFileSync(offer, 'utf8');
  writeFileSync(offer, facts.replace(/^publish: .*$/m, "publish: 'check-first'"));
  return {
    path,
    content,
    remove,
    run: (args, env = {}) => {
      const { SITE_URL: _, ...own } = process.env;
      return spawnSync(process.execPath, [command, ...args], {
        env: { ...own, CONTENT_DIR: content, ...env },
        encoding: 'utf8',
      });
    },
    registries: () =>
      ['codes.yml', 'printed-codes.yml'].map((name) => readFileSync(join(content, name), 'utf8')),
    codeOf: (address) => codesByPath(readContent(content).codes).get(address)!,
  };
}

/** Options of the command: the six pages, but for what is given. */
export function asked(out: string, more: Readonly<Record<string, string>> = {}): string[] {
  const items = Object.keys(ITEMS).join(',');
  return Object.entries({ edition: '2026-12', items, out, site: SITE, ...more }).flatMap(
    ([name, value]) => [`--${name}`, value],
  );
}
