// The hand-off survives simulated weeks of bad luck, and the simulation notices when a safeguard is taken away.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import { BROKEN as ALSO_BROKEN, type BrokenName } from '../sim/broken.ts';
import { NONE, plus, type Counts } from '../sim/counts.ts';
import { kccDelivery } from '../sim/delivery.ts';
import { simulate, type SeedResult } from '../sim/simulate.ts';
import { REAL, type Parts } from '../sim/world.ts';

const SLOW = { timeout: 300_000 };
const NOTHING = { ok: true, value: undefined } as const;

async function counted(seeds: number, parts?: Parts): Promise<Counts> {
  let counts = NONE;
  for (let seed = 1; seed <= seeds; seed++) counts = plus(counts, await simulate(seed, parts));
  return counts;
}

/** The first seed that finds something, at most `seeds` tried. */
async function firstFailure(parts: Parts, seeds: number): Promise<SeedResult | undefined> {
  for (let seed = 1; seed <= seeds; seed++) {
    const result = await simulate(seed, parts);
    if (result.failures.length > 0) return result;
  }
  return undefined;
}

const BROKEN: Record<string, { readonly parts: Parts; readonly says: RegExp }> = {
  'an outbox that does not look at the key': {
    says: /second row for a key|times at the contact centre/,
    parts: {
      ...REAL,
      outbox(db, vault) {
        const real = sqliteOutbox(db, vault);
        return { ...real, add: (key, asked) => real.add(`${key} ${asked.token}`, asked) };
      },
    },
  },
  'a claim without a lease': {
    says: /claimed before it was due/,
    parts: {
      ...REAL,
      outbox(db, vault) {
        const real = sqliteOutbox(db, vault);
        return { ...real, claim: (now) => real.claim(now, 0) };
      },
    },
  },
  'a settlement that does not ask whose attempt it is': {
    says: /claimed before it was due|after a settlement/,
    parts: {
      ...REAL,
      outbox(db, vault) {
        const real = sqliteOutbox(db, vault);
        return {
          ...real,
          async settle(reference, _attempt, settlement) {
            const now = await real.byReference(reference);
            await real.settle(reference, now?.attempts ?? 0, settlement);
          },
        };
      },
    },
  },
  'a delivery that never looks what is there': {
    says: /nobody refused it/,
    parts: { ...REAL, delivery: (kcc) => kccDelivery({ ...kcc, find: async () => NOTHING }) },
  },
  "a delivery that does not look again on 'unique'": {
    says: /nobody refused it/,
    parts: {
      ...REAL,
      delivery: (kcc) => ({
        ...kccDelivery(kcc),
        deliver(outgoing) {
          let looks = 0;
          const find: typeof kcc.find = async (out) => (looks++ === 0 ? kcc.find(out) : NOTHING);
          return kccDelivery({ ...kcc, find }).deliver(outgoing);
        },
      }),
    },
  },
  'an answer "stored" before it is on disk': {
    says: /lost: .* no row/,
    parts: {
      ...REAL,
      outbox(db, vault) {
        const real = sqliteOutbox(db, vault);
        return {
          ...real,
          add: async (_key, asked) => ({
            ...asked,
            state: 'pending',
            wiped: 0,
            attempts: 0,
            tried: 0,
            done: [],
          }),
        };
      },
    },
  },
};

describe('the hand-off in simulated bad luck', () => {
  it('loses, doubles and forgets nothing in 300 seeds', SLOW, async () => {
    const counts = await counted(300);
    expect(counts.failedSeeds).toEqual([]);
    expect(counts).toMatchObject({ lost: 0, duplicates: 0, stuck: 0, broken: 0 });
    // Without these the run would prove nothing.
    const many = [
      'delivered',
      'replaced',
      'acts',
      'handedOn',
      'crashes',
      'commitUnknown',
      'timeoutsAfterSuccess',
    ] as const;
    for (const name of many) expect(counts[name], name).toBeGreaterThan(100);
    expect(counts.jumps).toBeGreaterThan(10);
  });

  it('goes the same way each time', SLOW, async () => {
    const events = async (seed: number) => {
      const lines: string[] = [];
      const result = await simulate(seed, REAL, (line) => lines.push(line));
      return { lines, result };
    };
    for (const seed of [3, 14, 159]) expect(await events(seed)).toEqual(await events(seed));
    expect((await events(3)).lines).not.toEqual((await events(4)).lines);
  });

  for (const [what, { parts, says }] of Object.entries(BROKEN))
    it(`notices ${what}`, SLOW, async () => {
      const found = await firstFailure(parts, 600);
      expect(found?.failures.join('\n')).toMatch(says);
    });
});

const SEEN: Partial<Record<BrokenName, RegExp>> = {
  forgetsPendingOnStart: /lost: .* no row/,
  // No lease is for ever: beyond the longest wait it is one of a clock that was wrong.
  leasesForEver: /claimed before it was due/,
  deliversWhatWasWithdrawn: /broken/,
  replacesAndKeepsTheOld: /duplicates: .* left \d+ as it was/,
  withdrawsBeforeItReplaces: /lost: .* nothing came in its place/,
  uniqueIsDelivered: /lost: .* not whole/,
  timeoutIsDelivered: /lost: .* not whole/,
  actsOnWhatItDidNotSee: /did not see that/,
  writesDownBeforeItActs: /the record has/,
  bringsWhatSomebodyTookUp: /must not be/,
  settlesAnotherTime: /is shown as|is not$/m,
  forgetsWhatWasHandedOn: /stuck: .* on its way/,
};

describe('parts that can be broken from the command line', () => {
  for (const [name, says] of Object.entries(SEEN))
    it(`notices ${name}`, SLOW, async () => {
      const found = await firstFailure(ALSO_BROKEN[name as BrokenName], 600);
      expect(found?.failures.join('\n')).toMatch(says);
    });

  function command(...given: string[]) {
    const run = fileURLToPath(new URL('../sim/run.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [run, ...given], {
      encoding: 'utf8',
    });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    const counts = status === 2 ? {} : (JSON.parse(last) as Record<string, unknown>);
    const { seconds, ...rest } = counts;
    return { status, stdout, stderr, seconds, rest };
  }

  it('ends well with the same counts each time', SLOW, () => {
    const once = command('--seeds', '5', '--from', '40');
    expect(once).toMatchObject({ status: 0, rest: { seeds: 5, failedSeeds: [] } });
    expect(command('--seeds', '5', '--from', '40').rest).toEqual(once.rest);
  });

  it('ends badly when something failed, and tells how to see it again', SLOW, () => {
    const failed = command('--seeds', '3', '--broken', 'dropsTheKeyCheck');
    expect(failed.status).toBe(1);
    const again = /npm run -s sim -- (.*)/.exec(failed.stderr)?.[1]?.split(' ') ?? [];
    expect(again).toContain('--trace');
    const { status, stdout } = command(...again);
    expect(status).toBe(1);
    expect(stdout).toContain('FAILED duplicates');
  });

  it('explains itself when asked wrongly', SLOW, () => {
    expect(command('--seeds', 'veel')).toMatchObject({ status: 2, stdout: '' });
    expect(command('--broken', 'iets')).toMatchObject({ status: 2, stdout: '' });
  });
});
