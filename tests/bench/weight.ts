// Command: brotli bytes of HTML + CSS and of script for every built page; the first flight of a connection is 14,000.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { builtClient } from '../support/built.ts';

const BUDGET = 14_000;
const client = builtClient();
/** As it is sent: the form that the build made. */
const sent = (address: string) => statSync(join(client, `${address}.br`)).size;
const sizes = new Map<string, number>();
const sizeOf = (address: string) => {
  const known = sizes.get(address) ?? sent(address);
  sizes.set(address, known);
  return known;
};

const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('.html'),
);
const pages = files
  .map((file) => {
    const html = readFileSync(join(client, file), 'utf8');
    // The sheet for paper counts too, though browsers fetch it last: the bar is for all CSS of a page.
    const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(
      (m) => m[1]!,
    );
    const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map((m) => m[1]!);
    const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      (m) => m[1]!,
    );
    const total = (addresses: string[]) => addresses.reduce((sum, a) => sum + sizeOf(a), 0);
    return {
      page: `/${file.replace(/index\.html$/, '')}`,
      view: sent(file) + total(sheets),
      script:
        total(scripts) + inline.reduce((sum, code) => sum + brotliCompressSync(code).length, 0),
    };
  })
  .sort((a, b) => a.view - b.view);

for (const { page, view, script } of pages)
  process.stdout.write(`${String(view).padStart(6)} ${String(script).padStart(6)}  ${page}\n`);
const largest = pages.at(-1)!;
const script = Math.max(...pages.map((p) => p.script));
process.stdout.write(
  `pages ${pages.length}; largest first view ${largest.view} bytes (${largest.page}), budget ${BUDGET}; most script ${script} bytes\n`,
);
if (largest.view > BUDGET) process.exitCode = 1;
