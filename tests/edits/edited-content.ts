// A copy of a content folder after a batch of edits, of which only those stay that check:content has nothing against.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded, type Random } from '../sim/random.ts';
import { EDITS, type Edit } from './edits.ts';
import { EditedFolder } from './folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What was done to a copy. */
export interface Edited {
  /** Kind of edit -> what it did. */
  readonly done: Readonly<Record<string, string>>;
  /** Kinds of edits that were no valid ones here, with what check:content told. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Runs a command of the project on a content folder, as an editor does. */
function command(name: string, content: string): { ok: boolean; told: string } {
  const run = spawnSync('npm', ['run', '-s', name], {
    cwd: repository,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { ok: run.status === 0, told: run.stdout + run.stderr };
}

/** Gives new pages their numbers, and tells what check:content has against it; empty when nothing. */
function faultsOf(content: string): string {
  const codes = command('codes', content);
  const check = command('check:content', content);
  return codes.ok && check.ok ? '' : check.told + (codes.ok ? '' : codes.told);
}

function shuffled(random: Random): [string, Edit][] {
  const order = Object.entries(EDITS).map((edit) => ({ edit, place: random.next() }));
  return order.sort((a, b) => a.place - b.place).map(({ edit }) => edit);
}

/** One edit at a time, each checked, in a copy of its own until it turns out to be valid. */
function oneByOne(from: string, to: string, seed: number): Edited {
  const random = seeded(seed);
  const [done, refused]: Record<string, string>[] = [{}, {}];
  const spare = `${to}-spare`;
  cpSync(from, to, { recursive: true });
  for (const [name, edit] of shuffled(random)) {
    cpSync(to, spare, { recursive: true });
    const did = edit(new EditedFolder(to), random);
    const faults = did === undefined ? '' : faultsOf(to);
    if (did !== undefined && faults === '') done![name] = did;
    if (faults !== '') {
      refused![name] = `${did}\n${faults}`;
      rmSync(to, { recursive: true });
      cpSync(spare, to, { recursive: true });
    }
    rmSync(spare, { recursive: true });
  }
  return { done: done!, refused: refused! };
}

/** Copies `from` to `to` and does every kind of edit once, in an order and in places that `seed` decides. */
export function editContent(from: string, to: string, seed: number): Edited {
  const random = seeded(seed);
  cpSync(from, to, { recursive: true });
  const folder = new EditedFolder(to);
  const done: Record<string, string> = {};
  for (const [name, edit] of shuffled(random)) {
    const did = edit(folder, random);
    if (did !== undefined) done[name] = did;
  }
  if (faultsOf(to) === '') return { done, refused: {} };
  rmSync(to, { recursive: true });
  const before = command('check:content', from);
  if (!before.ok) throw new Error(`before any edit check:content tells: ${before.told}`);
  return oneByOne(from, to, seed);
}

/** Tests over whatever content they are given, and not on a municipality of their own. */
function lawsOfContent(): string[] {
  const folder = join(repository, 'tests/content');
  return readdirSync(folder)
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('support/content.ts'))
    .map((file) => `tests/content/${file}`);
}

/** Runs the laws of content on a folder; gives what failed, or nothing. */
export function brokenLaws(content: string): string {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=dot'];
  const run = spawnSync(process.execPath, [vitest, ...args, ...lawsOfContent()], {
    cwd: repository,
    env: { ...process.env, CONTENT_DIR: content, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return run.status === 0 ? '' : run.stdout + run.stderr;
}
