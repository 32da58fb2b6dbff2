// Accepting a question: once per key, under a number that nobody else has.
import { describe, expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { submitContactRequest } from '../../src/application/ask/submit-contact-request.ts';
import type { ContactRequest } from '../../src/domain/contact/contact-request.ts';

const now = new Date('2026-11-26T10:00:00Z');
const asked: ContactRequest = { question: 'Wie helpt mij?', phone: '0612345678', language: 'nl' };

/** Ports that draw these references, in order. */
function portsDrawing(...references: string[]) {
  const outbox = memoryOutbox();
  const ids = { reference: () => references.shift() ?? 'none left', letters: () => 'geheim' };
  return { outbox, ids, clock: { now: () => now } };
}

describe('a question that is sent again with the same key', () => {
  it('is the one that lies here, in whatever order its parts come', async () => {
    const ports = portsDrawing('1000000001', '1000000002');
    await submitContactRequest(ports, 'sleutel', asked);
    const { language, phone, question } = asked;
    const again = await submitContactRequest(ports, 'sleutel', { language, phone, question });
    expect(again).toMatchObject({ otherStored: false, stored: { reference: '1000000001' } });
    expect(await ports.outbox.open()).toHaveLength(1);
  });

  it('and another text is not taken for sent', async () => {
    const ports = portsDrawing('1000000001', '1000000002');
    await submitContactRequest(ports, 'sleutel', asked);
    const other = { ...asked, question: 'Iets anders' };
    const { otherStored, stored } = await submitContactRequest(ports, 'sleutel', other);
    expect(otherStored).toBe(true);
    expect(stored.request).toEqual(asked);
  });

  it('after its text was erased is not taken for sent', async () => {
    const ports = portsDrawing('1000000001', '1000000002');
    await submitContactRequest(ports, 'sleutel', asked);
    await ports.outbox.withdraw('1000000001');
    expect((await submitContactRequest(ports, 'sleutel', asked)).otherStored).toBe(true);
  });
});

describe('a number', () => {
  it('that someone else has is drawn again', async () => {
    const ports = portsDrawing('1000000001', '1000000001', '1000000001', '1000000002');
    await submitContactRequest(ports, 'een', asked);
    const { stored } = await submitContactRequest(ports, 'twee', asked);
    expect(stored).toMatchObject({ reference: '1000000002', receivedAt: now });
  });

  it('is drawn five times at most', async () => {
    const ports = portsDrawing(...Array.from({ length: 6 }, () => '1000000001'), '1000000002');
    await submitContactRequest(ports, 'een', asked);
    await expect(submitContactRequest(ports, 'twee', asked)).rejects.toThrow();
    expect(await ports.outbox.open()).toHaveLength(1);
  });

  it('is not drawn again when the disk refuses', async () => {
    const ports = portsDrawing('1000000001', '1000000002');
    let tries = 0;
    const add = async () => {
      tries += 1;
      throw new Error('disk full');
    };
    const full = { ...ports, outbox: { ...ports.outbox, add } };
    await expect(submitContactRequest(full, 'een', asked)).rejects.toThrow('disk full');
    expect(tries).toBe(1);
  });
});
