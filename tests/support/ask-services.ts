// Asking and one's own question over a memory outbox, with a clock and limits that a test can turn.
import { memoryLimits } from '../../src/adapters/access/limits.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import type { AskServices } from '../../src/application/ask/services.ts';
import { submitContactRequest } from '../../src/application/ask/submit-contact-request.ts';
import { makeOwnQuestions } from '../../src/application/own-question/make-own-questions.ts';
import { placeOf } from './incoming.ts';

export const MINUTE_MS = 60_000;

/** Services as the server has them; `change` takes the place of some. */
export function askServices(change: Partial<AskServices> = {}) {
  const outbox = memoryOutbox();
  let at = Date.UTC(2026, 10, 26, 9);
  const clock = { now: () => new Date(at) };
  const stopwatch = { elapsed: () => at };
  let serial = 0;
  const ids = {
    reference: () => String(1_000_000_000 + ++serial),
    letters: () => 'bcdfghjkmnpr'.slice(serial) + 'z'.repeat(serial),
  };
  const vault = aesVault([{ id: 'k1', key: Buffer.alloc(32, 7) }]);
  const limits = memoryLimits<'own-question'>(stopwatch, {
    'own-question': { times: 10, perMs: 15 * MINUTE_MS },
  });
  let keys = 0;
  const noted: string[][] = [];
  const services: AskServices = {
    submit: (key, request) => submitContactRequest({ outbox, clock, ids }, key, request),
    own: makeOwnQuestions({ outbox, clock, ids, vault, limits, elsewhere: ['klantinteracties'] }),
    newKey: () => `een-verse-sleutel-${++keys}`,
    hasty: () => false,
    givenBefore: () => false,
    limits: { allow: () => true },
    logger: { info: () => {}, error: () => {} },
    security: { note: (...words) => void noted.push(words as string[]) },
    secureCookies: true,
    ...change,
  };
  return { outbox, services, noted, pass: (ms: number) => (at += ms) };
}

/** Stores a question as a form would, and gives what its sender gets. */
export async function aQuestion(
  { services }: ReturnType<typeof askServices>,
  question: string,
  more: object = {},
) {
  const request = { question, phone: '0612345678', language: 'nl', ...more };
  const { stored } = await services.submit(`sleutel van ${question}`, request);
  const { reference, token } = stored;
  return { reference, letters: token!, visit: services.own.visitOf(stored)! };
}

/** A ticket for a question, as who knows number and letters gets it. */
export async function aTicket(
  { services }: ReturnType<typeof askServices>,
  { reference, letters }: { readonly reference: string; readonly letters: string },
): Promise<string> {
  const opened = await services.own.open(placeOf('bezoeker'), reference, { letters });
  if ('refused' in opened) throw new Error(opened.refused);
  return opened.ticket;
}
