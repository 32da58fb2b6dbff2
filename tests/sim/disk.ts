// The disk under the real outbox: before or after each call it may be full, forget to say it stored, or take the process along.
import type { Outbox } from '../../src/application/ports.ts';
import type { World } from './world.ts';

const READS: ReadonlySet<string> = new Set(['byReference', 'open', 'page', 'history', 'figures']);

/** Writes that give nothing back. */
const SETTLES: ReadonlySet<string> = new Set(['settle', 'settlePassed']);

type Call = (...given: unknown[]) => Promise<unknown>;

/** Writes down what was really done. */
function witness({ ledger }: World, name: string, given: unknown[], result: unknown): void {
  const of = <K extends keyof Outbox>() => given as unknown as Parameters<Outbox[K]>;
  const got = <K extends keyof Outbox>() => result as Awaited<ReturnType<Outbox[K]>>;
  if (name === 'add') ledger.added(...of<'add'>(), got<'add'>());
  if (name === 'replace') ledger.replaced(...of<'replace'>(), got<'replace'>());
  if (name === 'claim') ledger.claimed(...of<'claim'>(), got<'claim'>());
  if (name === 'settle') ledger.settled(...of<'settle'>());
  if (name === 'claimPassed') ledger.claimedPassed(got<'claimPassed'>());
  if (name === 'settlePassed') ledger.settledPassed(...of<'settlePassed'>());
  if (name === 'withdraw') ledger.withdrawn(...of<'withdraw'>(), got<'withdraw'>());
  if (name === 'act') ledger.acted(...of<'act'>(), got<'act'>());
}

function told(result: unknown): string {
  if (Array.isArray(result)) return `${result.length} requests`;
  if (typeof result !== 'object' || result === null) return String(result);
  const { reference, state, attempts } = result as Record<string, unknown>;
  return `${String(reference)} ${String(state)} #${String(attempts)}`;
}

/** `crash` kills the process that calls; it must never come back. */
export function faultyDisk(outbox: Outbox, world: World, crash: () => Promise<never>): Outbox {
  const { time, random } = world;
  async function call(name: string, run: Call, given: unknown[]): Promise<unknown> {
    await time.turn(world.stallMs() || random.between(0, 30));
    if (world.strikes('crash')) return crash();
    if (world.strikes('diskFull')) {
      world.note(`${name}: disk full`);
      throw new Error('SQLITE_FULL');
    }
    const result = await run(...given);
    witness(world, name, given, result);
    if (name === 'settle') world.ledger.compare(await outbox.byReference(String(given[0])));
    const idle = READS.has(name) || ((result ?? 0) === 0 && !SETTLES.has(name));
    const first = typeof given[0] === 'string' ? given[0] : '';
    if (!idle) world.note(`${name} ${first} -> ${told(result)}`);
    if (world.strikes('crash')) return crash();
    if (!idle && world.strikes('commitUnknown')) {
      world.note(`${name}: stored, but told it failed`);
      world.tally.commitUnknown += 1;
      throw new Error('SQLITE_IOERR_FSYNC');
    }
    await time.turn();
    return result;
  }
  return new Proxy(outbox, {
    get: (target, name) => {
      const run = Reflect.get(target, name) as Call;
      return (...given: unknown[]) => call(String(name), run, given);
    },
  });
}
