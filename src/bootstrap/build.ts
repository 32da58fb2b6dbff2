// Builds the site: Astro first, then every text file compressed beforehand. Run as a script or from main.
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|css|js|svg|json|xml|txt|webmanifest)$/;

function astroBuild(): Promise<void> {
  const cli = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
  // Force: what is remembered of the content does not notice that a schema changed.
  const child = spawn(process.execPath, [cli, 'build', '--silent', '--force'], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`astro build ended with ${code}`)),
    );
  });
}

/** Writes .br and .gz beside every text file in `dir`; returns how many. */
export async function precompress(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile() && TEXT.test(e.name));
  await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
  return files.length;
}

/** Builds the whole site, with a word of progress per step. Throws when a step fails. */
export async function buildSite(): Promise<void> {
  const started = Date.now();
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say('Building the pages ...');
  await astroBuild();
  say('Compressing the files ...');
  const count = await precompress(resolve(process.env['DIST_DIR'] ?? 'dist', 'client'));
  say(`Built: ${count} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
