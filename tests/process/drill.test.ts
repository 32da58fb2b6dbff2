// A small fire drill with the real server: killed, backed up under writes, brought to an empty machine, moved to PostgreSQL.
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { drill } from '../drill/drill.ts';
import { temporaryFolder } from '../support/portal.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

it(
  'loses nothing, brings nothing back that was erased, and counts the same everywhere',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const figures = await drill(folder.path, 40, server);
    expect(figures).toMatchObject({ lost: 0, erasedFound: 0, withdrawn: 4 });
    // Else nothing came in while the back-up was made, and it proves little.
    expect(figures.during).toBeGreaterThan(0);
    expect(figures.restored).toBeGreaterThanOrEqual(36);
    if (server) expect(figures.moved).toBe(figures.restored);
  },
);
