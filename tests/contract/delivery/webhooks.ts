// Two webhooks that are not part of the portal: one as it is written in haste, one as the contract wants it.
import type { Delivery, DeliveryOutcome } from '../../../src/application/ports.ts';

/** Works on a good day. Everything it lacks is a law of the contract. */
export function naiveWebhook(url: string, token: string): Delivery {
  setInterval(() => fetch(url).catch(String), 300_000);
  return {
    name: 'naive',
    async deliver(outgoing) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(outgoing.request),
      });
      if (answer.ok) return { result: 'delivered' };
      return { result: 'retry', reason: `${answer.status} ${await answer.text()}` };
    },
    check: async () => ({ ok: true, detail: url }),
  };
}

/** Statuses about this very question; all others are about the moment or the settings. */
const ABOUT_QUESTION = [400, 413, 422];

function outcomeOf({ ok, status, headers }: Response): DeliveryOutcome {
  if (ok) return { result: 'delivered' };
  const reason = String(status);
  if (ABOUT_QUESTION.includes(status)) return { result: 'rejected', reason };
  const wait = headers.get('retry-after') ?? '';
  return { result: 'retry', reason, ...(/^\d+$/.test(wait) && { afterMs: Number(wait) * 1000 }) };
}

/** The same in a way that keeps the contract. */
export function carefulWebhook(url: string, token: string, patienceMs: number): Delivery {
  const closing = new AbortController();
  async function call(method: string, reference?: string, body?: string): Promise<DeliveryOutcome> {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs)]);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(reference !== undefined && { 'idempotency-key': reference }),
    };
    try {
      const given = { method, headers, signal, redirect: 'manual', ...(body && { body }) } as const;
      return outcomeOf(await fetch(url, given));
    } catch {
      return { result: 'retry', reason: 'no answer' };
    }
  }
  return {
    name: 'careful',
    deliver: ({ reference, request }) => call('POST', reference, JSON.stringify(request)),
    async check() {
      const { result } = await call('GET');
      const ok = result === 'delivered';
      return { ok, detail: ok ? 'The webhook answers.' : 'The webhook cannot be used.' };
    },
    close: async () => closing.abort(),
  };
}
