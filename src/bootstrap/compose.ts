// The one place that picks adapters and ties them to the use cases.
import { join } from 'node:path';
import { formGivenBefore, formKeyAge, newFormKey } from '../adapters/access/form-keys.ts';
import { newDevice } from '../adapters/access/devices.ts';
import { staffSessions } from '../adapters/access/sessions/staff-sessions.ts';
import { sqliteCounter } from '../adapters/counter/sqlite.ts';
import { storeFault } from '../adapters/outbox/store-fault.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { systemIds } from '../adapters/system/ids.ts';
import { systemLogger } from '../adapters/system/logger.ts';
import { clockSetBack } from '../application/clock-set-back.ts';
import { count, type Counted } from '../application/count.ts';
import { isPortFault } from '../application/cause.ts';
import { faultJournal, naming } from '../application/fault-journal.ts';
import { deliverPassed } from '../application/deliver-passed.ts';
import { deliverPending } from '../application/deliver-pending.ts';
import { makeDesk } from '../application/desk/desk.ts';
import { signInTries } from '../application/desk/sign-in-tries.ts';
import { handOffFigures } from '../application/figures.ts';
import type { AskServices } from '../application/ask/services.ts';
import { makeOwnQuestions } from '../application/own-question/make-own-questions.ts';
import type { OwnQuestionServices } from '../application/own-question/services.ts';
import type { Services } from '../application/services.ts';
import { reportWrong } from '../application/report-wrong.ts';
import { sweep } from '../application/sweep.ts';
import { submitContactRequest } from '../application/ask/submit-contact-request.ts';
import { securityLog, type SecurityLog } from '../application/security-log.ts';
import { inTurns } from '../application/turns.ts';
import { outboxWatch, type OutboxLook } from '../application/watch-outbox.ts';
import { heldTerms } from '../domain/retention/terms.ts';
import { alarms } from './alarms.ts';
import type { Config } from './config.ts';
import { makeDeliveries, makeLines, type DeliveringSite } from './deliveries.ts';
import { healthWatch } from './health.ts';
import { remedyFor } from './remedies.ts';
import { hourlyLook } from './hourly-look.ts';
import { pulseOf, startLoops, type Rounds } from './loops.ts';
import { signInWay } from './sign-in.ts';
import { openStorage } from './storage.ts';
import { visitorLimits } from './visitor-limits.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Passwords checked at once, and how many may wait: thirty colleagues behind one address all get in. */
const PASSWORD_TURNS = { atOnce: 2, queue: 40 };

/** Deliveries in a row before visitors get a turn: a backlog must not make anyone wait. */
const BATCH = 10;

export interface Running {
  readonly services: Services;
  /** What others can read of the data folder, and we could not close to them. */
  readonly readable: readonly string[];
  /** What the first start made, told once. */
  readonly fresh: { readonly password?: string; readonly keyFile?: string };
  /** Starts to deliver what is due, to look whether something waits too long, and to erase what is due; gives how to stop. */
  start(): () => Promise<void>;
  health(): Promise<{ ok: boolean } & Record<string, unknown>>;
  /** Where refusals are written down. */
  readonly security: Pick<SecurityLog, 'note'>;
  /** Figures for a monitor, as Prometheus reads them. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** Builds everything the server needs. Throws when the data folder or the database cannot be used. */
export async function compose(config: Config, site: DeliveringSite): Promise<Running> {
  const [clock, logger] = [systemClock, systemLogger];
  const journal = faultJournal({ logger, clock, stopwatch: systemClock, remedy: remedyFor });
  const { vault, freshKeyFile, readable, ...opened } = await openStorage(config);
  const store = config.DATABASE_URL === undefined ? 'sqlite' : 'postgres';
  const named = <T extends object>(port: T) => naming(store, port, storeFault, journal);
  const [outbox, audit, reports] = [
    named(opened.outbox),
    named(opened.audit),
    named(opened.reports),
  ];
  const kept = { sessions: named(opened.sessions), failures: named(opened.failures) };
  const names = named(opened.names);
  const counterFile = join(config.DATA_DIR, 'tellingen.sqlite');
  const counter = naming('counter', sqliteCounter(counterFile), storeFault, journal);
  const deliveries = makeDeliveries(config, site, (text) => vault.mark(text));
  const lines = makeLines(config, site);
  const { signIn, way, freshPassword } = await signInWay(config, {
    clock,
    logger,
    site,
    chosen: named(opened.chosen),
  });
  const security = securityLog({ logger, clock });
  const ports = { outbox, clock, ids: systemIds, logger };
  const { alarm, urgent, alertAfterMs, urgentAfterMs } = alarms(config, site.timeZone, logger);
  const faults = () => journal.standing();
  const watch = outboxWatch({ ...ports, stopwatch: systemClock, alarm, faults, alertAfterMs });
  const figures = handOffFigures();
  let look: OutboxLook = { alert: false };
  const pulse = pulseOf(systemClock);
  const watched = healthWatch({
    journal,
    pulse,
    look: () => look,
    beat: () => outbox.beat(),
    store,
    deliveries: deliveries.map(({ name }) => name),
    since: site.since,
  });
  const limits = visitorLimits(config, clock);
  const secureCookies = config.PUBLIC_URL?.startsWith('https://') ?? false;
  const elsewhere = deliveries
    .filter((one) => !one.keepsHere && !one.courtesy)
    .map(({ name }) => name);
  const own = makeOwnQuestions({ ...ports, vault, limits, elsewhere });
  async function noting<T>(store: () => Promise<T>): Promise<T> {
    try {
      const stored = await store();
      if (stored !== undefined) figures.count('stored');
      watched.stored(true);
      return stored;
    } catch (error) {
      figures.count('unstored');
      watched.stored(false);
      throw error;
    }
  }
  const ask: AskServices & OwnQuestionServices = {
    submit: (key, request) => noting(() => submitContactRequest(ports, key, request)),
    own: {
      ...own,
      async replace(ticket, key, request) {
        return noting(() => own.replace(ticket, key, request));
      },
    },
    newKey: () => newFormKey(vault, clock),
    hasty: (key) => (formKeyAge(vault, clock, key) ?? Infinity) < config.MIN_FILL_SECONDS * 1000,
    givenBefore: (key, moment) => formGivenBefore(vault, clock, key, moment),
    limits,
    logger,
    security,
    secureCookies,
  };
  const terms = heldTerms(config, site.keeps);
  const sessions = staffSessions(kept.sessions, clock, { vault, way });
  const mark = (text: string) => vault.mark(text);
  const tries = signInTries({ failures: kept.failures, clock }, { free: config.SIGN_INS, mark });
  const counted = (told: Counted) => count({ counter, clock, logger }, told);
  const services: Services = {
    ask,
    ownQuestion: ask,
    wipe: { own, logger, now: () => clock.now(), secureCookies },
    plan: { vault, secureCookies },
    home: { secureCookies },
    code: { sessions, secureCookies, count: counted },
    search: { count: counted, limits, security, vault, secureCookies },
    desk: {
      desk: makeDesk({
        ...ports,
        audit,
        counter,
        reports,
        alertAfterMs,
        urgentAfterMs,
        keepDays: terms.KEEP_DAYS,
      }),
      signIn,
      sessions,
      names,
      tries,
      turns: inTurns(PASSWORD_TURNS),
      newDevice,
      security,
      limits,
      vault,
      secureCookies,
      count: counted,
      submit: ask.submit,
      newKey: ask.newKey,
      reachesLine: (to) => lines.some((line) => line.reaches(to)),
      reportWrong: (told) => reportWrong({ reports, clock }, told),
      now: () => clock.now(),
    },
  };
  const lookAtConnections = hourlyLook({ clock, deliveries, journal });
  const whenSetBack = clockSetBack({ clock, stopwatch: systemClock });
  const rounds: Rounds = {
    async deliver() {
      await whenSetBack(() => outbox.dueNow());
      const tried = await deliverPending({
        ...ports,
        deliveries,
        journal,
        random: Math.random,
        keepDays: terms.KEEP_DAYS,
        most: BATCH,
        tried(state) {
          figures.count(state);
          pulse.beat('deliver');
        },
      });
      const random = Math.random;
      const passed = await deliverPassed({ ...ports, lines, journal, random, most: BATCH });
      return tried + passed > 0;
    },
    beat: () => watched.beat(),
    async watch() {
      look = await watch();
      if (look.figures) await urgent(look.figures);
      return look;
    },
    async tidy() {
      journal.sweep();
      void lookAtConnections();
      figures.count('erased', await outbox.erase(clock.now()));
      await sweep({ outbox, audit, reports, names, counter, clock }, terms);
      await sessions.tidy();
      await kept.failures.forget(new Date(clock.now().getTime() - DAY_MS));
    },
  };
  return {
    services,
    readable,
    fresh: {
      ...(freshPassword !== undefined && { password: freshPassword }),
      ...(freshKeyFile !== undefined && { keyFile: freshKeyFile }),
    },
    start: () =>
      startLoops(rounds, pulse, (loop, error) => {
        // A fault with a name is in the log already.
        if (isPortFault(error)) return;
        logger.error('loop failed', {
          loop,
          fault: error instanceof Error ? error.name : 'unknown',
        });
      }),
    health: () => watched.health(),
    security,
    metrics: async () =>
      figures.text(await outbox.figures(), clock.now()) + security.figures() + watched.metrics(),
    async close() {
      await Promise.all([...deliveries, ...lines].map((delivery) => delivery.close?.()));
      await outbox.close();
      await counter.close();
    },
  };
}
