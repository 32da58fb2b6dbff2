// Command behind `npm run -s bench:calls`: 42 calls at the desk, played by keyboard on the real content: keys, seconds, something to say, something to send, passed on.
// npm run -s bench:calls [-- --only 33] [-- --json FILE] [-- --look 500]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { addressAt } from '../../src/domain/address/address.ts';
import { needCalled, provisionCalled } from '../../src/domain/catalogue/called.ts';
import { BROWSER_FLAGS, systemBrowser } from '../support/browser.ts';
import { signInAt } from '../support/desk.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { answer, codeOn, passOn, takeDown, type Answered, type Passed } from './desk-call-play.ts';
import { foundOf, saidOf, sentOf, type Answers, type Call } from './desk-call.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    /** Milliseconds that the list is looked at before Enter. */
    look: { type: 'string', default: '0' },
  },
});
const all = JSON.parse(
  readFileSync(new URL('desk-calls.json', import.meta.url), 'utf8'),
) as readonly Call[];
const calls = all.filter(({ id }) => values.only === undefined || id === Number(values.only));
/** Most keys to pass a call on, beside the words. */
const MOST_KEYS = 25;

const { catalogue } = readContent();
const { needs, provisions, municipality } = catalogue!;
const addresses = [...provisions.values()].flatMap(({ place }) => place?.address ?? []);

function answersOf(path: string): Answers {
  const address = addressAt(path);
  if (address?.kind === 'step') return { needs: [address.need] };
  // Some stand at an address that does not tell what they are about.
  if (address?.kind === 'need')
    return { needs: [needCalled(catalogue!, address.slug)?.slug ?? ''] };
  const offer = address?.kind === 'provision' ? provisionCalled(catalogue!, address.id) : undefined;
  return { needs: offer?.needs ?? [], offer: offer?.id };
}

const unknown = calls.flatMap(({ expected }) =>
  expected === 'elsewhere' ? [] : expected.filter((slug) => !needs.has(slug)),
);
if (unknown.length > 0) throw new Error(`no such need: ${unknown.join(', ')}`);

const round = (value: number) => Math.round(value * 10) / 10;

function judged(call: Call, seen: Answered, passed: Passed | undefined, host: string) {
  const found = foundOf(call, seen, answersOf);
  const say = saidOf(seen);
  const send = sentOf(seen.copied, { host, phone: municipality.contact.phone, addresses });
  const missing = Object.entries(say).flatMap(([part, there]) =>
    there || part === 'all' ? [] : [part],
  );
  return {
    id: call.id,
    kind: call.kind,
    words: call.words,
    page: seen.path,
    found,
    keys: seen.keys,
    allKeys: seen.keys + call.words.length,
    seconds: round(seen.seconds),
    sinceEnter: round(seen.sinceEnter),
    say: say.all ? 'yes' : `no: ${missing.join(', ')}`,
    send,
    ...(passed && { passed: passed.where, passKeys: passed.keys }),
  };
}
type Row = ReturnType<typeof judged>;

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

function summary(what: string, rows: readonly Row[]) {
  const share = (fits: (row: Row) => boolean) => `${rows.filter(fits).length} of ${rows.length}`;
  return {
    what,
    found: share(({ found }) => found === 'yes'),
    say: share(({ say }) => say === 'yes'),
    send: share(({ send }) => send !== 'no'),
    'send, own number': share(({ send }) => send === 'yes'),
    'found, say and send': share(
      (row) => row.found === 'yes' && row.say === 'yes' && row.send !== 'no',
    ),
    keys: median(rows.map(({ keys }) => keys)),
    allKeys: median(rows.map(({ allKeys }) => allKeys)),
    seconds: median(rows.map(({ seconds }) => seconds)),
    sinceEnter: median(rows.map(({ sinceEnter }) => sinceEnter)),
  };
}

const folder = temporaryFolder();
const portal = await startPortal(folder.path, {
  DIST_DIR: process.env['DIST_DIR'] ?? 'dist',
  ...(process.env['PORT'] && { PORT: process.env['PORT'] }),
});
const executablePath = systemBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath && { executablePath }),
});
const context = await browser.newContext({
  baseURL: portal.url,
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
});
const page = await context.newPage();
const rows: Row[] = [];
try {
  await signInAt(page);
  const digits = {
    '{reference}': await takeDown(page),
    '{code}': await codeOn(page, '/hulp/huishoudelijke-hulp/'),
  } as const;
  await page.goto('/kcc/');
  for (const call of calls) {
    const words = digits[call.words as keyof typeof digits] ?? call.words;
    const seen = await answer(page, words, Number(values.look));
    const passed = call.pass ? await passOn(page) : undefined;
    rows.push(judged({ ...call, words }, seen, passed, new URL(portal.url).host));
  }
} finally {
  await browser.close();
  await portal.stop();
  folder.remove();
}
printTable(rows.map(({ words, ...row }) => ({ ...row, words: words.slice(0, 24) })));
const here = rows.filter(({ kind }) => kind === 'here' || kind === 'danger');
printTable([
  summary('belongs here', here),
  summary(
    'of which danger',
    rows.filter(({ kind }) => kind === 'danger'),
  ),
  summary(
    'elsewhere',
    rows.filter(({ kind }) => kind === 'elsewhere'),
  ),
  summary('all', rows),
]);
const passed = rows.filter(({ passed: where }) => where !== undefined);
const inTime = passed.filter((row) => row.passed !== 'nowhere' && row.passKeys! <= MOST_KEYS);
process.stdout.write(
  `passed on in at most ${MOST_KEYS} keys beside the words: ${inTime.length} of ${passed.length}\n`,
);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 1));
