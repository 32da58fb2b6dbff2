// What all actors of one seed share: chance, time, clock, faults, notes and the trace.
import type { DatabaseSync } from 'node:sqlite';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import type { Delivery, Outbox, Vault } from '../../src/application/ports.ts';
import { simClock, type SimClock } from './clock.ts';
import { kccDelivery } from './delivery.ts';
import type { Kcc } from './kcc.ts';
import { ledger, type Ledger } from './ledger.ts';
import { seeded, type Random } from './random.ts';
import { scheduler, type Scheduler } from './scheduler.ts';
import { CALM, weatherOf, type Faults, type Weather } from './weather.ts';

/** What can be replaced, to prove that the simulation sees what is broken. */
export interface Parts {
  /** Made at every start of a process over the same database. */
  outbox(db: DatabaseSync, vault: Vault): Outbox;
  delivery(kcc: Kcc): Delivery;
}

export const REAL: Parts = { outbox: sqliteOutbox, delivery: kccDelivery };

export interface Tally {
  crashes: number;
  commitUnknown: number;
  timeoutsAfterSuccess: number;
  jumps: number;
}

export interface World {
  readonly random: Random;
  readonly time: Scheduler;
  readonly clock: SimClock;
  readonly weather: Weather;
  readonly ledger: Ledger;
  readonly parts: Parts;
  readonly tally: Tally;
  /** The faults there are now. */
  faults: Faults;
  /** True with the chance of this fault. */
  strikes(fault: keyof Faults): boolean;
  /** How long a process stands still here; mostly 0. */
  stallMs(): number;
  /** How long a worker rests between rounds now. */
  pauseMs: number;
  /** No more faults from here on, and workers that look about every `pauseMs`. */
  calm(pauseMs: number): void;
  /** Notes an event for whoever replays the seed. */
  note(what: string): void;
}

/** Gets the events of a seed, one line each. */
export type Noting = (line: string) => void;

function stamp(ms: number): string {
  const [hours, rest] = [Math.floor(ms / 3_600_000), ms % 3_600_000];
  return `${hours}h${(rest / 60_000).toFixed(3).padStart(6, '0')}m`;
}

/** A world in which nobody lives yet. */
export function makeWorld(seed: number, parts: Parts, trace?: Noting): World {
  const weather = weatherOf(seeded(seed));
  const random = seeded(~seed);
  const time = scheduler(random);
  const clock = simClock(time);
  const note = (what: string) => trace?.(`${stamp(time.now())} ${time.actor()}: ${what}`);
  const world: World = {
    random,
    time,
    clock,
    weather,
    parts,
    note,
    faults: weather.faults,
    pauseMs: weather.pauseMs,
    ledger: ledger(note),
    tally: { crashes: 0, commitUnknown: 0, timeoutsAfterSuccess: 0, jumps: 0 },
    strikes: (fault) => random.chance(world.faults[fault]),
    stallMs: () => (world.strikes('stall') ? random.between(1, 10) * 60_000 : 0),
    calm(pauseMs) {
      world.pauseMs = pauseMs;
      world.faults = CALM;
    },
  };
  return world;
}
