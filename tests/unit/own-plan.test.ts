// The plan of a visit: values in, a view or an address out; kept sealed in a cookie and nowhere else.
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../src/application/answer.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { ownPlan } from '../../src/application/plan/own-plan.ts';
import { planCode } from '../../src/domain/code/help-code.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';
import { keptCookies } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { codes, content, view } from '../support/page-content.ts';

describe('the plan', () => {
  const vault = aesVault([{ id: 'k1', key: Buffer.alloc(32, 5) }]);
  const services = { vault, secureCookies: true };
  /** What lies in the cookie of a browser. */
  const planIn = (cookies: Record<string, string>) =>
    vault.open(cookies['__Host-plan'] ?? '', 'plan');
  const post = (fields: Record<string, string>, cookies = {}) =>
    ownPlan(incoming({ fields, cookies }), content, services);

  it('grows, shrinks and is thrown away by forms, and lives in a cookie alone', () => {
    const one = post({ add: 'vervoer' });
    expect(one).toMatchObject({ status: 303 });
    const kept = keptCookies(one.cookies);
    expect(planIn(kept)).toBe('vervoer');
    const two = keptCookies(post({ add: 'schulden' }, kept).cookies, kept);
    expect(view(ownPlan(incoming({ cookies: two }), content, services)).items).toEqual([
      'vervoer',
      'schulden',
    ]);
    expect(planIn(keptCookies(post({ remove: 'vervoer' }, two).cookies, two))).toBe('schulden');
    const without = keptCookies(post({ remove: 'vervoer' }, two).cookies, two);
    expect(keptCookies(post({ remove: 'schulden' }, without).cookies, without)).toEqual({});
  });

  it('takes a page by its path, and nothing that is no page of a need or an offer', () => {
    const one = keptCookies(post({ page: '/hulp/vervoer/' }).cookies);
    expect(planIn(one)).toBe('vervoer');
    const [number, path] = Object.entries(codes).find(([, at]) => at.startsWith('/aanbod/'))!;
    expect(planIn(keptCookies(post({ page: path }, one).cookies, one))).toBe(`vervoer.${number}`);
    for (const page of ['/hulp/bestaat-niet/', 'https://elders.nl/hulp/vervoer/', ''])
      expect(keptCookies(post({ page }).cookies), page).toEqual({});
  });

  it('is read by nobody who looks at what a browser keeps, and fits in a cookie', () => {
    const kept = keptCookies(post({ add: 'schulden' }).cookies);
    expect(Object.keys(kept)).toEqual(['__Host-plan']);
    expect(Buffer.from(kept['__Host-plan']!, 'base64url').toString()).not.toContain('schuld');
    expect(kept['__Host-plan']).not.toContain('schuld');
    const other = {
      vault: aesVault([{ id: 'k1', key: Buffer.alloc(32, 6) }]),
      secureCookies: true,
    };
    expect(view(ownPlan(incoming({ cookies: kept }), content, other)).items).toEqual([]);
    const many = Array.from({ length: 100 }, () => 'een-lange-naam-van-een-hulp').join('.');
    expect(vault.seal(many, 'plan').length).toBeLessThan(4_000);
  });

  it('that was kept before plans were sealed counts, and is sealed when it changes', () => {
    const before = { '__Host-plan': 'vervoer' };
    expect(view(ownPlan(incoming({ cookies: before }), content, services)).items).toEqual([
      'vervoer',
    ]);
    expect(planIn(keptCookies(post({ add: 'schulden' }, before).cookies, before))).toBe(
      'vervoer.schulden',
    );
  });

  it('keeps what was answered about a need as long as the need is on it, and nothing that is no answer', () => {
    const one = keptCookies(post({ add: 'boodschappen', answers: '1' }).cookies);
    expect(planIn(one)).toBe('boodschappen.~boodschappen~1');
    const two = keptCookies(post({ add: 'vervoer' }, one).cookies, one);
    expect(planIn(two)).toBe('boodschappen.vervoer.~boodschappen~1');
    const anew = keptCookies(post({ add: 'boodschappen', answers: 'v2-2' }, two).cookies, two);
    expect(planIn(anew)).toBe('boodschappen.vervoer.~boodschappen~v2-2');
    expect(planIn(keptCookies(post({ remove: 'boodschappen' }, two).cookies, two))).toBe('vervoer');
    for (const answers of ['', 'x', '1.~schulden~1', '1234', '<script>'])
      expect(planIn(keptCookies(post({ add: 'vervoer', answers }).cookies))).toBe('vervoer');
  });

  it('begins with what plays before what was there, and says when that is nothing or too much', () => {
    const form = (needs: readonly string[], cookies = {}) => {
      const fields = [['begin', '1'], ...needs.map((need) => ['need', need])];
      const asked = { ...incoming({ cookies }), form: new URLSearchParams(fields) };
      return ownPlan(asked, content, services) as Sent;
    };
    const kept = { '__Host-plan': 'schulden' };
    const cookies = keptCookies(form(['vervoer', 'boodschappen'], kept).cookies, kept);
    expect(planIn(cookies)).toBe('vervoer.boodschappen.schulden');
    const nothing = form([]);
    expect(nothing.to).toBe('/xx/mijn-plan/?let-op=leeg');
    const shown = ownPlan(incoming({ query: nothing.to.split('?')[1]! }), content, services);
    expect(view(shown)).toMatchObject({ items: [], fault: 'none' });
    const much = form(['a', 'b', 'c', 'd', 'e', 'f', 'vervoer'], kept);
    expect(much.to).toBe('/xx/mijn-plan/?let-op=meer');
    expect(view(ownPlan(incoming({ query: 'let-op=%3Cb%3E' }), content, services)).fault).toBe(
      undefined,
    );
  });

  it('of who said where they live begins in that village', () => {
    const [village, other] = ['Oudedorp', 'Verweg'];
    const stand = (id: string, place: string) =>
      aProvision(id, { needs: ['vervoer'], area: [place] });
    const near = aCatalogue([aNeed('vervoer')], [stand('aaa', other!), stand('zzz', village!)]);
    const places = [village, other].map((name) => ({
      name: name!,
      hamlets: [],
      neighbours: [],
      postcodes: [],
      meetingPlaces: [],
      sources: [],
    }));
    const first = (cookies: Record<string, string>) => {
      const asked = incoming({ cookies: { '__Host-plan': 'vervoer', ...cookies } });
      const { plan } = view(ownPlan(asked, { ...content, catalogue: near, places }, services));
      return plan.steps.flatMap((step) => (step.kind === 'tip' ? [] : step.offers))[0]!.id;
    };
    expect(first({})).toBe('aaa');
    expect(first({ '__Host-woonplaats': 'oudedorp' })).toBe('zzz');
  });

  it('takes nothing that does not exist', () => {
    expect(keptCookies(post({ add: 'bestaat-niet' }).cookies)).toEqual({});
    const cookies = { '__Host-plan': 'vervoer.<script>.bestaat-niet' };
    expect(view(ownPlan(incoming({ cookies }), content, services)).items).toEqual(['vervoer']);
  });

  it('that was sent is only looked at until someone keeps it, and stands beside one that was made', () => {
    const query = `code=${planCode(codes, ['vervoer', 'boodschappen'])!}`;
    const items = ['vervoer', 'boodschappen'];
    for (const [cookies, hasOwn] of [
      [{}, false],
      [{ '__Host-plan': 'schulden' }, true],
    ] as const) {
      const look = ownPlan(incoming({ query, cookies }), content, services);
      expect(view(look)).toMatchObject({ items, isApart: true, hasOwn, keepsNone: false });
      expect(look.cookies).toEqual([]);
    }
    const same = { '__Host-plan': items.join('.') };
    const again = ownPlan(incoming({ query, cookies: same }), content, services);
    expect(view(again)).toMatchObject({ items, isApart: false });
  });

  it('says so when the browser keeps no cookies, and lives on in its code; with cookies nobody notices', () => {
    const added = post({ add: 'vervoer' }) as Sent;
    const query = added.to.split('?')[1]!;
    const blocked = ownPlan(incoming({ query }), content, services);
    expect(view(blocked)).toMatchObject({ items: ['vervoer'], keepsNone: true, isApart: false });
    expect(blocked.cookies).toEqual([]);
    const cookies = keptCookies(added.cookies);
    const kept = ownPlan(incoming({ query, cookies }), content, services);
    expect(kept).toMatchObject({ to: '/xx/mijn-plan/', status: 302 });
    expect(post({ add: 'schulden' }, cookies)).toMatchObject({ to: '/xx/mijn-plan/' });
    expect(post({ remove: 'vervoer' })).toMatchObject({ to: '/xx/mijn-plan/' });
  });

  it('leads a code of something else to the page of codes', () => {
    const answer = ownPlan(incoming({ query: 'code=99999' }), content, services);
    expect(answer).toMatchObject({ to: '/xx/c/?code=99999', status: 302 });
  });
});
