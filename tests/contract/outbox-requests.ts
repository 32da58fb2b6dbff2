// What lies in an outbox under the contract.
import type { NewRequest } from '../../src/application/ports.ts';

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
