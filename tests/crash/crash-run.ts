// Kills a portal at random moments while questions come in, and counts what became of each of them.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { postQuestion, startPortal, type Portal } from '../support/portal.ts';
import { receivedIn, storedRows } from '../support/stored-rows.ts';

const PER_SECOND = 20;
/** Longest time between the opening of the portal and its end. */
const LONGEST_MS = 900;
/** Sent at once right before the kill, so that it falls amid work. */
const BURST = 4;
const BURST_MS = 12;

interface Asked {
  readonly key: string;
  readonly question: string;
  /** Numbers of the confirmations that came back: none when unanswered. */
  readonly numbers: Set<string>;
}

export interface CrashFigures {
  readonly rounds: number;
  readonly sent: number;
  /** Questions with a confirmation, in the end all. */
  readonly confirmed: number;
  /** Questions whose first answer the kill cut off; sent again after the restart. */
  readonly unanswered: number;
  /** Of those, how many lay in the file all the same. */
  readonly storedUnanswered: number;
  /** Confirmations without their row. */
  readonly lost: number;
  /** Rows too many. */
  readonly twice: number;
  readonly seconds: number;
}

/** What fetch throws when the other side is gone; anything else is not for us to hide. */
function noAnswer(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
}

async function send(url: string, dataDir: string, asked: Asked): Promise<void> {
  const { key, question } = asked;
  const fields = { key, question, reach: 'phone', phone: '0612345678' };
  const answer = await postQuestion(url, fields).catch(noAnswer);
  if (!answer) return;
  const number = receivedIn(answer, dataDir);
  if (number === undefined) throw new Error(`a question was answered with ${answer.status}`);
  asked.numbers.add(number);
}

async function kill({ url, kill: end }: Portal, dataDir: string, asked: Asked[]): Promise<void> {
  const underWay: Promise<void>[] = [];
  const next = () => {
    const key = randomBytes(16).toString('base64url');
    const one = { key, question: `Proefvraag ${asked.length + 1}`, numbers: new Set<string>() };
    asked.push(one);
    underWay.push(send(url, dataDir, one));
  };
  const until = Date.now() + Math.random() * LONGEST_MS;
  while (Date.now() < until) {
    next();
    await pause(1000 / PER_SECOND);
  }
  for (let i = 0; i < BURST; i++) next();
  await pause(Math.random() * BURST_MS);
  await end();
  await Promise.all(underWay);
}

function judge(asked: readonly Asked[], dataDir: string) {
  const rows = storedRows(dataDir);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const lost = asked.flatMap(({ key, question, numbers }) => {
    const row = byKey.get(key);
    return [...numbers].filter((number) => row?.reference !== number || row.question !== question);
  });
  const twice = rows.length - new Set(rows.map((row) => row.question)).size;
  return { lost: lost.length, twice: twice + (rows.length - byKey.size) };
}

/** Runs so many kills on one folder. The client sends again what was not answered, and one that was. */
export async function crashRun(rounds: number, dataDir: string): Promise<CrashFigures> {
  const began = Date.now();
  const asked: Asked[] = [];
  let [unanswered, storedUnanswered] = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    const open = asked.filter(({ numbers }) => numbers.size === 0);
    unanswered += open.length;
    if (open.length > 0) {
      const there = new Set(storedRows(dataDir).map((row) => row.key));
      storedUnanswered += open.filter(({ key }) => there.has(key)).length;
    }
    const portal = await startPortal(dataDir);
    const again = asked.findLast(({ numbers }) => numbers.size > 0);
    for (const one of [...open, ...(again ? [again] : [])]) await send(portal.url, dataDir, one);
    if (round < rounds) await kill(portal, dataDir, asked);
    else await portal.stop();
  }
  return {
    rounds,
    sent: asked.length,
    confirmed: asked.filter(({ numbers }) => numbers.size > 0).length,
    unanswered,
    storedUnanswered,
    ...judge(asked, dataDir),
    seconds: Math.round((Date.now() - began) / 1000),
  };
}
