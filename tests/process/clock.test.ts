// A running portal whose clock is set ahead or back: delivery goes on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';

const DAY_MS = 86_400_000;
const shifted = fileURLToPath(new URL('../support/shifted-clock.mjs', import.meta.url));

it.each([
  ['a day back', DAY_MS, 0],
  ['a day ahead', 0, DAY_MS],
])('attempts go on at once when the clock jumps %s', { timeout: 30_000 }, async (_, from, to) => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'shift');
  writeFileSync(file, String(from));
  const portal = await startPortal(folder.path, {
    SHIFT_FILE: file,
    NODE_OPTIONS: `--import ${shifted}`,
    DELIVERY: 'smtp',
    SMTP_URL: 'smtp://127.0.0.1:9',
    SMTP_FROM: 'portaal@voorbeeld.nl',
    SMTP_TO: 'kcc@voorbeeld.nl',
  });
  onTestFinished(() => portal.kill());
  const attempts = () => portal.output().split('"delivery postponed"').length - 1;
  await postQuestion(portal.url, {
    key: 'sleutel-van-de-vraag',
    question: 'Proefvraag: wie helpt mij?',
    reach: 'phone',
    phone: '0612345678',
  });
  await expect.poll(attempts, { timeout: 10_000 }).toBeGreaterThan(0);
  writeFileSync(file, String(to));
  const before = attempts();
  await expect.poll(attempts, { timeout: 15_000 }).toBeGreaterThan(before);
  expect(portal.output()).toContain('"cause":"unreachable"');
});
