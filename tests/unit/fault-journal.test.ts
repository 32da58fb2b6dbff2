// Faults of the outside world: named, told once when they begin and once when they end, and counted.
import { expect, it } from 'vitest';
import { storeFault } from '../../src/adapters/outbox/store-fault.ts';
import { causeOf, CAUSES, PortFault } from '../../src/application/cause.ts';
import { faultJournal, naming } from '../../src/application/fault-journal.ts';
import { ReferenceTaken } from '../../src/application/ports.ts';
import { healthWatch } from '../../src/bootstrap/health.ts';
import { pulseOf } from '../../src/bootstrap/loops.ts';
import { remedyFor } from '../../src/bootstrap/remedies.ts';
import { DUTCH } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';

const MINUTE = 60_000;

function world() {
  let passed = 0;
  const lines: unknown[][] = [];
  const logger = {
    info: (...words: unknown[]) => void lines.push(words),
    error: (...words: unknown[]) => void lines.push(words),
  };
  const stopwatch = { elapsed: () => passed };
  const clock = { now: () => new Date(Date.UTC(2026, 10, 26) + passed) };
  const journal = faultJournal({ logger, clock, stopwatch, remedy: remedyFor });
  return { journal, lines, stopwatch, pass: (ms: number) => void (passed += ms) };
}

it('a disk that is full for an hour is one line, and one more when it is over', () => {
  const { journal, lines, pass } = world();
  for (let second = 0; second < 3600; second++) {
    journal.failed('sqlite', 'disk-full');
    // Reading goes well all the time.
    journal.well('sqlite');
    pass(1000);
  }
  const remedy = remedyFor('disk-full');
  expect(lines).toEqual([['fault', { adapter: 'sqlite', cause: 'disk-full', remedy }]]);
  expect(journal.standing()).toMatchObject([{ adapter: 'sqlite', times: 3600 }]);
  journal.well('sqlite');
  pass(MINUTE);
  journal.sweep();
  expect(lines.slice(1)).toEqual([
    ['fault is over', { adapter: 'sqlite', cause: 'disk-full', times: 3600 }],
  ]);
  expect(journal.standing()).toEqual([]);
  expect(journal.totals()).toEqual([{ adapter: 'sqlite', cause: 'disk-full', times: 3600 }]);
});

it('is not over because nobody tried', () => {
  const { journal, pass } = world();
  journal.failed('smtp', 'set-up');
  journal.failed('klantinteracties', 'timeout');
  pass(24 * 60 * MINUTE);
  journal.well('klantinteracties');
  journal.sweep();
  expect(journal.standing().map(({ adapter }) => adapter)).toEqual(['smtp']);
});

it('every cause has a remedy, and Dutch words for whoever is woken', () => {
  const desk = translator(DUTCH, 'desk');
  for (const cause of CAUSES) {
    expect(remedyFor(cause)).toMatch(/^[A-Z].{15,160}\.$/);
    expect(desk(`alarm.causes.${cause}`)).not.toContain('alarm.');
    expect(desk(`alarm.remedies.${cause}`)).toMatch(/^[A-Z].*[.?]$/);
  }
});

const coded = (facts: object, message = 'geheim') => Object.assign(new Error(message), facts);

it.each([
  [coded({ errcode: 13 }), 'disk-full'],
  [coded({ errcode: 4874 }), 'disk-full'],
  [coded({ errcode: 8 }), 'disk-readonly'],
  [coded({ errcode: 1032 }), 'disk-readonly'],
  [coded({ errcode: 1034 }), 'disk-fault'],
  [coded({ errcode: 5 }), 'database-busy'],
  [coded({ errcode: 14 }), 'database-away'],
  [coded({ errcode: 11 }), 'database-broken'],
  [coded({ errcode: 26 }), 'database-broken'],
  [coded({ code: 'ENOSPC' }), 'disk-full'],
  [coded({ code: 'EROFS' }), 'disk-readonly'],
  [coded({ code: '53100' }), 'disk-full'],
  [coded({ code: '25006' }), 'disk-readonly'],
  [coded({ code: '57P01' }), 'database-away'],
  [coded({ code: '57P03' }), 'database-away'],
  [coded({ code: '08006' }), 'database-away'],
  [coded({ code: '28P01' }), 'sign-in'],
  [coded({ code: '3D000' }), 'set-up'],
  [coded({ code: '53300' }), 'database-busy'],
  [coded({ code: 'ECONNREFUSED' }), 'database-away'],
  [coded({ code: 'ENOTFOUND' }), 'name-not-found'],
  [coded({}, 'Connection terminated unexpectedly'), 'database-away'],
  [coded({ errcode: 2067 }), undefined],
  [coded({ code: '23505' }), undefined],
  [new TypeError('geheim'), undefined],
  [new ReferenceTaken(), undefined],
])('an error of the store has a name: %o', (error, cause) => expect(storeFault(error)).toBe(cause));

it('a call that fails outside is named, and one that fails inside is thrown as it was', async () => {
  const { journal, lines } = world();
  const bug = new TypeError('ours');
  const port = naming(
    'sqlite',
    {
      full: () => Promise.reject(coded({ errcode: 13 })),
      ours: () => Promise.reject(bug),
      well: async (one: number) => one + 1,
    },
    storeFault,
    journal,
  );
  const fault = await port.full().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PortFault);
  expect([causeOf(fault), String(fault)]).toEqual(['disk-full', 'PortFault: sqlite: disk-full']);
  await expect(port.ours()).rejects.toBe(bug);
  expect(await port.well(1)).toBe(2);
  expect(JSON.stringify(lines)).not.toContain('geheim');
});

it('health tells each part with its cause and remedy, and writes nothing while all is well', async () => {
  const { journal, stopwatch, pass } = world();
  const pulse = pulseOf(stopwatch);
  let beats = 0;
  let full = false;
  const watch = healthWatch({
    journal,
    pulse,
    look: () => ({ alert: false }),
    async beat() {
      beats += 1;
      if (full) throw new PortFault('sqlite', 'disk-full');
    },
    store: 'sqlite',
    deliveries: ['smtp', 'confirmation'],
  });
  expect(await watch.health()).toMatchObject({ ok: true, alert: false, faults: [] });
  expect(beats).toBe(0);
  full = true;
  journal.failed('sqlite', 'disk-full');
  journal.failed('smtp', 'sign-in');
  watch.stored(false);
  expect(await watch.health()).toMatchObject({
    ok: false,
    parts: { store: 'disk-full', key: 'ok', delivery: { smtp: 'sign-in', confirmation: 'ok' } },
    faults: [
      { adapter: 'sqlite', cause: 'disk-full', remedy: remedyFor('disk-full') },
      { adapter: 'smtp', cause: 'sign-in', times: 1 },
    ],
  });
  full = false;
  expect(await watch.health()).toMatchObject({ ok: true });
  pass(6 * MINUTE);
  expect(await watch.health()).toMatchObject({
    alert: true,
    parts: { loops: 'deliver, beat, watch, tidy' },
  });
  expect(watch.metrics()).toContain('hulp_faults_total{adapter="smtp",cause="sign-in"} 1');
});
