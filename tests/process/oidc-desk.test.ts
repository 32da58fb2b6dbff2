// The desk behind an identity provider: the whole walk through the running portal, and what it refuses.
import { afterEach, expect, it } from 'vitest';
import { CLIENT, identityProviders, PUBLIC_URL, signInAt } from '../support/identity-provider.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { kees, ROLE } from '../support/sign-in.ts';

const providers = identityProviders();
const folder = temporaryFolder();
let portal: Portal | undefined;
afterEach(async () => {
  await portal?.stop();
  folder.remove();
});

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((line) => line.split(';')[0]!);

async function begin(person: Record<string, unknown>) {
  const { issuer } = await providers.start(person);
  portal = await startPortal(folder.path, {
    PUBLIC_URL,
    OIDC_ISSUER: issuer,
    OIDC_ROLE: ROLE,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
  const { url } = portal;
  const get = (path: string, cookie = '') =>
    fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } });
  const press = (headers: Record<string, string>) =>
    fetch(`${url}/kcc/aanmelden/`, { method: 'POST', body: new URLSearchParams(), headers });
  // A link, and a form of somebody else, begin nothing.
  const linked = await get('/kcc/aanmelden/?begin=1');
  expect([linked.status, linked.headers.get('location'), cookiesOf(linked)]).toEqual([
    303,
    '/kcc/',
    [],
  ]);
  const foreign = await press({ origin: 'https://kwaad.example' });
  expect(cookiesOf(foreign)).toEqual([]);
  expect(await foreign.text()).not.toContain(issuer);
  const first = await press({ origin: PUBLIC_URL });
  const [memo = ''] = cookiesOf(first);
  expect(memo).toMatch(/^__Host-kcc-aanmelden-[\w-]{16}=/);
  const [, to = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await first.text())!;
  const back = await signInAt(to.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  return { get, memo, back: `${back.pathname}${back.search}` };
}

it('lets in who has the role, by name, under a new secret', async () => {
  const { get, memo, back } = await begin(kees);
  expect(await (await get('/kcc/')).text()).toContain('Aanmelden met uw werkaccount');
  const answer = await get(back, memo);
  expect(answer.status).toBe(303);
  const session = cookiesOf(answer).find((cookie) => cookie.startsWith('__Host-kcc='))!;
  const marks = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-kcc='));
  expect(marks).toMatch(/HttpOnly/i);
  expect(marks).toMatch(/Secure/i);
  expect(await (await get('/kcc/', session)).text()).toContain('Kees Proefpersoon');
  expect(await (await get('/kcc/logboek/', session)).text()).toContain('Aangemeld');
  // The way back works once, and only for the browser that began.
  expect((await get(back, memo)).status).toBe(403);
});

it('refuses who misses the role, and a way back without its beginning', async () => {
  const { get, memo, back } = await begin({ ...kees, roles: ['lezer'] });
  const without = await get(back);
  expect(without.status).toBe(403);
  const refused = await get(back, memo);
  expect(refused.status).toBe(403);
  expect(cookiesOf(refused).some((cookie) => /^__Host-kcc=./.test(cookie))).toBe(false);
  expect(await (await get('/kcc/')).text()).not.toContain('Afmelden');
});
