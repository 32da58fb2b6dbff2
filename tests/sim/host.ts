// One server process: it answers residents and staff, has a delivery worker, dies, and starts again over the same database.
import type { DatabaseSync } from 'node:sqlite';
import { deliverPassed } from '../../src/application/deliver-passed.ts';
import { deliverPending } from '../../src/application/deliver-pending.ts';
import type { Outbox, Vault } from '../../src/application/ports.ts';
import { mailDelivery } from './delivery.ts';
import { faultyDisk } from './disk.ts';
import type { Kcc } from './kcc.ts';
import type { SecondLine } from './second-line.ts';
import { MINUTE_MS } from './weather.ts';
import type { World } from './world.ts';

/** Seals nothing: what is tried here is order, not secrecy. */
export const PLAIN_VAULT: Vault = {
  seal: (text) => `.${text}`,
  open: (sealed) => sealed.slice(1),
  isCurrent: () => true,
  mark: (text) => text,
};

/** What a caller gets back, if it gets anything back. */
export interface Box<T> {
  answer?: { readonly value: T };
  failed?: true;
}

export interface Host {
  /** Does something at this server for somebody outside, who may never hear of it. */
  serve<T>(name: string, act: (outbox: Outbox) => Promise<T>): Box<T>;
}

const silent = { info: () => {}, error: () => {} };

/** Where questions go. */
export interface OtherSides {
  readonly kcc: Kcc;
  readonly line: SecondLine;
}

export function startHost(
  name: string,
  db: DatabaseSync,
  { kcc, line }: OtherSides,
  world: World,
): Host {
  const { time, random, weather, clock, parts } = world;
  const life = { name };
  let outbox: Outbox | undefined;

  function crash(): Promise<never> {
    world.tally.crashes += 1;
    world.note(`${name} dies`);
    outbox = undefined;
    time.start('world', { name: 'world' }, async () => boot(), random.between(1000, 5 * MINUTE_MS));
    return time.kill(life);
  }

  async function work(mine: Outbox): Promise<void> {
    const deliveries = [parts.delivery(kcc), ...(weather.courtesy ? [mailDelivery(world)] : [])];
    const ports = { outbox: mine, deliveries, clock, logger: silent, random: random.next };
    for (;;) {
      try {
        await deliverPending({ ...ports, keepDays: weather.keepDays });
        if (random.chance(0.2)) await mine.erase(clock.now());
      } catch (error) {
        world.note(`worker goes on after ${(error as Error).message}`);
      }
      await time.turn(random.between(world.pauseMs / 2, world.pauseMs));
    }
  }

  /** Beside the other, so that neither waits: what goes wrong between them is found sooner. */
  async function handOn(mine: Outbox): Promise<void> {
    const ports = { outbox: mine, clock, logger: silent, random: random.next, most: 10 };
    for (;;) {
      await time.turn(random.between(world.pauseMs, 3 * world.pauseMs));
      try {
        await deliverPassed({ ...ports, lines: [line.delivery] });
      } catch (error) {
        world.note(`worker goes on after ${(error as Error).message}`);
      }
    }
  }

  function boot(): void {
    const mine = faultyDisk(parts.outbox(db, PLAIN_VAULT), world, crash);
    outbox = mine;
    world.note(`${name} starts`);
    time.start(`${name}.worker`, life, () => work(mine), random.between(0, 1000));
    if (weather.staff) time.start(`${name}.hander`, life, () => handOn(mine));
  }

  boot();
  return {
    serve(who, act) {
      const box: Box<Awaited<ReturnType<typeof act>>> = {};
      const mine = outbox;
      if (mine === undefined) return { failed: true };
      const run = async () => {
        try {
          box.answer = { value: await act(mine) };
        } catch (error) {
          world.note(`${who} failed: ${(error as Error).message}`);
          box.failed = true;
        }
      };
      time.start(`${name}.${who}`, life, run);
      return box;
    },
  };
}

/** Waits for an answer as a browser does: not for ever. Undefined when it failed or never came. */
export async function answerOf<T>(
  box: Box<T>,
  world: World,
): Promise<{ readonly answer: T } | undefined> {
  for (let waits = 0; waits < 12 && !box.answer && !box.failed; waits++)
    await world.time.turn(2500);
  return box.answer && { answer: box.answer.value };
}
