// Disks that fail on purpose: a small one that fills up, and one whose syncs fail while told to.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './portal.ts';

export interface SmallDisk {
  readonly path: string;
  /** Leaves no byte free; a second call takes what came free since. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** A disk of one megabyte in memory; undefined where one cannot be mounted. */
export function smallDisk(): SmallDisk | undefined {
  const { path, remove } = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path]);
  if (mounted.status !== 0) return void remove();
  const filler = join(path, 'vulling');
  return {
    path,
    fill() {
      const file = fs.openSync(filler, 'a');
      try {
        for (;;) fs.writeSync(file, Buffer.alloc(4096));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        fs.closeSync(file);
      }
    },
    free: () => fs.rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', [path]);
      remove();
    },
  };
}

const SHIM = `#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
static int sync_or_fail(long call, int fd) {
  const char *flag = getenv("SYNC_FAILS_WHILE");
  if (flag && access(flag, F_OK) == 0) { errno = EIO; return -1; }
  return syscall(call, fd);
}
int fsync(int fd) { return sync_or_fail(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_or_fail(SYS_fdatasync, fd); }
`;

export interface FailingSync {
  /** Environment for the process that must suffer. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on every sync of that process fails, or works again. */
  fail(failing: boolean): void;
  remove(): void;
}

/** Something in front of the syncs of a process; undefined where none can be made. */
export function failingSync(): FailingSync | undefined {
  const { path, remove } = temporaryFolder();
  const [source, library, flag] = ['shim.c', 'shim.so', 'kapot'].map((name) => join(path, name));
  fs.writeFileSync(source!, SHIM);
  const made =
    process.platform === 'linux'
      ? spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library!, source!]).status
      : null;
  if (made !== 0) return void remove();
  return {
    env: { LD_PRELOAD: library!, SYNC_FAILS_WHILE: flag! },
    fail: (failing) => (failing ? fs.writeFileSync(flag!, '') : fs.rmSync(flag!, { force: true })),
    remove,
  };
}
