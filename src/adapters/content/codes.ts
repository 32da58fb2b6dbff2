// Command: gives every page without a code the next free number. npm run codes
import { pathsOf } from '../../domain/catalogue/addresses.ts';
import { withNewCodes } from '../../domain/code/page-codes.ts';
import { contentFolder, readContent } from './disk.ts';
import { writeCodes } from './write-codes.ts';

const root = contentFolder();
const { catalogue, codes, onPaper } = readContent(root);
if (!catalogue) {
  process.stdout.write('De inhoud is niet te lezen. Draai eerst: npm run check:content\n');
  process.exit(1);
}
const all = withNewCodes(codes, pathsOf(catalogue));
writeCodes(root, all, onPaper);
const fresh = Object.keys(all).length - Object.keys(codes).length;
process.stdout.write(`${fresh} nieuwe nummers, ${Object.keys(all).length} in totaal.\n`);
