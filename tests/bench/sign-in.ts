// Command behind `npm run -s bench:sign-in`: how long residents wait for /nu-hulp/ while many wrong passwords come at once.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PASSWORD, startPortal, temporaryFolder } from '../support/portal.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
const times = Number(values.times);
if (!(times > 0)) throw new Error('--times takes a number');
const SAMPLES = 300;

/** Waiting times of one resident after another, in ms, the shortest first. */
async function visits(url: string, goOn: (done: number) => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (goOn(waits.length)) {
    const began = performance.now();
    await (await fetch(`${url}/nu-hulp/`)).arrayBuffer();
    waits.push(performance.now() - began);
    await pause(5);
  }
  return waits.sort((a, b) => a - b);
}

const share = (waits: readonly number[], part: number) =>
  Math.round((waits[Math.floor((waits.length - 1) * part)] ?? 0) * 10) / 10;
const row = (what: string, waits: readonly number[]) => ({
  what,
  visits: waits.length,
  p50: share(waits, 0.5),
  p99: share(waits, 0.99),
  most: share(waits, 1),
});

/** Tries at the password at once; gives how often each status was answered. */
async function attempts(
  url: string,
  password: string,
  who: (time: number) => string,
): Promise<Map<number, number>> {
  const all = Array.from({ length: times }, (_, time) =>
    fetch(`${url}/kcc/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url },
      body: new URLSearchParams({ who: who(time), password }),
    }).then(({ status }) => status),
  );
  const statuses = await Promise.all(all);
  return new Map(
    [...new Set(statuses)].map((s) => [s, statuses.filter((one) => one === s).length]),
  );
}

const folder = temporaryFolder();
const portal = await startPortal(folder.path, { SIGN_INS: '' });
try {
  const { url } = portal;
  const rows = [row('nobody signs in', await visits(url, (done) => done < SAMPLES))];
  let busy = true;
  const during = visits(url, (done) => busy || done < SAMPLES);
  const wrong = await attempts(url, 'een verkeerd wachtwoord', (time) => `Naam ${time}`);
  busy = false;
  rows.push(row(`${times} wrong at once`, await during));
  printTable(rows);
  process.stdout.write(`answers to wrong ones: ${JSON.stringify([...wrong])}\n`);
} finally {
  await portal.stop();
  folder.remove();
}

const morning = temporaryFolder();
const desk = await startPortal(morning.path, { SIGN_INS: '' });
try {
  const right = await Promise.all(
    Array.from({ length: 30 }, (_, person) =>
      fetch(`${desk.url}/kcc/`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: desk.url },
        body: new URLSearchParams({ who: `Collega ${person}`, password: PASSWORD }),
      }).then(({ status }) => status),
    ),
  );
  const inside = right.filter((status) => status === 303).length;
  process.stdout.write(`30 colleagues at once behind one address: ${inside} got in\n`);
} finally {
  await desk.stop();
  morning.remove();
}
