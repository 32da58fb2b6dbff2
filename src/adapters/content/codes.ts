// Command: gives every page without a code the next free number. npm run codes
import { pathsOf } from '../../domain/catalogue/addresses.ts';
import { withNewCodes } from '../../domain/code/page-codes.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { contentFolder, readContent } from './disk.ts';
import { writeCodes } from './write-codes.ts';

const t = translator(DUTCH, 'editor');
const root = contentFolder();
const { catalogue, codes, onPaper } = readContent(root);
if (!catalogue) {
  process.stdout.write(`${t('unreadable')}\n`);
  process.exit(1);
}
const all = withNewCodes(codes, pathsOf(catalogue));
writeCodes(root, all, onPaper);
const count = Object.keys(all).length - Object.keys(codes).length;
process.stdout.write(`${t('codes.done', { count, all: Object.keys(all).length })}\n`);
