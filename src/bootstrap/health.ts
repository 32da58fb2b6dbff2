// How the portal is, part by part: what /health tells a monitor, and what /metrics counts about faults.
import type { FaultJournal } from '../application/fault-journal.ts';
import type { OutboxLook } from '../application/watch-outbox.ts';
import type { Pulse } from './loops.ts';
import { remedyFor } from './remedies.ts';

export interface HealthParts {
  readonly journal: FaultJournal;
  readonly pulse: Pulse;
  readonly look: () => OutboxLook;
  /** Writes a mark in the store; throws when it cannot. */
  readonly beat: () => Promise<void>;
  /** Name of the store among the adapters. */
  readonly store: string;
  /** Names of the ways that questions go. */
  readonly deliveries: readonly string[];
  /** When the release that is served came. */
  readonly since?: Date;
}

export type HealthTold = { readonly ok: boolean } & Record<string, unknown>;

export interface HealthWatch {
  /** Looks whether a question could be stored now, and remembers it. Never throws. */
  beat(): Promise<void>;
  /** Told by the store when something could not be stored, or was. */
  stored(well: boolean): void;
  health(): Promise<HealthTold>;
  /** Faults as Prometheus reads them. */
  metrics(): string;
}

const wordFor = (causes: readonly string[]) => (causes.length > 0 ? causes.join(', ') : 'ok');

function metricsOf({ journal, pulse }: HealthParts): string {
  const label = (f: { adapter: string; cause: string }) =>
    `{adapter="${f.adapter}",cause="${f.cause}"}`;
  return [
    '# HELP hulp_faults_total Faults met since the start, by adapter and cause\n',
    '# TYPE hulp_faults_total counter\n',
    ...journal.totals().map((f) => `hulp_faults_total${label(f)} ${f.times}\n`),
    '# HELP hulp_fault Faults that last\n# TYPE hulp_fault gauge\n',
    ...journal.standing().map((f) => `hulp_fault${label(f)} 1\n`),
    '# HELP hulp_standing_still Loops that stand still\n# TYPE hulp_standing_still gauge\n',
    `hulp_standing_still ${pulse.still().length}\n`,
  ].join('');
}

export function healthWatch(parts: HealthParts): HealthWatch {
  const { journal, pulse, store, deliveries } = parts;
  let storeOk = true;

  async function beat(): Promise<void> {
    storeOk = await parts.beat().then(
      () => true,
      () => false,
    );
  }

  function told(): Record<string, unknown> {
    const { alert, oldestMinutes } = parts.look();
    const still = pulse.still();
    const faults = journal.standing();
    const storeCause = faults.find((f) => f.adapter === store)?.cause;
    const causesOf = (adapter: string) =>
      wordFor(faults.filter((f) => f.adapter === adapter).map((f) => f.cause));
    return {
      alert: alert || still.length > 0,
      ...(oldestMinutes !== undefined && { oldestMinutes }),
      ...(still.length > 0 && { standsStill: still }),
      parts: {
        store: storeOk ? 'ok' : (storeCause ?? 'unknown'),
        key: causesOf('vault'),
        delivery: Object.fromEntries(deliveries.map((name) => [name, causesOf(name)])),
        loops: wordFor(still),
        ...(parts.since && { release: parts.since.toISOString() }),
      },
      faults: faults.map(({ adapter, cause, since, times }) => ({
        adapter,
        cause,
        since: since.toISOString(),
        times,
        remedy: remedyFor(cause),
      })),
    };
  }

  return {
    beat,
    stored(well) {
      storeOk = well;
    },
    async health() {
      // While all is well a look writes nothing; that it works again must show at once.
      if (!storeOk) await beat();
      return { ok: storeOk, ...told() };
    },
    metrics: () => metricsOf(parts),
  };
}
