// A disk that is full, and a disk that does not sync: nobody reads "ontvangen" about what is not stored, and no text is lost.
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { failingSync, smallDisk } from '../support/failing-disk.ts';
import { PASSWORD, postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';
import { storedRows, receivedIn } from '../support/stored-rows.ts';

const disk = smallDisk();
const sync = failingSync();
afterAll(() => {
  disk?.remove();
  sync?.remove();
});

const asked = (number: number) => ({
  key: `sleutel-van-vraag-${number}`,
  question: `Proefvraag ${number}: wie helpt mij?`,
  reach: 'phone',
  phone: '0612345678',
});
type Asked = ReturnType<typeof asked>;

const health = async (url: string) => (await fetch(`${url}/health`)).status;

/** What a resident sees when storing fails: told so, with the text and the same key in the form. */
async function expectKept(answer: Response, { key, question }: Asked): Promise<void> {
  expect(answer.status).toBe(503);
  const html = await answer.text();
  expect(html).toContain('Het opslaan lukte niet. Uw tekst staat er nog.');
  expect(html).toContain(`name="question" value="${question}"`);
  expect(html).toContain(`name="key" value="${key}"`);
}

/** A portal that ends with its test. */
async function start(dataDir: string, env: Readonly<Record<string, string>> = {}) {
  const portal = await startPortal(dataDir, env);
  onTestFinished(() => portal.kill());
  return portal;
}

/** Numbers of confirmations by that of the question: each has its row, and none has two. */
type Confirmed = Map<number, string | undefined>;

function expectStored(dataDir: string, confirmed: Confirmed): void {
  const rows = storedRows(dataDir);
  for (const [number, reference] of confirmed) {
    const { key, question } = asked(number);
    expect(reference, key).toBeDefined();
    const found = rows.filter((row) => row.question === question);
    expect(found, key).toMatchObject([{ key, reference }]);
  }
}

describe('a full disk', { timeout: 60_000 }, () => {
  it.skipIf(!disk)(
    'says so, keeps the text, and recovers by itself (needs root: mount)',
    async () => {
      const dataDir = join(disk!.path, 'data');
      const portal = await start(dataDir);
      const confirmed: Confirmed = new Map();
      const send = (number: number) => postQuestion(portal.url, asked(number));
      const sure = async (number: number) =>
        confirmed.set(number, receivedIn(await send(number), dataDir));
      await sure(0);
      disk!.fill();
      let refused = 0;
      for (let number = 1; number < 100 && refused === 0; number++) {
        const answer = await send(number);
        if (answer.status === 303) confirmed.set(number, receivedIn(answer, dataDir));
        else {
          refused = number;
          await expectKept(answer, asked(number));
        }
        disk!.fill();
      }
      expect(refused).toBeGreaterThan(0);
      // Staff who sign in are answered as well, with a way to call.
      const staff = { who: 'Medewerker Proef', password: PASSWORD };
      const signing = await postQuestion(portal.url, staff, '/kcc/');
      expect(signing.status).toBe(503);
      expect(await signing.text()).toContain('href="tel:');
      // The loops meet it as well, each second.
      await new Promise((done) => setTimeout(done, 3000));
      expect(await health(portal.url)).toBe(503);
      expect((await fetch(portal.url)).status).toBe(200);
      expectStored(dataDir, confirmed);
      disk!.free();
      await sure(refused);
      expect(await health(portal.url)).toBe(200);
      for (let number = 200; number < 210; number++) await sure(number);
      expect(await portal.stop()).toBe(0);
      expectStored(dataDir, confirmed);
      expect(portal.output()).not.toMatch(/wie helpt|0612345678/);
      // Said once, by name and with what to do, however long it lasts and whoever meets it.
      expect(portal.output()).not.toMatch(/question not stored|request failed/);
      const said = portal
        .output()
        .split('\n')
        .filter((line) => line.includes('"disk-full"'));
      expect(said.map((line) => JSON.parse(line) as object)).toMatchObject([
        { message: 'fault', adapter: 'sqlite', remedy: expect.stringContaining('make room') },
      ]);
    },
  );
});

describe.skipIf(!sync)(
  'a disk that does not sync (needs Linux and gcc)',
  { timeout: 60_000 },
  () => {
    it.each(['lives on', 'is killed'])(
      'the portal %s: one row per question, none confirmed without',
      async (how) => {
        const folder = temporaryFolder();
        onTestFinished(folder.remove);
        let portal = await start(folder.path, sync!.env);
        const confirmed: Confirmed = new Map();
        confirmed.set(0, receivedIn(await postQuestion(portal.url, asked(0)), folder.path));
        sync!.fail(true);
        const refused = [1, 2, 3];
        // Whether a refused one lies on disk is not known: its sync failed, not its write.
        for (const number of refused)
          await expectKept(await postQuestion(portal.url, asked(number)), asked(number));
        expect(await health(portal.url)).toBe(503);
        if (how === 'is killed') await portal.kill();
        expectStored(folder.path, confirmed);
        sync!.fail(false);
        if (how === 'is killed') portal = await start(folder.path, sync!.env);
        expect(await health(portal.url)).toBe(200);
        for (const number of [...refused, 0, 4]) {
          const reference = receivedIn(await postQuestion(portal.url, asked(number)), folder.path);
          if (number === 0) expect(reference).toBe(confirmed.get(0));
          confirmed.set(number, reference);
        }
        await portal.kill();
        expectStored(folder.path, confirmed);
        expect(storedRows(folder.path)).toHaveLength(5);
      },
    );
  },
);
