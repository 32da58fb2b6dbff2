// Runs Astro's own build as a process beside this one and tells how far it is.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A line of Astro's log about one page. */
const PAGE = /[├└]─ \S/;
/** Room, in MB, for what lives as short as a page does: with less it is cleared away too often. */
const YOUNG = '--max-semi-space-size=64';
/** Lines of the log that are kept for when the build fails. */
const REMEMBERED = 20;

/**
 * Makes the pages in a folder; `tell` hears after each how many there are. `qrMasks` is the file where builds remember
 * masks of QR codes. Returns the number of pages; throws when the build fails.
 */
export async function astroBuild(
  folder: string,
  qrMasks: string,
  tell: (pages: number) => void,
): Promise<number> {
  const cli = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
  // Force: what is remembered of the content does not notice that a schema changed.
  const child = spawn(process.execPath, [YOUNG, cli, 'build', '--force'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', QR_MASKS: qrMasks, RELEASE_DIR: folder },
  });
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  let pages = 0;
  const log: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (PAGE.test(line)) tell(++pages);
    else log.push(line);
  });
  const code = await ended;
  if (code === 0) return pages;
  throw new Error(`astro build ended with ${code}\n${log.slice(-REMEMBERED).join('\n')}`);
}
