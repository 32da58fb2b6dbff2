// Command: on no page of the built site are two words stuck together where an element begins or ends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtClient } from './support/built.ts';
import { stuckWords } from './support/stuck-words.ts';

const client = builtClient();
const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const wrong = files.flatMap((file) =>
  stuckWords(readFileSync(join(client, file), 'utf8')).map((where) => `${file}: ${where}`),
);
process.stdout.write(`${files.length} pages, ${wrong.length} with words stuck together.\n`);
for (const line of wrong.slice(0, 40)) process.stdout.write(`${line}\n`);
if (wrong.length > 0) process.exit(1);
