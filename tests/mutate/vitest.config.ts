// The quick tests, for the mutation run: the long simulation would make a day of it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['**/sim.test.ts'],
    testTimeout: 20_000,
  },
});
