// Command: how often search leads to the right need. npm run -s eval:search -- FILE.jsonl [--lang nl] [--json]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { indexFromDisk } from '../../src/adapters/content/search-source.ts';
import { judge, report, shownBy, type Line } from './search-quality.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'nl' } },
});
const [file] = positionals;
if (file === undefined) {
  process.stdout.write('Usage: npm run -s eval:search -- FILE.jsonl [--lang nl] [--json]\n');
  process.exit(1);
}
const index = indexFromDisk(values.lang);
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line);
const result = report(lines.map((line) => judge(line, shownBy(index.answer(line.q)))));

function inWords(): string {
  const rows = [['total', result.total] as const, ...Object.entries(result.styles)];
  const kinds = ['misses', 'wrongly answered', 'crisis missed', 'false alarms'] as const;
  return [
    ...rows.map(([name, figures]) => `${name.padEnd(12)} ${JSON.stringify(figures)}`),
    `crisis-first ${result['crisis-first']}, none-right ${result['none-right']}, no result ${result['no result']}, empty ${result.empty}`,
    `danger       ${JSON.stringify(result.danger)}`,
    ...kinds.flatMap((kind) => result[kind].map((line) => `${kind}: ${line}`)),
  ].join('\n');
}

process.stdout.write(`${values.json ? JSON.stringify(result, null, 2) : inWords()}\n`);
