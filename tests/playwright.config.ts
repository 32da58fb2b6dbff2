// Browser tests: a phone and a desktop, each with and without script, against the real server.
import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_FLAGS, systemBrowser } from './support/browser.ts';
import { PASSWORD } from './support/portal.ts';
import { streekSite } from './support/streek.ts';

// Set once by the main process: the workers that load this file again must not choose another port or folder.
process.env['E2E_PORT'] ??= String(20_000 + Math.floor(Math.random() * 10_000));
const PORT = Number(process.env['E2E_PORT']);
const executablePath = systemBrowser();
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'portal-e2e-'));

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const sizes = [
  ['phone', PHONE],
  ['desktop', DESKTOP],
] as const;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../.test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['dot'],
    ['json', { outputFile: process.env['E2E_REPORT'] ?? '../.test-results/report.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) },
  },
  projects: sizes.flatMap(([name, viewport]) => [
    {
      name: `${name}, script`,
      use: { viewport, javaScriptEnabled: true },
      // What the size of the screen cannot change is looked at once.
      testIgnore: name === 'phone' ? /\.(desktop|noscript)\.spec\.ts/ : /\.noscript\.spec\.ts/,
    },
    {
      name: `${name}, no script`,
      use: { viewport, javaScriptEnabled: false },
      testMatch: /journey.*\.spec\.ts/,
      ...(name === 'desktop' && { testIgnore: /\.noscript\.spec\.ts/ }),
    },
  ]),
  webServer: {
    command: `"${process.execPath}" "${fileURLToPath(new URL('../src/main.ts', import.meta.url))}"`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${PORT}/health`,
    timeout: 120_000,
    env: {
      PORT: String(PORT),
      DATA_DIR: process.env['E2E_DATA'],
      KCC_PASSWORD: PASSWORD,
      DIST_DIR: streekSite(),
      // All tests come from one address, faster than people; the limits have tests of their own.
      SENDS_PER_HOUR: '100000',
      MIN_FILL_SECONDS: '0',
      SIGN_INS: '100000',
    },
  },
});
