// Every delivery adapter answers with one of three outcomes and never throws.
import { describe, expect, it } from 'vitest';
import { DELIVERIES } from '../../src/adapters/delivery/index.ts';

describe.each(Object.entries(DELIVERIES))('delivery: %s', (name, make) => {
  it('carries its own name and delivers a request', async () => {
    const delivery = make();
    expect(delivery.name).toBe(name);
    const outcome = await delivery.deliver({
      reference: '1234567890',
      token: 'geheim',
      receivedAt: new Date(),
      request: { question: 'Vraag', language: 'nl' },
      state: 'pending',
      attempts: 1,
    });
    expect(['delivered', 'retry', 'rejected']).toContain(outcome.result);
  });
});
