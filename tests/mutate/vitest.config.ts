// The quick tests, for the mutation run: what takes seconds, or is about adapters alone, would make a day of it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const SLOW = ['sim', 'read-content', 'qr', 'compress', 'oidc'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: SLOW.map((name) => `tests/unit/${name}.test.ts`),
    testTimeout: 20_000,
  },
});
