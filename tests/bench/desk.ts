// Command behind `npm run -s bench:desk`: how soon the desk answers with 20,000 questions open.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import { URGENCIES } from '../../src/domain/contact/triage.ts';
import { signIn, startPortal, temporaryFolder } from '../support/portal.ts';
import { vaultOf } from '../support/stored-rows.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { questions: { type: 'string', default: '20000' } } });
const questions = Number(values.questions);
if (!(questions > 0)) throw new Error('--questions takes a number');
const [REQUESTS, WARM_UP, GOAL_MS] = [100, 5, 200];
const PATHS = ['/kcc/', '/kcc/?blad=200', '/kcc/?toon=urgent', '/kcc/stand/'];

/** Every hundredth is urgent, every twentieth is to be read soon. */
function asked(n: number) {
  const urgency = n % 100 === 0 ? URGENCIES[2] : n % 20 === 0 ? URGENCIES[1] : URGENCIES[0];
  return {
    reference: String(1_000_000_000 + n),
    token: randomBytes(9).toString('hex'),
    receivedAt: new Date(Date.now() - (questions - n) * 1_000),
    request: {
      language: 'nl',
      question: `Vraag ${n}: mijn buurvrouw doet de boodschappen niet meer alleen. Wie kan haar helpen?`,
      phone: `+316${String(n).padStart(8, '0')}`,
      triage: { urgency, nearest: 'boodschappen', about: 'Hulp bij boodschappen' },
    },
  };
}

/** Through the outbox, as the form does; every seventh is taken up, and all are at the desk. */
async function fill(dataDir: string): Promise<void> {
  const db = openSqlite(join(dataDir, 'hulp.sqlite'));
  // Only while it is filled: the portal that is measured waits for its disk.
  db.exec('PRAGMA synchronous = OFF');
  const outbox = sqliteOutbox(db, vaultOf(dataDir));
  for (let n = 0; n < questions; n++) {
    const question = asked(n);
    await outbox.add(`sleutel-van-vraag-${n}`, question);
    const { reference, receivedAt: at } = question;
    if (n % 7 === 0)
      await outbox.act({ kind: 'taken', reference, at, who: 'Ans Proef', expected: undefined });
  }
  db.exec(`UPDATE contact_requests SET state = 'delivered', done = '["inbox"]'`);
  await outbox.close();
}

async function timesOf(url: string, cookie: string): Promise<number[]> {
  const took: number[] = [];
  for (let n = -WARM_UP; n < REQUESTS; n++) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie }, redirect: 'error' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`);
    if (n >= 0) took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b);
}

const folder = temporaryFolder();
// Makes the key and the tables.
await (await startPortal(folder.path)).stop();
await fill(folder.path);
const portal = await startPortal(folder.path);
try {
  const cookie = await signIn(portal.url);
  const rows = [];
  for (const path of [...PATHS, `/kcc/vraag/${1_000_000_000 + Math.floor(questions / 2)}/`]) {
    const took = await timesOf(portal.url + path, cookie);
    const at = (part: number) => Math.round(took[Math.floor((took.length - 1) * part)]! * 10) / 10;
    rows.push({ path, p50: at(0.5), p95: at(0.95), most: at(1) });
  }
  printTable(rows);
  const slow = rows.filter(({ p95 }) => p95 > GOAL_MS).map(({ path }) => path);
  process.stdout.write(
    slow.length === 0 ? `All within ${GOAL_MS} ms.\n` : `Over ${GOAL_MS} ms: ${slow.join(', ')}\n`,
  );
  process.exitCode = slow.length === 0 ? 0 : 1;
} finally {
  await portal.stop();
  folder.remove();
}
