// Parts that are broken on purpose: the simulation must see each of them, or it proves nothing.
import type { DatabaseSync } from 'node:sqlite';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import type { StepResult } from '../../src/adapters/delivery/klantinteracties-register.ts';
import type { Delivery, Outbox } from '../../src/application/ports.ts';
import { kccDelivery } from './delivery.ts';
import type { Kcc } from './kcc.ts';
import { REAL, type Parts } from './world.ts';

const FOR_EVER_MS = 1e11;

function withOutbox(change: (real: Outbox, db: DatabaseSync) => Partial<Outbox>): Parts {
  return {
    ...REAL,
    outbox(db, vault) {
      const real = sqliteOutbox(db, vault);
      return { ...real, ...change(real, db) };
    },
  };
}

function withDelivery(delivery: (kcc: Kcc) => Delivery): Parts {
  return { ...REAL, delivery };
}

class Taken extends Error {}

/** A contact centre whose 'unique' goes through `instead`. */
function onUnique(kcc: Kcc, instead: () => StepResult<never>): Kcc {
  const look = <T>(step: StepResult<T>) => (!step.ok && step.taken ? instead() : step);
  return {
    ...kcc,
    makeContact: async (outgoing) => look(await kcc.makeContact(outgoing)),
    makeTask: async (outgoing, contact) => look(await kcc.makeTask(outgoing, contact)),
  };
}

function uniqueIsDelivered(kcc: Kcc): Delivery {
  const real = kccDelivery(
    onUnique(kcc, () => {
      throw new Taken();
    }),
  );
  return {
    ...real,
    deliver: (outgoing) =>
      real.deliver(outgoing).catch((error: unknown) => {
        if (error instanceof Taken) return { result: 'delivered' };
        throw error;
      }),
  };
}

export const BROKEN = {
  dropsTheKeyCheck: withOutbox((real) => ({
    add: (key, request) => real.add(`${key} ${request.token}`, request),
  })),
  claimsWithoutLease: withOutbox((real) => ({ claim: (now) => real.claim(now, 0) })),
  leasesForEver: withOutbox((real) => ({ claim: (now) => real.claim(now, FOR_EVER_MS) })),
  settlesWithoutFencing: withOutbox((real, db) => ({
    async settle(reference, _, settlement) {
      const attempts = (await real.byReference(reference))?.attempts ?? 0;
      db.prepare("UPDATE contact_requests SET state = 'pending' WHERE reference = ?").run(
        reference,
      );
      return real.settle(reference, attempts, settlement);
    },
  })),
  forgetsPendingOnStart: withOutbox((_, db) => {
    db.exec("DELETE FROM contact_requests WHERE state = 'pending' AND handled_at IS NULL");
    return {};
  }),
  deliversWhatWasWithdrawn: withOutbox((real) => ({
    withdraw: async (reference) => (await real.byReference(reference))?.state,
  })),
  replacesAndKeepsTheOld: withOutbox((real) => ({
    replace: (key, request) => real.add(key, request),
  })),
  withdrawsBeforeItReplaces: withOutbox((real) => ({
    async replace(key, request, reference) {
      if (await real.withdraw(reference)) throw new Error('died in between');
      return real.replace(key, request, reference);
    },
  })),
  noLookOnUnique: withDelivery((kcc) =>
    kccDelivery(
      onUnique(kcc, () => ({ ok: false, outcome: { result: 'rejected', reason: 'refused' } })),
    ),
  ),
  uniqueIsDelivered: withDelivery(uniqueIsDelivered),
  timeoutIsDelivered: withDelivery((kcc) => {
    const real = kccDelivery(kcc);
    return {
      ...real,
      async deliver(outgoing) {
        const outcome = await real.deliver(outgoing);
        return outcome.result === 'retry' ? { result: 'delivered' } : outcome;
      },
    };
  }),
  actsOnWhatItDidNotSee: withOutbox((real, db) => ({
    async act(act) {
      const row = db
        .prepare('SELECT taken_by, line FROM contact_requests WHERE reference = ?')
        .get(act.reference) as { taken_by: string | null; line: string | null } | undefined;
      const now = { expected: row?.taken_by ?? undefined, expectedLine: row?.line ?? undefined };
      return real.act('expected' in act ? { ...act, ...now } : act);
    },
  })),
  writesDownBeforeItActs: withOutbox((real, db) => ({
    async act(act) {
      db.prepare('INSERT INTO audit (at, who, act, reference) VALUES (?, ?, ?, ?)').run(
        ...[act.at.getTime(), act.who, act.kind, act.reference],
      );
      const acted = await real.act(act);
      if (acted.kind === 'done')
        db.exec('DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)');
      return acted;
    },
  })),
  bringsWhatSomebodyTookUp: withOutbox((real, db) => ({
    async claimPassed(now, leaseMs) {
      db.exec("UPDATE contact_requests SET line = 'wmo' WHERE pass_state = 'pending'");
      return real.claimPassed(now, leaseMs);
    },
  })),
  settlesAnotherTime: withOutbox((real) => ({
    async settlePassed(reference, attempt, settlement) {
      const { passing = attempt } = (await real.byReference(reference)) ?? {};
      return real.settlePassed(reference, passing, settlement);
    },
  })),
  forgetsWhatWasHandedOn: withOutbox(() => ({ claimPassed: async () => undefined })),
} satisfies Record<string, Parts>;

export type BrokenName = keyof typeof BROKEN;
