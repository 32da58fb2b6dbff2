// One seed from beginning to end: faults, then calm, then the verdict.
import type { Ids, Outbox } from '../../src/application/ports.ts';
import { sqliteAudit } from '../../src/adapters/audit/sqlite.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { PLAIN_VAULT, startHost } from './host.ts';
import { fakeKcc } from './kcc.ts';
import { isOnWay } from './ledger.ts';
import { resident, type Form, type Portal } from './resident.ts';
import { secondLine } from './second-line.ts';
import { employee, EMPLOYEES } from './staff.ts';
import { judge, type Verdict } from './verdict.ts';
import { HOUR_MS, MINUTE_MS } from './weather.ts';
import { makeWorld, REAL, type Noting, type Parts, type Tally, type World } from './world.ts';

export interface SeedResult extends Verdict, Tally {
  readonly seed: number;
  readonly requests: number;
  readonly told: number;
  readonly steps: number;
}

/** The longest wait the contact centre may ask for, a lease, a restart, and rest: then it must be there. */
const CALM_MS = 90 * MINUTE_MS;

function idsOf({ random, weather }: World): Ids {
  let serial = 0;
  return {
    reference: () => String(1_000_000_000 + Math.floor(random.next() * weather.numbers)),
    letters: () => `geheim-${++serial}`,
  };
}

function startJumps({ time, clock, weather, tally, note }: World): void {
  for (const { at, byMs } of weather.jumps) {
    const jump = async () => {
      note(`the clock jumps ${byMs / HOUR_MS} hours`);
      tally.jumps += 1;
      clock.jump(byMs);
    };
    time.start('clock', { name: 'clock' }, jump, at);
  }
}

/** Starts everybody; gives how many have not gone home yet. */
function startPeople(portal: Portal): () => number {
  const { time, random, weather } = portal.world;
  let busy = 0;
  function start(name: string, act: () => Promise<void>) {
    busy += 1;
    const live = () => act().finally(() => (busy -= 1));
    time.start(name, { name }, live, random.next() * weather.lastsMs * 0.9);
  }
  for (let i = 1; i <= weather.residents; i++)
    start(`resident${i}`, () => resident(portal, `v${i}`));
  if (weather.staff) for (const who of EMPLOYEES) start(who, () => employee(portal, who));
  return () => busy;
}

/** Runs on without faults until all is delivered, or until it must have been. */
async function passCalm(world: World, outbox: Outbox, busy: () => number): Promise<void> {
  const { time, weather } = world;
  // However far the clock was set back.
  const due = CALM_MS;
  world.calm(Math.max(5 * MINUTE_MS, due / 40));
  world.note('the faults are over');
  await time.run(Math.max(time.now(), ...weather.away.map(({ to }) => to)));
  while (busy() > 0) await time.run(time.now() + 10 * MINUTE_MS);
  const end = time.now() + due + 2 * Math.max(weather.pauseMs, world.pauseMs);
  await time.run(time.now() + 10 * MINUTE_MS);
  const isWaiting = async () => {
    const passing = [...world.ledger.entries.values()].some((e) => isOnWay(e));
    return passing || (await outbox.figures()).pending > 0;
  };
  while (time.now() < end && (await isWaiting())) await time.run(time.now() + 10 * MINUTE_MS);
}

/** Runs one seed. `parts` may be broken on purpose; `trace` gets every event. */
export async function simulate(
  seed: number,
  parts: Parts = REAL,
  trace?: Noting,
): Promise<SeedResult> {
  const world = makeWorld(seed, parts, trace);
  const db = openSqlite(':memory:');
  try {
    const kcc = fakeKcc(world);
    const line = secondLine(world);
    const hosts = ['a', 'b'].map((name) => startHost(name, db, { kcc, line }, world));
    const forms: Form[] = [];
    const outbox = REAL.outbox(db, PLAIN_VAULT);
    startJumps(world);
    const busy = startPeople({ world, hosts, ids: idsOf(world), forms });
    await world.time.run(world.weather.lastsMs);
    await passCalm(world, outbox, busy);
    const record = sqliteAudit(db);
    const verdict = await judge({ world, kcc, line, forms, outbox, record });
    const told = forms.filter((form) => form.told).length;
    const steps = world.time.steps();
    return { seed, requests: forms.length, told, steps, ...world.tally, ...verdict };
  } finally {
    db.close();
  }
}
