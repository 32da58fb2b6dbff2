// Command: brotli bytes of HTML + CSS and of script for every built page; the first flight of a connection is 14,000.
import { brotliCompressSync } from 'node:zlib';
import { servedFiles } from '../support/built.ts';

const BUDGET = 14_000;
const served = servedFiles();
/** As it is sent: the form that the build made. */
const sizeOf = (address: string) => served.get(address)!.brotli!.length;

const made = [...served]
  .filter(([address]) => address.endsWith('.html'))
  .map(async ([address, file]) => {
    const html = (await file.plain()).toString();
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
      page: address.replace(/index\.html$/, ''),
      view: sizeOf(address) + total(sheets),
      script:
        total(scripts) + inline.reduce((sum, code) => sum + brotliCompressSync(code).length, 0),
    };
  });
const pages = (await Promise.all(made)).sort((a, b) => a.view - b.view);

for (const { page, view, script } of pages)
  process.stdout.write(`${String(view).padStart(6)} ${String(script).padStart(6)}  ${page}\n`);
const largest = pages.at(-1)!;
const script = Math.max(...pages.map((p) => p.script));
process.stdout.write(
  `pages ${pages.length}; largest first view ${largest.view} bytes (${largest.page}), budget ${BUDGET}; most script ${script} bytes\n`,
);
if (largest.view > BUDGET) process.exitCode = 1;
