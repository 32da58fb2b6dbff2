// Every outbox adapter under the shared contract, and what only a disk can show.
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import { temporaryFolder } from '../support/portal.ts';
import { outboxContract } from './outbox.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let serial = 0;
const file = () => join(folder.path, `${++serial}`, 'hulp.sqlite');

outboxContract('memory', async () => memoryOutbox());
outboxContract('sqlite', async () => sqliteOutbox(file()));

it('sqlite keeps its rows over a restart', async () => {
  const path = file();
  const first = sqliteOutbox(path);
  const stored = await first.add('a', {
    reference: '1234567890',
    token: 'geheim',
    receivedAt: new Date(0),
    request: { question: 'Vraag', language: 'nl' },
  });
  await first.close();
  const second = sqliteOutbox(path);
  expect(await second.open()).toEqual([stored]);
  await second.close();
});
