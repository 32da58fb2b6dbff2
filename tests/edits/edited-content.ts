// A copy of a content folder after a batch of edits, of which only those stay that check:content has nothing against.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seeded } from '../sim/random.ts';
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

/** An edit with its own row of chance, so that it does the same with or without the others. */
interface Drawn {
  readonly name: string;
  readonly edit: Edit;
  readonly seed: number;
}

function shuffled(seed: number): Drawn[] {
  const order = seeded(seed);
  return Object.entries(EDITS)
    .map(([name, edit], place) => ({
      drawn: { name, edit, seed: seed * 1000 + place },
      place: order.next(),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ drawn }) => drawn);
}

/** Does all edits; when check:content has something against them, each half for itself. */
function keepValid(to: string, edits: readonly Drawn[]): Edited {
  const spare = `${to}-${edits.length}`;
  cpSync(to, spare, { recursive: true });
  const folder = new EditedFolder(to);
  const done: Record<string, string> = {};
  for (const { name, edit, seed } of edits) {
    const did = edit(folder, seeded(seed));
    if (did !== undefined) done[name] = did;
  }
  const faults = faultsOf(to);
  if (faults !== '') {
    rmSync(to, { recursive: true });
    cpSync(spare, to, { recursive: true });
  }
  rmSync(spare, { recursive: true });
  if (faults === '') return { done, refused: {} };
  const [only] = edits;
  if (edits.length === 1)
    return { done: {}, refused: { [only!.name]: `${done[only!.name]}\n${faults}` } };
  const half = edits.length >> 1;
  const first = keepValid(to, edits.slice(0, half));
  const second = keepValid(to, edits.slice(half));
  return {
    done: { ...first.done, ...second.done },
    refused: { ...first.refused, ...second.refused },
  };
}

/** Copies `from` to `to` and does every kind of edit once, in an order and in places that `seed` decides. */
export function editContent(from: string, to: string, seed: number): Edited {
  const before = command('check:content', from);
  if (!before.ok) throw new Error(`before any edit check:content tells: ${before.told}`);
  cpSync(from, to, { recursive: true });
  return keepValid(to, shuffled(seed));
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
