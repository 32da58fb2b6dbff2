// Sends many odd requests to a portal of its own and counts what it answers, how long that takes, and what it holds on to.
import fc from 'fast-check';
import { postQuestion, signIn, startPortal, temporaryFolder } from '../support/portal.ts';
import { storedRows, visitIn } from '../support/stored-rows.ts';
import { heldBy, type Held } from './held.ts';
import type { Known } from './odd-forms.ts';
import { oddRequests, type OddRequest } from './odd-requests.ts';
import { sendRaw } from './raw-request.ts';

const AT_ONCE = 8;
const BATCH = 200;
/** Looks at what is held; a short run has no time for more than the first and the last. */
const LOOKS = 10;
const LONG = 10_000;

export interface FuzzFigures {
  readonly times: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** After the first tenth, in a long run after each, and in the end; empty where /proc does not tell. */
  readonly held: readonly Held[];
  readonly worstMs: number;
  /** The request that took so long. */
  readonly worst: string;
  readonly stored: number;
  /** Requests that got something else than 2xx, 3xx or 4xx: at most five, to try again. */
  readonly wrong: readonly string[];
  /** What the server wrote as an error. */
  readonly errors: readonly string[];
}

async function knownAt(url: string, dataDir: string, batch: number): Promise<Known> {
  const fields = { question: 'Een echte vraag', reach: 'phone', phone: '0612345678' };
  const key = `sleutel-van-een-echte-vraag-${batch}`;
  const visit = visitIn(await postQuestion(url, { ...fields, key })) ?? '';
  const { reference, token: letters = '' } = storedRows(dataDir).findLast((r) => r.key === key)!;
  const opened = await postQuestion(url, { number: reference, letters }, '/contact/mijn-vraag/');
  const ticket = /vraag-open=([^;]+)/.exec(opened.headers.getSetCookie().join())?.[1] ?? '';
  return { origin: url, session: await signIn(url), letters, reference, ticket, visit };
}

function describeRequest({ method, target, headers, body, way, wire }: OddRequest): string {
  if (wire !== undefined)
    return JSON.stringify({ way, wire: wire.toString('latin1').slice(0, 600) });
  return JSON.stringify({
    way,
    method,
    target,
    headers,
    body: body.toString('latin1').slice(0, 300),
  });
}

function tally() {
  const byStatus: Record<string, number> = {};
  const wrong: string[] = [];
  let [worstMs, worst] = [0, ''];
  return {
    note(request: OddRequest, status: number | string, ms: number) {
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      if (ms > worstMs) [worstMs, worst] = [ms, `${status}: ${describeRequest(request)}`];
      const fine =
        status === 'left' ||
        status === 'ended' ||
        (typeof status === 'number' && status >= 200 && status < 500);
      if (!fine && wrong.length < 5) wrong.push(`${status}: ${describeRequest(request)}`);
    },
    figures: () => ({ byStatus, worstMs, worst, wrong }),
  };
}

async function batchOf(
  requests: OddRequest[],
  url: string,
  note: ReturnType<typeof tally>['note'],
) {
  const worker = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const { status, ms } = await sendRaw(request, url);
      note(request, status, ms);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Runs on a fresh folder; the same seed sends the same. */
export async function fuzzRun(times: number, seed: number): Promise<FuzzFigures> {
  const folder = temporaryFolder();
  const collector = new URL('./collect-on-signal.ts', import.meta.url).href;
  const portal = await startPortal(folder.path, { NODE_OPTIONS: `--import ${collector}` });
  const { note, figures } = tally();
  const held: Held[] = [];
  const look = async (sent: number) => held.push(...[(await heldBy(portal, sent)) ?? []].flat());
  try {
    for (let sent = 0; sent < times; sent += BATCH) {
      const isDue = sent >= (times / LOOKS) * (held.length + 1);
      if (isDue && (held.length === 0 || times >= LONG)) await look(sent);
      const known = await knownAt(portal.url, folder.path, sent);
      const numRuns = Math.min(BATCH, times - sent);
      await batchOf(
        fc.sample(oddRequests(known), { numRuns, seed: seed + sent }),
        portal.url,
        note,
      );
    }
    await look(times);
    const lines = portal.output().split('\n');
    return {
      times,
      ...figures(),
      held,
      stored: storedRows(folder.path).length,
      errors: [...new Set(lines.filter((l) => l.includes('"error"')).map((l) => l.slice(33)))],
    };
  } catch (error) {
    const { exitCode, signalCode } = portal.process;
    // Whatever went wrong here is nothing beside a server that ended.
    if (exitCode === null && signalCode === null) throw error;
    const last = portal.output().slice(-2000);
    throw new Error(`the server ended with ${exitCode ?? signalCode}: ${last}`, { cause: error });
  } finally {
    await portal.kill();
    folder.remove();
  }
}
