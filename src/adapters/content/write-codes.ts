// Writes the registries of codes, whole or not at all.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import type { PrintedCodes } from '../../domain/code/printed-codes.ts';

const NUMBERS_HEAD = `# Nummers van pagina's. Met een controlecijfer erachter is een nummer de code die iemand voorleest.
# Een nummer blijft altijd bij zijn pagina: haal niets weg en gebruik niets opnieuw. Nieuwe nummers: npm run codes
# onPaper: deze codes staan op papier, zie printed-codes.yml. Haal er nooit een weg.
`;
const PAPER_HEAD = `# Elke code die ooit op papier stond: in De Oldambtster, op een poster, in een folder.
# Haal nooit een code weg. Moet hij ergens anders heen? Zet erbij: redirect: /hulp/naam/
# npm run oldambtster schrijft hier zelf bij.
`;

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
  write(join(root, 'codes.yml'), NUMBERS_HEAD + stringify({ pages, onPaper: paper }));
}

/** Writes the codes on paper, lowest first; dates in quotes, because some readers of YAML make them something else. */
export function writePrinted(root: string, printed: PrintedCodes): void {
  const codes = Object.fromEntries(Object.entries(printed).sort(byNumber));
  write(join(root, 'printed-codes.yml'), PAPER_HEAD + stringify({ codes }, { version: '1.1' }));
}
