// The one place that picks adapters and ties them to the use cases.
import { join } from 'node:path';
import { staffPassword } from '../adapters/access/password.ts';
import { memorySessions } from '../adapters/access/sessions.ts';
import { sqliteCounter } from '../adapters/counter/sqlite.ts';
import { DELIVERIES } from '../adapters/delivery/index.ts';
import { sqliteOutbox } from '../adapters/outbox/sqlite.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { systemIds } from '../adapters/system/ids.ts';
import { systemLogger } from '../adapters/system/logger.ts';
import { deliverPending } from '../application/deliver-pending.ts';
import { countMissed } from '../application/count-missed.ts';
import type { Counter, Outbox } from '../application/ports.ts';
import type { Services } from '../application/services.ts';
import { submitContactRequest } from '../application/submit-contact-request.ts';
import type { Config } from './config.ts';

export interface Running {
  readonly services: Services;
  readonly outbox: Outbox;
  readonly counter: Counter;
  /** A password made on this very start, to be shown once. */
  readonly freshPassword?: string;
  /** Delivers what is due; called in a loop by main. */
  deliver(): Promise<number>;
}

/** Builds everything the server needs. Throws when the data folder cannot be used. */
export function compose(config: Config): Running {
  const outbox = sqliteOutbox(join(config.DATA_DIR, 'hulp.sqlite'));
  const counter = sqliteCounter(join(config.DATA_DIR, 'tellingen.sqlite'));
  const password = staffPassword(join(config.DATA_DIR, 'kcc-password'), config.KCC_PASSWORD);
  const delivery = DELIVERIES[config.DELIVERY]();
  const ports = { outbox, clock: systemClock, ids: systemIds };
  const services: Services = {
    submit: (key, request) => submitContactRequest(ports, key, request),
    confirmation: (token) => outbox.byToken(token),
    inbox: () => outbox.open(),
    markHandled: (reference) => outbox.markHandled(reference, systemClock.now()),
    countMissed: (topic) =>
      countMissed({ counter, clock: systemClock, logger: systemLogger }, topic),
    passwordMatches: password.matches,
    newKey: () => systemIds.secret(),
    sessions: memorySessions(systemClock),
    clock: systemClock,
    logger: systemLogger,
    secureCookies: config.PUBLIC_URL?.startsWith('https://') ?? false,
  };
  const deliver = () =>
    deliverPending({ ...ports, delivery, logger: systemLogger, random: Math.random });
  return {
    services,
    outbox,
    counter,
    deliver,
    ...(password.fresh !== undefined && { freshPassword: password.fresh }),
  };
}
