// What was confirmed is there after the power goes: kill -9 right after the confirmation, twenty times.
import { afterAll, describe, expect, it } from 'vitest';
import {
  postQuestion,
  signIn,
  startPortal,
  temporaryFolder,
  type Portal,
} from '../support/portal.ts';

const ROUNDS = 20;
const folder = temporaryFolder();
afterAll(folder.remove);

async function inbox(portal: Portal): Promise<string> {
  const cookie = await signIn(portal.url);
  const answer = await fetch(`${portal.url}/kcc/`, { headers: { cookie } });
  return answer.text();
}

describe('durability', () => {
  it(
    `loses nothing in ${ROUNDS} kills, and stores a double click once`,
    { timeout: 180_000 },
    async () => {
      const sent: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const portal = await startPortal(folder.path);
        const question = `Vraag nummer ${round} van de proef`;
        const fields = { key: `sleutel-van-ronde-${round}`, question, phone: '0612345678' };
        const first = await postQuestion(portal.url, fields);
        expect(first.status).toBe(303);
        sent.push(question);
        await portal.kill();
        const again = await startPortal(folder.path);
        // The same form sent once more, as after a lost answer: the same confirmation.
        const second = await postQuestion(again.url, fields);
        expect(second.headers.get('location')).toBe(first.headers.get('location'));
        const html = await inbox(again);
        for (const text of sent) expect(html.split(text).length - 1, text).toBe(1);
        await again.kill();
      }
    },
  );

  it('stops in order when asked', async () => {
    const portal = await startPortal(folder.path);
    expect(await portal.stop()).toBe(0);
  });

  it('stops the start with a sentence when a setting is wrong', async () => {
    await expect(startPortal(folder.path, { DELIVERY: 'postduif' })).rejects.toThrow(
      /DELIVERY is wrong: set DELIVERY to one of: inbox/,
    );
  });

  it('makes a password on the first start and shows it once', async () => {
    const fresh = temporaryFolder();
    const first = await startPortal(fresh.path, { KCC_PASSWORD: '' });
    expect(first.output()).toMatch(/Password for the desk .*: [a-z0-9]{4}(-[a-z0-9]{4}){3}/);
    await first.stop();
    const second = await startPortal(fresh.path, { KCC_PASSWORD: '' });
    expect(second.output()).not.toContain('Password for the desk');
    await second.stop();
    fresh.remove();
  });
});
