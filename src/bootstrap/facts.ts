// Command: every difference between our content and a folder of facts. npm run -s facts -- MAP [--json]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, readContent } from '../adapters/content/disk.ts';
import { compareWithFacts } from '../adapters/facts/compare.ts';
import { readFacts } from '../adapters/facts/read-facts.ts';
import {
  countDifferences,
  tellDifferences,
  tellFactsFault,
  tellNoArgument,
  tellNoContent,
} from '../adapters/facts/tell.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

function stop(text: string): never {
  process.stdout.write(`${text}\n`);
  process.exit(2);
}

/** Running text of pages, by file. */
function pagesIn(root: string): Map<string, string> {
  const folder = join(root, 'pages');
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((file) => file.endsWith('.md'))
      .map((file) => [`pages/${file}`, readFileSync(join(folder, file), 'utf8')]),
  );
}

const [folder] = positionals;
if (folder === undefined) stop(tellNoArgument());
const facts = readFacts(folder);
if ('fault' in facts) stop(tellFactsFault(facts));
const { catalogue, bodies } = readContent();
if (!catalogue) stop(tellNoContent());

const pages = pagesIn(contentFolder());
const differences = compareWithFacts({ catalogue, bodies, pages }, facts);
process.stdout.write(
  values.json
    ? `${JSON.stringify({ total: differences.length, counts: countDifferences(differences), differences }, null, 1)}\n`
    : `${tellDifferences(differences)}\n`,
);
