// One question brought to a fake other side, and everything that comes of it: the outcome, what is thrown, what is logged.
import type { DeliveryOutcome, OutgoingRequest } from '../../../src/application/ports.ts';
import type { Peer, Side } from './peer.ts';

const BOUND_MS = 40_000;

/** Every word of it that a person typed, or that opens it, is one of WORDS. */
export const planted: OutgoingRequest = {
  reference: '1234567890',
  token: 'plantgeheim',
  state: 'pending',
  attempts: 1,
  done: [],
  receivedAt: new Date('2026-11-24T23:05:00Z'),
  request: {
    question: 'Plantvraag: wie helpt mij?\nPlantregel',
    name: 'Pietje Plantnaam',
    phone: '0612345678',
    email: 'plantadres@voorbeeld.nl',
    need: 'plantsoort',
    about: 'Plantonderwerp',
    moment: 'morning',
    forWhom: 'other',
    steps: ['Plantstap gezet'],
    language: 'nl',
    replaces: '1987654321',
  },
};
const WORDS = ['plant', 'pietje', '0612345678', '612345678'];

/** What of `words`, or of what was typed, stands in `text`. */
export function personalIn(text: string, words: readonly string[] = []): string[] {
  const lower = text.toLowerCase();
  return [...WORDS, ...words].filter((word) => lower.includes(word.toLowerCase()));
}

/** How something ended, if it ended. */
export type End<T> = { readonly value: T } | { readonly thrown: string } | { readonly hung: true };

/** Waits for the end of `run`, whatever it is, but not for ever. */
export async function endOf<T>(run: () => Promise<T>, peer: Peer): Promise<End<T>> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<End<T>>((done) => {
    timer = setTimeout(() => done({ hung: true }), peer.boundMs ?? BOUND_MS);
  });
  const end = (async (): Promise<End<T>> => {
    try {
      return { value: await run() };
    } catch (error) {
      return { thrown: String(error) };
    }
  })();
  const first = await Promise.race([end, bound]);
  clearTimeout(timer);
  return first;
}

/** Why this is no end in a value, in words. */
export function unended(end: End<unknown>): string | undefined {
  if ('hung' in end) return 'does not end';
  return 'thrown' in end ? `throws ${end.thrown}` : undefined;
}

/** The outcome in words, for comparing and telling. */
export function told(end: End<DeliveryOutcome>): string {
  if (!('value' in end)) return unended(end)!;
  const result: unknown = (end.value as DeliveryOutcome | undefined)?.result;
  return ['delivered', 'retry', 'rejected'].includes(String(result))
    ? String(result)
    : 'no outcome';
}

/** Brings a question to a side. */
export const bring = (side: Side, peer: Peer, outgoing = planted) =>
  endOf(() => side.delivery.deliver(outgoing), peer);

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** Everything that is written to the log while `act` runs; not for two at once. */
export async function logged(act: () => Promise<void>): Promise<string> {
  const { console } = globalThis;
  const lines: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  const before = LEVELS.map((level) => console[level]);
  const note = (...given: unknown[]) => void lines.push(given.map(String).join(' '));
  for (const level of LEVELS) console[level] = note;
  for (const stream of streams) stream.write = (text: unknown) => (note(text), true);
  try {
    await act();
  } finally {
    LEVELS.forEach((level, n) => (console[level] = before[n]!));
    streams.forEach((stream, n) => (stream.write = writes[n]!));
  }
  return lines.join('\n');
}
