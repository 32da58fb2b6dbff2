// Sessions of staff over restarts, and the command that ends them while the portal runs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { PASSWORD, signIn, startPortal, temporaryFolder } from '../support/portal.ts';

const command = fileURLToPath(new URL('../../src/bootstrap/sessions.ts', import.meta.url));

it('a restart ends no session, the command does, and another password ends them all', async () => {
  const folder = temporaryFolder();
  let portal = await startPortal(folder.path);
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  const isIn = async (cookie: string) => {
    const answer = await fetch(`${portal.url}/kcc/`, { headers: { cookie } });
    return (await answer.text()).includes('Afmelden');
  };
  const restart = async (env = {}) => {
    await portal.stop();
    portal = await startPortal(folder.path, env);
  };
  const sessions = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], {
      env: { ...process.env, DATA_DIR: folder.path },
      encoding: 'utf8',
    });

  const cookie = await signIn(portal.url);
  await restart();
  expect(await isIn(cookie)).toBe(true);
  expect(sessions()).toMatch(/^Medewerker Proef \(medewerker, redactie\): since /);
  expect(sessions('--end', 'Iemand Anders')).toMatch(/^0 session/);
  expect(await isIn(cookie)).toBe(true);
  expect(sessions('--end', 'Medewerker Proef')).toMatch(/^1 session.*\nNobody is signed in\./);
  expect(await isIn(cookie)).toBe(false);

  const second = await signIn(portal.url);
  expect(await isIn(second)).toBe(true);
  await restart({ KCC_PASSWORD: 'paard-lepel-wolk-fiets' });
  expect(await isIn(second)).toBe(false);
});

it('a password that staff choose counts at once, through a restart, until the settings name another', async () => {
  const folder = temporaryFolder();
  let portal = await startPortal(folder.path);
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  const next = 'lamp-eend-trein-zout';
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(portal.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: portal.url, cookie },
      body: new URLSearchParams(fields),
    });
  const enter = async (password: string) =>
    (await post('/kcc/', { who: 'Medewerker Proef', password })).status;
  const cookie = await signIn(portal.url);
  const page = await fetch(`${portal.url}/kcc/sessies/`, { headers: { cookie } });
  expect(await page.text()).toContain('autocomplete="new-password"');
  const weak = await post(
    '/kcc/sessies/',
    { current: PASSWORD, next: 'Welkom123456', again: 'Welkom123456' },
    cookie,
  );
  expect(weak.status).toBe(422);
  expect(await weak.text()).toContain('snel te raden');
  const changed = await post('/kcc/sessies/', { current: PASSWORD, next, again: next }, cookie);
  expect(changed.status).toBe(303);
  expect([await enter(PASSWORD), await enter(next)]).toEqual([403, 303]);
  await portal.stop();
  portal = await startPortal(folder.path);
  expect([await enter(PASSWORD), await enter(next)]).toEqual([403, 303]);
  await portal.stop();
  portal = await startPortal(folder.path, { KCC_PASSWORD: 'paard-lepel-wolk-fiets' });
  expect([await enter(next), await enter('paard-lepel-wolk-fiets')]).toEqual([403, 303]);
  expect(portal.output()).not.toContain(next);
});

it('a password that is soon guessed stops the start with what to do', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  await expect(startPortal(folder.path, { KCC_PASSWORD: 'wachtwoord12' })).rejects.toThrow(
    /ended with 1: KCC_PASSWORD is wrong: this password is soon guessed, set KCC_PASSWORD to four words/,
  );
});
