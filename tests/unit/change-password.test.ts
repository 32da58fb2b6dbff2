// Another password at the desk: by who knows the one of now, and then everybody signs in anew.
import { describe, expect, it } from 'vitest';
import { ownSessions } from '../../src/application/desk/own-sessions.ts';
import { staffOf } from '../../src/application/desk/session.ts';
import { keptCookies, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { aDesk, sentTo, viewOf, WHO } from '../support/sign-in-desk.ts';

const NEXT = 'lamp eend trein zout';
const right = { current: PASSWORD_HERE, next: NEXT, again: NEXT };

async function atTheDesk() {
  const desk = aDesk();
  const cookies = keptCookies((await desk.attempt(PASSWORD_HERE)).cookies);
  const change = (fields: Record<string, string>, by = cookies) =>
    ownSessions(incoming({ fields, cookies: by }), desk.services);
  const isIn = async (by: Record<string, string>) =>
    (await staffOf(by, desk.services)) !== undefined;
  return { ...desk, cookies, change, isIn };
}

describe('another password', () => {
  it('counts at once; who chose it goes on under a new secret, everybody else signs in anew', async () => {
    const { cookies, change, isIn, attempt, audit, noted } = await atTheDesk();
    const colleague = keptCookies((await attempt(PASSWORD_HERE, 'Collega Proef')).cookies);
    const changed = await change(right);
    expect(sentTo(changed)).toBe('/kcc/?aangemeld');
    const own = keptCookies(changed.cookies, cookies);
    expect([await isIn(own), await isIn(cookies), await isIn(colleague)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await attempt(PASSWORD_HERE)).toMatchObject({ status: 403 });
    expect(sentTo(await attempt(NEXT))).toBe('/kcc/?aangemeld');
    expect((await audit.latest(20)).map(({ act, who }) => [act, who])).toContainEqual([
      'password',
      WHO,
    ]);
    expect(noted.map(([event]) => event)).toContain('password-changed');
  });

  it.each([
    ['wrong', { ...right, current: 'geraden wachtwoord' }],
    ['wrong', { ...right, current: '' }],
    ['weak', { ...right, next: 'kort', again: 'kort' }],
    ['weak', { ...right, next: '', again: '' }],
    ['weak', { ...right, next: 'x'.repeat(201), again: 'x'.repeat(201) }],
    ['differs', { ...right, again: `${NEXT} ` }],
    ['differs', { current: PASSWORD_HERE, next: NEXT }],
  ])(
    'that is no good (%s) changes and ends nothing',
    async (kind, fields: Record<string, string>) => {
      const { cookies, change, isIn, attempt } = await atTheDesk();
      const answer = await change(fields);
      expect(answer).toMatchObject({ status: 422, view: { fault: { kind } } });
      expect(viewOf(answer).sessions).toHaveLength(1);
      expect(await isIn(cookies)).toBe(true);
      expect(sentTo(await attempt(PASSWORD_HERE))).toBe('/kcc/?aangemeld');
    },
  );

  it('cannot be guessed at from an open desk: failures make the next try wait', async () => {
    const { change } = await atTheDesk();
    const kinds = [];
    for (let time = 0; time < 12; time++) {
      const answer = await change({ ...right, current: `mis ${time}` });
      kinds.push(viewOf(answer).fault?.kind);
    }
    expect(kinds.at(0)).toBe('wrong');
    expect(kinds.at(-1)).toBe('tooOften');
    expect(await change(right)).toMatchObject({ view: { fault: { kind: 'tooOften' } } });
  });

  it('is for who is signed in', async () => {
    const { change, attempt } = await atTheDesk();
    expect(sentTo(await change(right, {}))).toBe('/kcc/');
    expect(sentTo(await attempt(PASSWORD_HERE))).toBe('/kcc/?aangemeld');
  });

  it('is no matter of ours where people sign in at a provider', async () => {
    const oidc = {
      kind: 'oidc',
      begin: async () => undefined,
      finish: async () => ({ refused: 'state' as const }),
      leave: async () => undefined,
    } as const;
    const { services, signedIn } = aDesk({ signIn: oidc });
    const cookies = await signedIn({ name: WHO, roles: ['medewerker'] });
    const answer = await ownSessions(incoming({ fields: right, cookies }), services);
    expect(answer).toMatchObject({ view: { fault: { kind: 'wrong' } } });
  });
});
