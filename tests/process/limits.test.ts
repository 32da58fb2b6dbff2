// The limits as they stand by default: a library passes, a machine does not, and nobody loses a text.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PASSWORD, postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';
import { receivedIn, storedRows } from '../support/stored-rows.ts';

/** An empty setting is no setting: what tests switch off is on again. */
const DEFAULTS = { SENDS_PER_HOUR: '', MIN_FILL_SECONDS: '', SIGN_INS: '' };
const WAY = { reach: 'phone', phone: '0612345678' };
/** A key of another shape than ours: when it was given out is not known. */
const strangeKey = (number: number) => `sleutel-van-vraag-${number}`;
const question = (number: number) => `Proefvraag ${number}: wie helpt mij?`;

async function start() {
  const folder = temporaryFolder();
  const portal = await startPortal(folder.path, DEFAULTS);
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  return {
    url: portal.url,
    rows: () => storedRows(folder.path),
    received: (answer: Response) => receivedIn(answer, folder.path),
  };
}

/** The form again, with the text in it. */
async function expectBack(answer: Response, status: number, text: string, why: string) {
  expect(answer.status).toBe(status);
  const html = await answer.text();
  expect(html).toContain(why);
  expect(html).toContain(`name="question" value="${text}"`);
  expect(html).toContain('Verstuur mijn vraag');
  return html;
}

describe('with default limits', { timeout: 60_000 }, () => {
  it('60 questions from one place pass within the hour; then the text comes back', async () => {
    const { url, rows } = await start();
    const began = Date.now();
    const send = (number: number) =>
      postQuestion(url, { key: strangeKey(number), ...WAY, question: question(number) });
    let passed = 0;
    let answer = await send(1);
    for (; answer.status === 303 && passed < 100; answer = await send(passed + 1)) passed += 1;
    // One comes free every minute, also during this test.
    const extra = Math.ceil((Date.now() - began) / 60_000);
    expect(passed).toBeGreaterThanOrEqual(60);
    expect(passed).toBeLessThanOrEqual(60 + extra);
    await expectBack(answer, 429, question(passed + 1), 'veel vragen na elkaar verstuurd');
    expect(rows()).toHaveLength(passed);
  });

  it('what comes back faster than a person types must be sent once more', async () => {
    const { url, rows, received } = await start();
    let [fields, answer, took] = [{ key: '', question: question(1), ...WAY }, new Response(), 9999];
    // On a machine with a lot to do even this may take longer than a person: then once more.
    for (let tries = 0; tries < 10 && took >= 2000; tries++) {
      const began = Date.now();
      const form = await (await fetch(`${url}/contact/vraag/`)).text();
      const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? '';
      fields = { ...fields, key, question: question(tries) };
      answer = await postQuestion(url, fields);
      took = Date.now() - began;
    }
    const html = await expectBack(answer, 422, fields.question, 'Dat ging erg snel.');
    expect(html).toContain(`name="key" value="${fields.key}"`);
    const lies = () => rows().filter((row) => row.question === fields.question);
    expect(lies()).toHaveLength(0);
    await pause(2100);
    expect(received(await postQuestion(url, fields))).toBeDefined();
    expect(lies()).toMatchObject([{ key: fields.key }]);
  });

  it('a field that people do not see holds a form up, without a loss', async () => {
    const { url, rows, received } = await start();
    const fields = { key: strangeKey(1), ...WAY, question: question(1) };
    const trapped = await postQuestion(url, { ...fields, website: 'https://kwaad.example' });
    const html = await expectBack(trapped, 422, question(1), 'Verstuur het nog een keer.');
    expect(html).not.toContain('kwaad.example');
    expect(html).toMatch(/name="website"[^>]* value=""/);
    expect(rows()).toHaveLength(0);
    // Once the field is empty it goes.
    expect(received(await postQuestion(url, fields))).toBeDefined();
  });

  it('a form without a key of its own is held up once, and then goes', async () => {
    const { url, received } = await start();
    const bare = { ...WAY, question: question(1) };
    const html = await expectBack(
      await postQuestion(url, bare),
      ...([422, question(1), 'Dat ging erg snel.'] as const),
    );
    const key = /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await pause(2100);
    expect(received(await postQuestion(url, { ...bare, key }))).toBeDefined();
  });

  it('ten failures at the password, then the right one waits too, but not for who was in before', async () => {
    const { url } = await start();
    const attempt = (password: string, cookie = '') =>
      fetch(`${url}/kcc/`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: url, cookie },
        body: new URLSearchParams({ who: `Medewerker ${password}`, password }),
      });
    const cookies = (await attempt(PASSWORD)).headers.getSetCookie();
    const device = cookies.find((line) => line.startsWith('kcc-toestel='))!.split(';')[0]!;
    // At once, so that the first delay is not over before the last one comes.
    const all = await Promise.all(Array.from({ length: 30 }, () => attempt('fout')));
    const late = all.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(10);
    expect(late[0]!.headers.has('set-cookie')).toBe(false);
    expect(Number(late[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late[0]!.text()).toContain('te vaak een verkeerd wachtwoord ingevuld. Wacht');
    expect((await attempt(PASSWORD, device)).status).toBe(303);
  });

  it('ten wrong tries at a question, then even the right one waits', async () => {
    const { url, rows } = await start();
    await postQuestion(url, { key: strangeKey(1), ...WAY, question: question(1) });
    const { reference: number, token: letters } = rows()[0]!;
    const own = (given: string) =>
      postQuestion(url, { number, letters: given }, '/contact/mijn-vraag/');
    for (let time = 1; time <= 10; time++) expect((await own('fout')).status).toBe(422);
    const late = await own(letters!);
    expect(late.status).toBe(429);
    expect(late.headers.getSetCookie()).toEqual([]);
    const html = await late.text();
    expect(html).toContain('U probeerde het te vaak.');
    expect(html).not.toContain(question(1));
  });
});
