// Command: gives every page without a code the next free number, and writes down what was given out. npm run codes
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { checkableIn } from './check/checkable.ts';
import { contentFolder, readContent } from './disk.ts';
import { registered, writeRegistries } from './register.ts';
import { say } from './say.ts';

const t = translator(DUTCH, 'editor');
const root = contentFolder();
const content = readContent(root);
const now = registered(content, checkableIn(content));
if (!now) {
  say(t('unreadable'));
  process.exit(1);
}
writeRegistries(root, content, now);
const all = Object.keys(now.codes).length;
say(t('codes.done', { count: now.fresh, all }));
