// A machine with a portal, a place for its back-ups, and other machines to bring them to; all removed with the test.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { backup } from '../../src/bootstrap/backup.ts';
import type { Config } from '../../src/bootstrap/config.ts';
import { move } from '../../src/bootstrap/move.ts';
import { restore } from '../../src/bootstrap/restore.ts';
import { command, type Ran } from './command.ts';
import { settingsOf } from './installation.ts';
import { temporaryFolder } from './portal.ts';

type Settings = Readonly<Record<string, string>>;

export interface Machines {
  /** A path in the folder of the test; the portal is in `data`. */
  at(...names: string[]): string;
  /** Settings of the portal. */
  readonly home: Settings;
  here(): Config;
  /** Where back-ups go. */
  readonly to: string;
  kept(): string[];
  newest(): string;
  backup(settings?: Settings, keep?: number): Promise<Ran>;
  restore(settings: Settings, file?: string): Promise<Ran>;
  move(settings: Settings): Promise<Ran>;
  /** Another machine, with nothing but the key. */
  empty(name?: string): { readonly DATA_DIR: string };
  /** Takes the database of the portal away. */
  dropDatabase(): void;
}

export function machines(): Machines {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const at = (...names: string[]) => join(path, ...names);
  const home = { DATA_DIR: at('data') };
  const to = at('kopie');
  const kept = () => fs.readdirSync(to).sort();
  const newest = () => join(to, kept().at(-1)!);
  return {
    at,
    home,
    here: () => settingsOf(at('data')),
    to,
    kept,
    newest,
    backup: (settings = home, keep = 14) =>
      command(backup, ['--to', to, '--keep', `${keep}`], settings),
    restore: (settings, file = newest()) => command(restore, [file], settings),
    move: (settings) => command(move, [], settings),
    empty(name = 'nieuw') {
      fs.mkdirSync(at(name));
      fs.cpSync(at('data', 'sleutel'), at(name, 'sleutel'));
      return { DATA_DIR: at(name) };
    },
    dropDatabase() {
      for (const end of ['', '-wal', '-shm'])
        fs.rmSync(at('data', `hulp.sqlite${end}`), { force: true });
    },
  };
}
