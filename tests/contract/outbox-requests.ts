// What lies in an outbox under the contract.
import type { Audit, NewRequest, Outbox, StaffAct } from '../../src/application/ports.ts';

export const HOUR = 3_600_000;
export const later = (ms: number) => new Date(Date.UTC(2026, 10, 25) + ms);

export const request = (n: number): NewRequest => ({
  reference: String(1_000_000_000 + n),
  token: `geheim-${n}`,
  receivedAt: new Date(Date.UTC(2026, 10, 24, 12, 0, n)),
  request: {
    question: `Vraag ${n} met 'aanhaling' en 😀`,
    phone: '0612345678',
    need: 'vervoer',
    steps: ['Trede 1: geprobeerd'],
    language: 'nl',
  },
});

export const ONE = request(1).reference;
export const TWO = request(2).reference;

type Handled = Extract<StaffAct, { kind: 'handled' }>;

/** Somebody ends a question that nobody had, without a day to keep it. */
export function handled(reference: string, change: Partial<Handled> = {}): Handled {
  const at = later(0);
  const outcome = { kind: 'no-contact' } as const;
  const act = { kind: 'handled', reference, who: 'Ans', at, expected: undefined, outcome } as const;
  return { ...act, eraseAt: at, ...change };
}

/** Somebody has a question delivered again. */
export const retried = (reference = ONE): StaffAct => ({
  kind: 'retried',
  reference,
  who: 'Ans',
  at: later(0),
});

/** An empty outbox with the record that it writes in. */
export interface WithRecord {
  readonly outbox: Outbox;
  readonly audit: Pick<Audit, 'latest'>;
}

export type Kind = StaffAct['kind'];

/** An act by `who`, who saw the question with `expected`, handed on to `expectedLine`. */
export function actOf(kind: Kind, who: string, expected?: string, expectedLine?: string): StaffAct {
  const at = later(0);
  const by = { reference: ONE, who, at };
  const seen = { expected, expectedLine };
  if (kind === 'handled') return handled(ONE, { who, ...seen, eraseAt: later(HOUR) });
  if (kind === 'noted') return { kind, ...by, text: `Notitie van ${who}` };
  if (kind === 'passed') {
    const way = { name: 'Wmo', mailbox: 'wmo@voorbeeld.nl' };
    return { kind, ...by, ...seen, line: 'wmo', text: 'Wmo', way };
  }
  if (kind === 'tried') return { kind, ...by, ...seen, againAt: later(HOUR) };
  if (kind === 'reopened' || kind === 'retried') return { kind, ...by };
  return { kind, ...by, ...seen };
}

/** Every act. */
export const KINDS: readonly Kind[] = [
  ...(['taken', 'put-back', 'tried', 'noted', 'passed'] as const),
  ...(['handled', 'reopened', 'retried'] as const),
];
