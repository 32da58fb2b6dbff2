// Command: are the texts of every language whole, and is every text used? npm run -s check:locales
import { localeLines } from './support/locale-lines.ts';

const lines = localeLines();
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
if (lines.length > 0) process.exit(1);
process.stdout.write('The texts of every language are whole.\n');
