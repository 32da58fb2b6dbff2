// Command: gives every page without a code the next free number. npm run codes
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { addressesOf } from '../../domain/catalogue/addresses.ts';
import { withNewCodes } from '../../domain/code/page-codes.ts';
import { contentFolder, readContent } from './disk.ts';

const HEAD = `# Nummers van pagina's. Met een controlecijfer erachter is een nummer de code die iemand voorleest.
# Een nummer blijft altijd bij zijn pagina: haal niets weg en gebruik niets opnieuw. Nieuwe nummers: npm run codes
`;

const root = contentFolder();
const { catalogue, codes } = readContent(root);
if (!catalogue) {
  process.stdout.write('De inhoud is niet te lezen. Draai eerst: npm run check:content\n');
  process.exit(1);
}
const all = withNewCodes(codes, addressesOf(catalogue));
const pages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => Number(a) - Number(b)));
writeFileSync(join(root, 'codes.yml'), HEAD + stringify({ pages }));
const fresh = Object.keys(all).length - Object.keys(codes).length;
process.stdout.write(`${fresh} nieuwe nummers, ${Object.keys(all).length} in totaal.\n`);
