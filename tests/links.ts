// Command: every internal link of the built site leads to a page, and every anchor to an element.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressAt, isLive } from '../src/domain/address/address.ts';
import { languageOfPath } from '../src/i18n/languages.ts';
import { builtClient } from './support/built.ts';

const client = builtClient();
/** True for a page that the server draws when asked for. */
function isOnRequest(full: string): boolean {
  const address = addressAt(languageOfPath(full).path);
  return address !== undefined && isLive(address);
}

const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('.html'),
);
const wrong: string[] = [];
let count = 0;
for (const file of files) {
  const html = readFileSync(join(client, file), 'utf8');
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
  for (const [, target = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
    if (/^(https?|tel|mailto):/.test(target)) continue;
    count += 1;
    const [path = '', anchor] = target.split('#');
    if (path === '') {
      if (anchor && !ids.has(anchor)) wrong.push(`${file}: ${target}`);
      continue;
    }
    const address = path.split('?')[0]!;
    const known =
      isOnRequest(address) ||
      existsSync(join(client, address.endsWith('/') ? `${address}index.html` : address));
    if (!known) wrong.push(`${file}: ${target}`);
  }
}
process.stdout.write(`${count} internal links on ${files.length} pages, ${wrong.length} broken.\n`);
for (const line of wrong) process.stdout.write(`${line}\n`);
if (wrong.length > 0) process.exit(1);
