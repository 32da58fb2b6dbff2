// What was confirmed is there after the power goes: kill -9 amid the traffic, fifteen times; and how the process starts and stops.
import { afterAll, describe, expect, it } from 'vitest';
import { crashRun } from '../crash/crash-run.ts';
import { postQuestion, signIn, startPortal, temporaryFolder } from '../support/portal.ts';
import { storedRows, receivedIn } from '../support/stored-rows.ts';

const ROUNDS = 15;
const folder = temporaryFolder();
afterAll(folder.remove);

describe('durability', () => {
  it(
    `loses and doubles nothing in ${ROUNDS} kills amid traffic`,
    { timeout: 300_000 },
    async () => {
      const crashed = temporaryFolder();
      const { sent, ...figures } = await crashRun(ROUNDS, crashed.path);
      expect(figures).toMatchObject({ confirmed: sent, lost: 0, twice: 0 });
      // Else the kills came when nothing was going on, and prove little.
      expect(figures.unanswered).toBeGreaterThan(0);
      crashed.remove();
    },
  );

  it('a form sent again after a kill gets the same confirmation, and the desk has its text once', async () => {
    const fields = { key: 'sleutel-van-de-proef', question: 'Wie helpt mij?', reach: 'email' };
    const whole = { ...fields, email: 'geertje@voorbeeld.nl' };
    const portal = await startPortal(folder.path);
    const first = receivedIn(await postQuestion(portal.url, whole), folder.path);
    await portal.kill();
    expect(first).toBeDefined();
    const again = await startPortal(folder.path);
    expect(receivedIn(await postQuestion(again.url, whole), folder.path)).toBe(first);
    const cookie = await signIn(again.url);
    const at = (path: string) => fetch(`${again.url}${path}`, { headers: { cookie } });
    const list = await (await at('/kcc/')).text();
    const references = [...list.matchAll(/href="\/kcc\/vraag\/(\d{10})\/"/g)].map(([, r]) => r!);
    expect(references).toHaveLength(1);
    expect(list).toContain(fields.question);
    expect(await (await at(`/kcc/vraag/${references[0]}/`)).text()).toContain(fields.question);
    await again.kill();
    expect(storedRows(folder.path)).toHaveLength(1);
  });

  it('stops in order when asked', async () => {
    const portal = await startPortal(folder.path);
    expect(await portal.stop()).toBe(0);
  });

  it('stops the start with a sentence when a setting is wrong', async () => {
    await expect(startPortal(folder.path, { DELIVERY: 'postduif' })).rejects.toThrow(
      /DELIVERY is wrong: set DELIVERY to one of: inbox/,
    );
  });

  it('makes a password and a key on the first start, and tells of them once', async () => {
    const fresh = temporaryFolder();
    const first = await startPortal(fresh.path, { KCC_PASSWORD: '' });
    expect(first.output()).toMatch(/Password for the desk .*: [a-z0-9]{4}(-[a-z0-9]{4}){3}/);
    expect(first.output()).toContain('A key that seals personal data was made');
    await first.stop();
    const second = await startPortal(fresh.path, { KCC_PASSWORD: '' });
    expect(second.output()).not.toMatch(/Password for the desk|A key that seals/);
    await second.stop();
    fresh.remove();
  });
});
