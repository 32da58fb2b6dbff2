// Command `npm run oldambtster`: print-ready pieces for the local paper, whose codes are kept for ever.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, namedEntries, readContent } from '../adapters/content/disk.ts';
import { pageTexts } from '../adapters/content/page-texts.ts';
import { writeCodes, writePrinted } from '../adapters/content/write-codes.ts';
import { press } from '../adapters/paper/press.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { itemsFor, type PrintContent } from '../application/edition-items.ts';
import {
  printEdition,
  type EditionOrder,
  type PrintedEdition,
} from '../application/print-edition.ts';
import { dayIn } from '../domain/day.ts';
import { DUTCH } from '../i18n/languages.ts';
import { translator } from '../i18n/translate.ts';
import { readOptions, usage, type OldambtsterOptions } from './oldambtster-options.ts';
import { editionWords, tellEditionFault } from './tell-edition.ts';

const t = translator(DUTCH, 'paper');

const say = (text: string) => process.stdout.write(`${text}\n`);

function refuse(faults: readonly string[]): void {
  say(`${faults.join('\n')}\n\n${t('done.nothing')}`);
  process.exitCode = 1;
}

/** What to print from; undefined, and told, when the content cannot be read. */
function contentOf(root: string): PrintContent | undefined {
  const content = readContent(root);
  const { catalogue, problems, codes, printed, onPaper } = content;
  if (catalogue && problems.length === 0)
    return {
      catalogue,
      codes,
      printed,
      onPaper,
      pages: pageTexts(namedEntries(content.reading, 'pages')),
    };
  refuse([t('done.content')]);
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
    faults.push(t('done.measures'));
    return undefined;
  }
  if (faults.length > 0 || edition === undefined || site === undefined) return undefined;
  const paper = newspaper?.name ?? t('unnamed');
  const today = dayIn(systemClock.now(), municipality.timeZone);
  const words = editionWords;
  return { edition, site, items, counts, columns, qrMm, maxHeightMm, paper, today, words };
}

function writeFiles(out: string, { files }: PrintedEdition): boolean {
  try {
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
    return true;
  } catch (error) {
    const fault = (error as NodeJS.ErrnoException).code;
    say(t('done.unwritable', { folder: out, fault }));
    say(t('done.unused'));
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
    const fault = (error as NodeJS.ErrnoException).code;
    say(t('done.unregistered', { folder: root, fault }));
    process.exitCode = 1;
    return false;
  }
}

async function run(): Promise<void> {
  const { options, faults } = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    say(usage());
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
  say(t('done.pieces', { count: edition.pieces, folder: options.out }));
  say(t('done.codes', { edition: order.edition, codes: edition.codes.join(', ') }));
  say(t('done.measure'));
}

await run();
