// Command: makes a new provision or need, gives its page a number and writes that down. npm run new -- provision|need NAAM [opties]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { translator } from '../../i18n/translate.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { checkContent } from './check/check-content.ts';
import { checkableIn } from './check/checkable.ts';
import { contentFolder, readContent } from './disk.ts';
import { makeEntry } from './new/make-entry.ts';
import { readOrder, type Order } from './new/order.ts';
import { filesOnDisk } from './read/files.ts';
import { registered, writeRegistries } from './register.ts';
import { tellCheck, tellProblems } from './tell.ts';
import { say } from './say.ts';

const t = translator(DUTCH, 'editor');

function stop(text: string): never {
  say(text);
  process.exit(1);
}

function write(root: string, files: readonly [string, string][]): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
}

/** Gives the new page its number. */
function register(root: string): void {
  const content = readContent(root);
  const now = registered(content, checkableIn(content));
  if (!now) stop(t('unreadable'));
  writeRegistries(root, content, now);
}

function run({ kind, name, ...order }: Order): void {
  const root = contentFolder();
  const explained = (field: string) => t(`new.explained.${field}` as 'new.explained.title');
  const made = makeEntry(filesOnDisk(root), { kind, name, ...order }, explained, new Date());
  if (made.made === 'nothing') {
    const why = made.why === 'wrong' ? tellProblems(made.problems) : t(`new.${made.why}`, { name });
    stop(`${why}\n\n${t('new.nothing')}`);
  }
  write(root, made.files);
  register(root);
  say(t('new.made', { files: made.files.map(([file]) => file).join(', ') }));
  const left = checkContent(root);
  const own = left.filter(({ file }) => file.startsWith(`${kind}s/${name}/`));
  say(own.length > 0 ? `${t('new.left')}\n${tellProblems(own)}` : tellCheck(left));
}

const order = readOrder(process.argv.slice(2));
if (order === 'help') stop(t('new.usage'));
if ('unknown' in order) stop(`${t('new.unknown', { option: order.unknown })}\n\n${t('new.usage')}`);
run(order);
