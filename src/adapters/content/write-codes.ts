// Writes the registries of codes, whole or not at all.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, stringify, visit, type Node } from 'yaml';
import type { GivenOut } from '../../domain/code/given-out.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import type { PrintedCodes } from '../../domain/code/printed-codes.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { byName } from '../../domain/order.ts';

const t = translator(DUTCH, 'paper');

/** Lines that tell an editor, above the data, what the file is. */
const head = (text: string) => `${text.replace(/^/gm, '# ')}\n`;

function write(file: string, text: string): void {
  const draft = `${file}.nieuw`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

const byNumber = ([a]: [string, unknown], [b]: [string, unknown]) => Number(a) - Number(b);

/** Writes the numbers of pages, lowest first. */
export function writeCodes(root: string, codes: PageCodes, onPaper: readonly string[]): void {
  const pages = Object.fromEntries(Object.entries(codes).sort(byNumber));
  const paper = [...new Set(onPaper)].sort((a, b) => Number(a) - Number(b));
  write(
    join(root, 'codes.yml'),
    head(t('registry.numbers')) + stringify({ pages, onPaper: paper }),
  );
}

/** Writes the codes on paper, lowest first; dates in quotes, because some readers of YAML make them something else. */
export function writePrinted(root: string, printed: PrintedCodes): void {
  const codes = Object.fromEntries(Object.entries(printed).sort(byNumber));
  write(
    join(root, 'printed-codes.yml'),
    head(t('registry.printed')) + stringify({ codes }, { version: '1.1' }),
  );
}

/** Writes what was given out, numbers first. */
export function writeGivenOut(root: string, { pages, answers }: GivenOut): void {
  const numbers = Object.fromEntries(Object.entries(pages).sort(byNumber));
  const named = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => byName(a, b)));
  const document = new Document({ pages: numbers, answers: named });
  // An answer is a line, so that a change of one is seen as one.
  visit(document.get('answers') as Node, {
    Map: (key, map) => {
      if (key !== null) map.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0 });
  write(join(root, 'codes-given-out.yml'), head(t('registry.givenOut')) + text);
}
