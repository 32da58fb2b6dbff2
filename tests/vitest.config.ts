// Unit, contract, content, architecture and process tests.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,contract,content,architecture,process}/**/*.test.ts'],
    // Vitest keeps one for itself, which on a machine of two leaves half of it idle while servers start and stop.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
