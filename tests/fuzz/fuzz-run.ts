// Sends many odd requests to a portal of its own and counts what it answers, how long that takes, and what it holds on to.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import {
  postQuestion,
  signIn,
  startPortal,
  temporaryFolder,
  type Portal,
} from '../support/portal.ts';
import { storedRows, visitIn } from '../support/stored-rows.ts';
import type { Known } from './odd-forms.ts';
import { oddRequests, type OddRequest } from './odd-requests.ts';
import { sendRaw } from './raw-request.ts';

const AT_ONCE = 8;
const BATCH = 200;
/** A server that just started still takes up memory; in a long run what leaks goes far past this. */
export const MOST_GROWTH_MB = 150;
/** What lives stays the same; the first tenth has drawn every kind of page already. */
export const MOST_GROWTH_HEAP_MB = 20;
/** A few connections may still be closing. */
export const MOST_GROWTH_DESCRIPTORS = 10;

export interface FuzzFigures {
  readonly times: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** After the first tenth, and in the end; absent where /proc does not tell. */
  readonly rssStartMb?: number;
  readonly rssEndMb?: number;
  /** The same for what lives in the heap of JavaScript, after its garbage was collected. */
  readonly heapStartMb?: number;
  readonly heapEndMb?: number;
  /** The same for open files and connections. */
  readonly descriptorsStart?: number;
  readonly descriptorsEnd?: number;
  readonly worstMs: number;
  readonly stored: number;
  /** Requests that got something else than 2xx, 3xx or 4xx: at most five, to try again. */
  readonly wrong: readonly string[];
  /** What the server wrote as an error. */
  readonly errors: readonly string[];
}

/** What the server holds after collecting its garbage: megabytes, and open files and connections. */
async function heldBy({
  process: server,
  output,
}: Portal): Promise<
  { readonly mb: number; readonly heapMb: number; readonly descriptors: number } | undefined
> {
  if (process.platform !== 'linux') return undefined;
  for (let time = 0; time < 4; time++) {
    server.kill('SIGUSR2');
    await pause(500);
  }
  const status = readFileSync(`/proc/${server.pid}/status`, 'latin1');
  return {
    heapMb: Number(
      output()
        .match(/(?<=heap after collecting: )[\d.]+/g)
        ?.at(-1),
    ),
    mb: Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024),
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
  };
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
  let worstMs = 0;
  return {
    note(request: OddRequest, status: number | string, ms: number) {
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      worstMs = Math.max(worstMs, ms);
      const fine =
        status === 'left' ||
        status === 'ended' ||
        (typeof status === 'number' && status >= 200 && status < 500);
      if (!fine && wrong.length < 5) wrong.push(`${status}: ${describeRequest(request)}`);
    },
    figures: () => ({ byStatus, worstMs, wrong }),
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
  let held: Awaited<ReturnType<typeof heldBy>>;
  try {
    for (let sent = 0; sent < times; sent += BATCH) {
      if (held === undefined && sent >= times / 10) held = await heldBy(portal);
      const known = await knownAt(portal.url, folder.path, sent);
      const numRuns = Math.min(BATCH, times - sent);
      await batchOf(
        fc.sample(oddRequests(known), { numRuns, seed: seed + sent }),
        portal.url,
        note,
      );
    }
    const end = await heldBy(portal);
    const lines = portal.output().split('\n');
    return {
      times,
      ...figures(),
      ...(held !== undefined && {
        rssStartMb: held.mb,
        heapStartMb: held.heapMb,
        descriptorsStart: held.descriptors,
      }),
      ...(end !== undefined && {
        rssEndMb: end.mb,
        heapEndMb: end.heapMb,
        descriptorsEnd: end.descriptors,
      }),
      stored: storedRows(folder.path).length,
      errors: [...new Set(lines.filter((l) => l.includes('"error"')).map((l) => l.slice(33)))],
    };
  } finally {
    await portal.kill();
    folder.remove();
  }
}
