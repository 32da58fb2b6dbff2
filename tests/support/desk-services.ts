// A desk in memory: what the handlers of staff get, without a server.
import { memorySessions } from '../../src/adapters/access/sessions.ts';
import { memoryAudit } from '../../src/adapters/audit/memory.ts';
import { memoryCounter } from '../../src/adapters/counter/memory.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { memoryReports } from '../../src/adapters/reports/memory.ts';
import type { CookieChange } from '../../src/application/answer.ts';
import { count } from '../../src/application/count.ts';
import { makeDesk } from '../../src/application/desk/desk.ts';
import type { DeskServices } from '../../src/application/desk/services.ts';
import { reportWrong } from '../../src/application/report-wrong.ts';

export const NOW = new Date(Date.UTC(2026, 10, 26, 9));
export const PASSWORD_HERE = 'een heel lang wachtwoord';
const SEAL = 'verzegeld:';

/** Seals by writing down what it is about: whoever opens must name the same. */
const vault = {
  seal: (text: string, about: string) => SEAL + JSON.stringify([about, text]),
  open(sealed: string, about: string) {
    if (!sealed.startsWith(SEAL)) return undefined;
    const [known, text] = JSON.parse(sealed.slice(SEAL.length)) as [string, string];
    return known === about ? text : undefined;
  },
};

/** Services over memory, and what lies beneath them. */
export function aDeskInMemory(change: Partial<DeskServices> = {}) {
  const clock = { now: () => NOW };
  const [outbox, audit, counter] = [memoryOutbox(), memoryAudit(), memoryCounter()];
  const reports = memoryReports();
  const logger = { info: () => {}, error: () => {} };
  const services: DeskServices = {
    desk: makeDesk({ outbox, audit, counter, reports, clock, alertAfterMs: 60_000 }),
    signIn: { kind: 'password', matches: (attempt) => attempt === PASSWORD_HERE },
    sessions: memorySessions(clock),
    limits: { allow: () => true },
    vault,
    secureCookies: true,
    count: (counted) => count({ counter, clock, logger }, counted),
    reportWrong: (told) => reportWrong({ reports, clock }, told),
    now: () => NOW,
    ...change,
  };
  return { services, outbox, audit, counter, reports };
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
