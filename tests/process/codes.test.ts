// Every code on the running portal leads to its own page, however it is typed; and what is counted of it is a number.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/content/disk.ts';
import { outcomeCode, planCode } from '../../src/domain/code/help-code.ts';
import { hiddenNames } from '../../src/domain/catalogue/called.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { outcomePaths } from '../../src/domain/wegwijzer/walk.ts';
import { signIn, startPortal, temporaryFolder } from '../support/portal.ts';
import { STREEK } from '../support/streek.ts';

const { catalogue, codes, printed } = readContent(STREEK);
const folder = temporaryFolder();
let url = '';
let stop: () => Promise<unknown>;

beforeAll(async () => {
  const portal = await startPortal(folder.path);
  ({ url, stop } = portal);
});
afterAll(async () => {
  await stop();
  folder.remove();
});

const open = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { redirect: 'manual', ...init });
const target = (answer: Response) => answer.headers.get('location');

describe('every code', () => {
  it('of a page leads there, in every language, and no two are the same', async () => {
    const all = [...codesByPath(codes)];
    expect(all.length).toBeGreaterThan(90);
    expect(new Set(all.map(([, code]) => code)).size).toBe(all.length);
    // What tells too much goes by another name.
    const hidden = hiddenNames(catalogue!);
    for (const [page, code] of all) {
      // What is gone leads on to what came after it.
      const path = hidden[page] ?? printed[code]?.redirect ?? page;
      expect(code).toMatch(/^\d{3,5}$/);
      expect(target(await open(`/c/${code}/`)), code).toBe(path);
      expect(target(await open(`/en/c/${code}/`)), code).toBe(`/en${path}`);
    }
  });

  it('of an outcome leads there, or shows it where nothing may stand in the address', async () => {
    for (const { need, flow } of guidedNeeds(catalogue!)) {
      const path = outcomePaths(flow).at(-1)!;
      const code = outcomeCode(codes, need.slug, path)!;
      const answer = await open(`/c/${code}/`);
      if (flow.sensitive) expect(await answer.text()).toContain('id="trede-5"');
      else expect(target(answer)).toBe(`/wegwijzer/${need.slug}/${path}/`);
    }
  });

  it('may be typed with blanks, dashes and dots, in the address or in the box', async () => {
    const code = codesByPath(codes).get('/aanbod/hulpbord/')!;
    for (const between of ['%20', '-', '.', ' ']) {
      const typed = [...code].join(between);
      for (const path of [`/c/${typed}/`, `/c/?code=${typed}`])
        expect(target(await open(path)), path).toBe('/aanbod/hulpbord/');
    }
    // Without the last slash, as it stands on paper.
    expect(target(await open(`/c/${code}`))).toBe(`/c/${code}/`);
  });

  it('may stand in capitals, in other digits, and with anything behind it', async () => {
    const code = codesByPath(codes).get('/hulp/vervoer/')!;
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    for (const sign of [
      ',',
      ')',
      '!',
      ';',
      '"',
      '%E2%80%9D',
      '%E2%80%8B',
      '%C2%A0',
      '.%22',
      '%',
      '%%',
      '%2',
      '%94',
      '%E2%80',
      '%25',
    ])
      expect(target(await open(`/c/${code}${sign}/`)), sign).toBe('/hulp/vervoer/');
    for (const typed of [[...code].join('%E2%80%91'), encodeURIComponent(arabic), `code ${code}`])
      for (const path of [`/c/${typed}/`, `/c/?code=${typed}`])
        expect(target(await open(path)), path).toBe('/hulp/vervoer/');
    const whole = encodeURIComponent(`https://hulp.voorbeeld.nl/c/${code}/`);
    expect(target(await open(`/c/?code=${whole}`))).toBe('/hulp/vervoer/');
    expect(target(await open(`/zoeken/?q=${whole}`))).toBe(`/c/${code}/`);
    // A QR stands in capitals: no detour.
    expect(target(await open(`/C/${code}/`))).toBe('/hulp/vervoer/');
    expect(target(await open(`/EN/C/${code}/`))).toBe('/en/hulp/vervoer/');
    expect(target(await open(`/${code}`))).toBe(`/c/${code}/`);
  });

  it('and every other address may stand in capitals too', async () => {
    for (const [typed, path] of [
      ['/Zoeken/?gemist=1', '/zoeken/?gemist=1'],
      ['/HULP/vervoer', '/hulp/vervoer/'],
      ['/EN/Hulp/Vervoer/', '/en/hulp/vervoer/'],
    ] as const) {
      const answer = await open(typed);
      expect([answer.status, target(answer)]).toEqual([301, path]);
      expect((await open(path)).status).toBe(200);
    }
  });

  it('can be typed where an address leads nowhere', async () => {
    for (const path of ['/bestaat-niet/', '/en/bestaat-niet/']) {
      const answer = await open(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('name="code"');
    }
  });

  it('of a plan brings its things along, and keeps or replaces nothing', async () => {
    const code = planCode(codes, ['vervoer', 'maaltijden']);
    const headers = { cookie: 'plan=rouw' };
    const answer = await open(`/c/${code}/`, { headers });
    expect(target(answer)).toBe(`/mijn-plan/?code=${code}`);
    const shown = await open(`/mijn-plan/?code=${code}`, { headers });
    for (const one of [answer, shown]) expect(one.headers.get('set-cookie')).toBeNull();
    expect(await shown.text()).toContain('Bewaar als mijn plan');
  });

  it.each(['9999', '12', 'huur', '1'.repeat(60), '%E2%80%AE', '1007x'])(
    'that is none (%s) is told kindly, with a box and search',
    async (typed) => {
      for (const path of [`/c/${typed}/`, `/en/c/${typed}/`, `/c/?code=${typed}`]) {
        const answer = await open(path);
        expect(answer.status).toBe(404);
        const html = await answer.text();
        for (const part of ['name="code"', 'role="search"', '/schappen/geld/'])
          expect(html).toContain(part);
      }
    },
  );

  it('left empty is no fault', async () => {
    const answer = await open('/c/?code=');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Code uit de krant');
  });
});

describe('counting', () => {
  const [CODE, OTHER] = Object.keys(printed) as [string, string];
  const counts = () => {
    const db = new DatabaseSync(join(folder.path, 'tellingen.sqlite'), { readOnly: true });
    const tables = db.prepare('SELECT name, sql FROM sqlite_schema').all();
    const rows = db.prepare('SELECT * FROM counts ORDER BY topic, kind').all();
    db.close();
    return { tables, rows: rows.map((row) => ({ ...row })) as Record<string, unknown>[] };
  };
  const timesOf = (code: string) =>
    counts()
      .rows.filter(({ topic, kind }) => topic === code && kind === 'printed')
      .reduce((sum, { times }) => sum + Number(times), 0);
  const shown = async () => {
    const answer = await open('/kcc/papier/', { headers: { cookie: await signIn(url) } });
    return answer.text();
  };
  const MARK = 'Herkenbaarapparaat';

  it('a hundred visits leave a number and nothing else', async () => {
    const before = timesOf(CODE);
    for (let visit = 0; visit < 100; visit++)
      await open(`/c/${CODE}/?${MARK}=${visit}`, {
        headers: {
          'user-agent': `${MARK}/${visit}`,
          'x-forwarded-for': `203.0.113.${visit}`,
          'accept-language': `nl-${MARK}`,
          referer: `${url}/${MARK}/`,
          cookie: `${MARK}=${visit}`,
        },
      });
    expect(timesOf(CODE) - before).toBe(100);
    const { tables, rows } = counts();
    expect(tables).toHaveLength(1);
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format();
    for (const row of rows)
      expect(Object.keys(row).sort()).toEqual(['day', 'kind', 'times', 'topic']);
    expect(rows.find(({ topic }) => topic === CODE)).toMatchObject({ day: today, kind: 'printed' });
    // Not one byte of who came, in any file of the portal.
    const files = readdirSync(folder.path);
    expect(files).toContain('tellingen.sqlite');
    for (const file of files) {
      const bytes = readFileSync(join(folder.path, file)).toString('latin1');
      expect(bytes, file).not.toContain(MARK);
      expect(bytes, file).not.toContain('203.0.113.');
    }
    expect(await shown()).toContain(`>${before + 100}<`);
  });

  it('sets no cookie', async () =>
    expect((await open(`/c/${CODE}/`)).headers.get('set-cookie')).toBeNull());

  it('shows nothing under ten, and the tenth as a number', async () => {
    const row = /<td[^>]*>\s*([\d ]+)\s*<\/td>\s*<td[^>]*>[^<]*<\/td>\s*<td[^>]*>\s*(&lt;10|\d+)/g;
    const figure = async () => {
      const cells = [...(await shown()).matchAll(row)];
      expect(cells.length).toBe(Object.keys(printed).length);
      return cells.find(([, code]) => code!.replace(/\D/g, '') === OTHER)?.[2];
    };
    for (let visit = timesOf(OTHER); visit < 9; visit++) await open(`/c/${OTHER}/`);
    expect(timesOf(OTHER)).toBe(9);
    expect(await figure()).toBe('&lt;10');
    await open(`/c/${OTHER}/`);
    expect(await figure()).toBe('10');
  });

  it('leaves out staff, machines that look ahead, and codes that are not on paper', async () => {
    const before = counts().rows;
    const staff = await signIn(url);
    await open(`/c/${CODE}/`, { headers: { cookie: staff } });
    await open(`/c/${CODE}/`, { headers: { cookie: 'kcc-laag=1' } });
    await open(`/c/${CODE}/`, { headers: { 'sec-purpose': 'prefetch;prerender' } });
    await open(`/c/${CODE}/`, { method: 'HEAD' });
    await open(`/c/${codesByPath(codes).get('/hulp/vervoer/')}/`);
    await open(`/c/${CODE}x/`);
    await open('/c/9999/');
    expect(counts().rows).toEqual(before);
  });
});
