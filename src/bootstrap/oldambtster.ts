// Command `npm run oldambtster`: print-ready pieces for the local paper, whose codes are kept for ever.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, readContent } from '../adapters/content/disk.ts';
import { pageTexts } from '../adapters/content/page-texts.ts';
import { writeCodes, writePrinted } from '../adapters/content/write-codes.ts';
import { press } from '../adapters/paper/press.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { tellEditionFault } from '../application/edition-faults.ts';
import { itemsFor, type PrintContent } from '../application/edition-items.ts';
import {
  printEdition,
  type EditionOrder,
  type PrintedEdition,
} from '../application/print-edition.ts';
import { dayIn } from '../domain/day.ts';
import { readOptions, USAGE, type OldambtsterOptions } from './oldambtster-options.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

function refuse(faults: readonly string[]): void {
  say(`${faults.join('\n')}\n\nEr is niets geschreven.`);
  process.exitCode = 1;
}

/** What to print from; undefined, and told, when the content cannot be read. */
function contentOf(root: string): PrintContent | undefined {
  const content = readContent(root);
  const { catalogue, problems, codes, printed, onPaper } = content;
  if (catalogue && problems.length === 0)
    return { catalogue, codes, printed, onPaper, pages: pageTexts(content) };
  refuse(['De inhoud is niet in orde. Draai eerst: npm run check:content']);
  return undefined;
}

/** The order, when nothing is missing; what is missing is added to the faults. */
function orderOf(
  { edition, site, items, counts, columnMm, gutterMm, qrMm, maxHeightMm }: OldambtsterOptions,
  { catalogue: { municipality } }: PrintContent,
  faults: string[],
): EditionOrder | undefined {
  const { newspaper } = municipality;
  const columns = {
    columnMm: columnMm ?? newspaper?.columnMm,
    gutterMm: gutterMm ?? newspaper?.gutterMm,
  };
  const known = (c: typeof columns): c is { columnMm: number; gutterMm: number } =>
    c.columnMm !== undefined && c.gutterMm !== undefined;
  if (!known(columns)) {
    faults.push(
      'De maten van de krant zijn niet bekend. Vul newspaper in municipality.yml, of geef --column-mm en --gutter-mm.',
    );
    return undefined;
  }
  if (faults.length > 0 || edition === undefined || site === undefined) return undefined;
  const paper = newspaper?.name ?? 'De krant';
  const today = dayIn(systemClock.now(), municipality.timeZone);
  return { edition, site, items, counts, columns, qrMm, maxHeightMm, paper, today };
}

function writeFiles(out: string, { files }: PrintedEdition): boolean {
  try {
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
    return true;
  } catch (error) {
    say(
      `${out}: hier kan niet geschreven worden (${(error as NodeJS.ErrnoException).code}). Kies een andere map.`,
    );
    say('Er is geen code geregistreerd. Gebruik geen bestanden die er al staan.');
    process.exitCode = 1;
    return false;
  }
}

/** Writes only the registries that change, so that the same edition twice leaves them as they are; false when it cannot. */
function register(root: string, content: PrintContent, edition: PrintedEdition): boolean {
  try {
    if (edition.printed !== content.printed) writePrinted(root, edition.printed);
    if (edition.onPaper.length !== content.onPaper.length)
      writeCodes(root, content.codes, edition.onPaper);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    say(
      `${root}: de codes konden niet worden geregistreerd (${code}). Gebruik de stukjes niet. Draai dit opnieuw als er geschreven kan worden.`,
    );
    process.exitCode = 1;
    return false;
  }
}

async function run(): Promise<void> {
  const { options, faults } = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    say(USAGE);
    return;
  }
  const root = contentFolder();
  const content = contentOf(root);
  if (!content) return;
  const order = orderOf(options, content, faults);
  if (!order || options.out === undefined)
    return refuse([...faults, ...itemsFor(content, options.items).faults.map(tellEditionFault)]);
  const edition = await printEdition(content, order, press);
  if ('faults' in edition) return refuse(edition.faults.map(tellEditionFault));
  if (!writeFiles(options.out, edition)) return;
  if (!register(root, content, edition)) return;
  say(`${edition.pieces} stukjes in ${options.out}, elk als SVG en PDF, met een proefvel.`);
  say(
    `Codes op papier voor ${order.edition}: ${edition.codes.join(', ')}. Zij staan in printed-codes.yml.`,
  );
  say('Meet het proefvel na voordat u iets naar de krant stuurt.');
}

await run();
