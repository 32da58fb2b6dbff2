// A desk in memory: what the handlers of staff get, without a server.
import { memoryFailures } from '../../src/adapters/access/failures/memory.ts';
import { staffNames } from '../../src/adapters/access/names/staff-names.ts';
import { memorySessionRows } from '../../src/adapters/access/sessions/memory.ts';
import { staffSessions } from '../../src/adapters/access/sessions/staff-sessions.ts';
import { memoryAudit } from '../../src/adapters/audit/memory.ts';
import { memoryCounter } from '../../src/adapters/counter/memory.ts';
import { sqliteDatabase } from '../../src/adapters/outbox/database.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { memoryReports } from '../../src/adapters/reports/memory.ts';
import type { CookieChange } from '../../src/application/answer.ts';
import { submitContactRequest } from '../../src/application/ask/submit-contact-request.ts';
import { count } from '../../src/application/count.ts';
import { makeDesk } from '../../src/application/desk/desk.ts';
import type { DeskServices } from '../../src/application/desk/services.ts';
import { signInTries } from '../../src/application/desk/sign-in-tries.ts';
import { inTurns } from '../../src/application/turns.ts';
import { reportWrong } from '../../src/application/report-wrong.ts';

export const NOW = new Date(Date.UTC(2026, 10, 26, 9));
export const PASSWORD_HERE = 'een heel lang wachtwoord';
const SEAL = 'verzegeld:';

/** Seals by writing down what it is about: whoever opens must name the same. */
export const vault = {
  seal: (text: string, about: string) => SEAL + JSON.stringify([about, text]),
  open(sealed: string, about: string) {
    if (!sealed.startsWith(SEAL)) return undefined;
    const [known, text] = JSON.parse(sealed.slice(SEAL.length)) as [string, string];
    return known === about ? text : undefined;
  },
};

/** A world in which every offer and no second line exists. */
export const anything = { isProvision: () => true, lineOf: () => undefined };

/** Services over memory, and what lies beneath them. */
export function aDeskInMemory(change: Partial<DeskServices> = {}) {
  let at = NOW.getTime();
  const clock = { now: () => new Date(at) };
  const [audit, counter] = [memoryAudit(), memoryCounter()];
  const outbox = memoryOutbox(audit);
  const reports = memoryReports();
  const logger = { info: () => {}, error: () => {} };
  const noted: string[][] = [];
  const failures = memoryFailures();
  let devices = 0;
  let keys = 0;
  const ids = {
    reference: () => String(2_000_000_000 + ++keys),
    letters: () => 'bcdfghjkmnpr',
  };
  let password = PASSWORD_HERE;
  const services: DeskServices = {
    desk: makeDesk({
      outbox,
      audit,
      counter,
      reports,
      clock,
      alertAfterMs: 60_000,
      urgentAfterMs: 60_000,
      keepDays: 7,
    }),
    signIn: {
      kind: 'password',
      matches: async (attempt) => attempt === password,
      async change(next) {
        if (next.length < 12) return 'weak';
        password = next;
        return 'changed';
      },
    },
    names: staffNames(sqliteDatabase(openSqlite(':memory:'))),
    sessions: staffSessions(memorySessionRows(), clock, { vault, way: 'proef' }),
    tries: signInTries({ failures, clock }, { free: 10, mark: (text) => text }),
    turns: inTurns({ atOnce: 2, queue: 40 }),
    submit: (key, request) => submitContactRequest({ outbox, clock, ids }, key, request),
    reachesLine: ({ mailbox }) => mailbox !== undefined,
    newKey: () => `sleutel-van-de-balie-${++keys}`,
    newDevice: () => `toestel-${++devices}`,
    security: { note: (...words) => void noted.push(words as string[]) },
    limits: { allow: () => true },
    vault,
    secureCookies: true,
    count: (counted) => count({ counter, clock, logger }, counted),
    reportWrong: (told) => reportWrong({ reports, clock }, told),
    now: () => clock.now(),
    ...change,
  };
  return {
    services,
    outbox,
    audit,
    counter,
    reports,
    noted,
    pass: (ms: number) => (at += ms),
  };
}

/** Cookies of a browser after an answer changed them. */
export function keptCookies(
  changes: readonly CookieChange[],
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = new Map(Object.entries(before));
  for (const { name, value } of changes)
    if (value === undefined) kept.delete(name);
    else kept.set(name, value);
  return Object.fromEntries(kept);
}
