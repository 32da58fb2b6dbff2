// Code, search and the sensitive steps of the wegwijzer: values in, a view or an address out.
import { describe, expect, it } from 'vitest';
import type { Sent, Shown } from '../../src/application/answer.ts';
import { openCode } from '../../src/application/code/open-code.ts';
import type { Counted } from '../../src/application/count.ts';
import { ROLES } from '../../src/application/desk/staff.ts';
import { searchPage } from '../../src/application/search/search-page.ts';
import { begunSince } from '../../src/application/wiped-mark.ts';
import { sensitiveStep } from '../../src/application/wegwijzer/sensitive-step.ts';
import { listCode, outcomeCode, planCode } from '../../src/domain/code/help-code.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { vault } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { catalogue, codes, content, local, view } from '../support/page-content.ts';

const codeOf = (path: string) => codesByPath(codes).get(path)!;

describe('a code', () => {
  function aReader(staff = false) {
    const counted: Counted[] = [];
    const services = {
      sessions: { of: async () => (staff ? { name: 'Proef', roles: ROLES } : undefined) },
      secureCookies: true,
      count: async (one: Counted) => void counted.push(one),
    };
    return { counted, services };
  }
  const open = (inPath: string | undefined, more = {}, reader = aReader(), printed = {}) =>
    openCode(
      incoming({ isVisit: true, ...more }),
      inPath,
      { ...content, printed },
      reader.services,
    );

  it('leads to its page, its outcome, its plan or its list, and never for ever', async () => {
    const outcome = outcomeCode(codes, 'boodschappen', '1')!;
    const plan = planCode(codes, ['vervoer', 'schulden'])!;
    const list = listCode(codes, ['/hulp/vervoer/', '/aanbod/bus/'])!;
    for (const [code, to] of [
      [codeOf('/aanbod/bus/'), '/xx/aanbod/bus/'],
      [outcome, '/xx/wegwijzer/boodschappen/1/'],
      [plan, `/xx/mijn-plan/?code=${plan}`],
      [list, `/xx/mijn-plan/?code=${list}`],
    ] as const)
      // A link keeps nothing and takes the place of nothing.
      expect((await open(code)) as Sent, code).toMatchObject({ to, status: 302, cookies: [] });
  });

  it('of a sensitive outcome shows it where only digits stand', async () => {
    const code = outcomeCode(codes, 'schulden', '2')!;
    expect(view(await open(code))).toMatchObject({ kind: 'outcome', answers: '2' });
  });

  it('that leads nowhere is told kindly, and an empty field asks for one', async () => {
    expect(await open('99999')).toMatchObject({ status: 404, view: { kind: 'unknown' } });
    expect(await open('99999'.repeat(60))).toMatchObject({ status: 404 });
    const empty = await open(undefined, { query: 'code=' });
    expect(empty).toMatchObject({ status: 200, view: { isEmpty: true } });
  });

  it('on paper is counted when a person opens it, and not when staff or a machine does', async () => {
    const code = codeOf('/hulp/vervoer/');
    const printed = { [code]: { target: '/hulp/vervoer/', printed: [] } };
    const reader = aReader();
    await open(code, {}, reader, printed);
    expect(reader.counted).toMatchObject([{ kind: 'printed', topic: code }]);
    await open(code, { isVisit: false }, reader, printed);
    await open(codeOf('/hulp/schulden/'), {}, reader, printed);
    await open(code, { cookies: { '__Host-kcc-laag': '1' } }, reader, printed);
    expect(reader.counted).toHaveLength(1);
    const staff = aReader(true);
    await open(code, {}, staff, printed);
    expect(staff.counted).toEqual([]);
  });
});

describe('search', () => {
  function aSearch(full = false) {
    const counted: Counted[] = [];
    const given = {
      codes,
      timeZone: 'Europe/Amsterdam',
      answer: (query: string) => `gevonden: ${query}`,
      gist: (query: string) => query,
      topicOf: () => 'vervoer',
      local,
    };
    const services = {
      count: async (one: Counted) => void counted.push(one),
      limits: { allow: () => !full },
      security: { note: () => {} },
      vault,
      secureCookies: true,
    };
    return { counted, find: (more: object) => searchPage(incoming(more), given, services) };
  }
  const NAME = '__Host-zoekwoorden';
  const SEARCHED = '/xx/zoeken/?gezocht=1';
  /** What the page shows that follows on words. */
  async function found(how: object) {
    const { find } = aSearch();
    const sent = (await find(how)) as Sent;
    expect(sent).toMatchObject({ to: SEARCHED, status: 303 });
    const [carried] = sent.cookies;
    expect(carried).toMatchObject({ name: NAME, marks: { httpOnly: true, maxAge: 60 } });
    return find({ query: 'gezocht=1', cookies: { [NAME]: carried!.value! } });
  }

  it('answers what was typed, tidied and cut to size, at an address without it', async () => {
    const q = `  ${'huur '.repeat(5_000)}`;
    for (const how of [{ fields: { q } }, { query: new URLSearchParams({ q }).toString() }]) {
      const shown = view(await found(how));
      expect(shown.query.length).toBeLessThanOrEqual(15_000);
      expect(shown.answer).toBe(`gevonden: ${shown.query}`);
    }
  });

  it('reads words once, and then says that they are gone', async () => {
    const shown = (await found({ fields: { q: 'mijn man slaat mij' } })) as Shown<unknown>;
    expect(shown.cookies).toMatchObject([{ name: NAME, value: '-' }]);
    expect(shown.cookies[0]!.marks.maxAge).toBeUndefined();
    const { find } = aSearch();
    const again = await find({ query: 'gezocht=1', cookies: { [NAME]: '-' } });
    expect(again).toMatchObject({ view: { query: '', isForgotten: true }, cookies: [] });
    expect(await find({})).toMatchObject({ view: { query: '', isForgotten: false }, cookies: [] });
    const other = await find({ cookies: { [NAME]: 'verzonnen' } });
    expect(other).toMatchObject({ view: { query: '' } });
  });

  it('answers at once where the browser keeps no cookies, on the second try', async () => {
    const { find } = aSearch();
    const fields = { q: 'huur', nog: '1' };
    expect(await find({ fields })).toMatchObject({ view: { query: 'huur' }, cookies: [] });
    const keeps = await find({ fields, cookies: { [NAME]: '-' } });
    expect(keeps).toMatchObject({ to: SEARCHED });
    expect(await find({ fields: { q: ' ' } })).toMatchObject({ to: '/xx/zoeken/', cookies: [] });
  });

  it('opens a code, and says so when digits are none', async () => {
    const { find } = aSearch();
    const code = codeOf('/hulp/vervoer/');
    expect(await find({ query: `q=${code}` })).toMatchObject({ to: `/xx/c/${code}/`, status: 302 });
    expect(await find({ fields: { q: code } })).toMatchObject({
      to: `/xx/c/${code}/`,
      status: 303,
    });
    expect(view(await found({ query: 'q=99999' })).isWrongCode).toBe(true);
  });

  it('counts a topic of ours when something is missed, never the words', async () => {
    const { counted, find } = aSearch();
    const answer = await find({ fields: { q: 'mijn buurman Jan is ziek', gemist: '1' } });
    expect(answer).toMatchObject({ to: '/xx/zoeken/?gemist=1' });
    expect(counted).toEqual([{ kind: 'missed', topic: 'vervoer', timeZone: 'Europe/Amsterdam' }]);
    expect(view(await find({ query: 'gemist=1' })).isThanked).toBe(true);
  });

  it('counts nothing and says so when one place says it too often', async () => {
    const { counted, find } = aSearch(true);
    const answer = await find({ fields: { q: 'huur', gemist: '1' } });
    expect(answer).toMatchObject({ status: 303, to: '/xx/zoeken/?gemist=0' });
    expect(view(await find({ query: 'gemist=0' }))).toMatchObject({
      isTooOften: true,
      isThanked: false,
    });
    expect(counted).toEqual([]);
  });
});

describe('a sensitive step', () => {
  const step = (fields?: Record<string, string>, cookies: Record<string, string> = {}) =>
    sensitiveStep(incoming({ fields, cookies }), catalogue, local, { secureCookies: true });

  it('is shown for the answers of the form', () => {
    expect(view(step({ need: 'schulden', path: '' })).position.kind).toBe('question');
    expect(view(step({ need: 'schulden', path: '', code: '1' })).position.kind).toBe('outcome');
  });

  it('begins at the beginning for whatever leads nowhere', () => {
    for (const fields of [undefined, {}, { need: 'x' }, { need: 'schulden', path: '7' }])
      expect(step(fields as Record<string, string>)).toMatchObject({ to: '/xx/wegwijzer/' });
  });

  it('of before a wipe shows nothing, until somebody opens a first question again', () => {
    const answered = { need: 'schulden', path: '', code: '1' };
    const mark = Date.UTC(2026, 10, 27).toString(36);
    expect(step(answered, { '__Host-gewist': mark })).toMatchObject({ to: '/xx/wegwijzer/' });
    const begun = begunSince(mark)!;
    expect(view(step(answered, { '__Host-gewist': begun })).position.kind).toBe('outcome');
    expect(begunSince(begun)).toBeUndefined();
    for (const odd of ['x', '~', `${mark}~~`, `${mark}; plan=x`])
      expect(view(step(answered, { '__Host-gewist': odd })).position.kind).toBe('outcome');
  });
});
