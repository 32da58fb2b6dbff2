// Pages of a village are drawn once and kept, few enough to fit in memory, and never one visitor's for another.
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { MOST_KEPT, nearPages } from '../../src/adapters/http/near-pages.ts';

const asked = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;
const OWN = '/hulp/vervoer/';
const OPEN = '/hulp/vervoer/in/hagewold/';

/** Pages that draw their own address, and what was drawn. */
function drawn(answer: (path: string) => Response = (path) => new Response(`<p>${path}</p>`)) {
  const requests: { path: string; cookie: string | null; nearHome: boolean }[] = [];
  const near = nearPages(
    {
      pages: (request, locals) => {
        const path = new URL(request.url).pathname;
        const cookie = request.headers.get('cookie');
        requests.push({ path, cookie, nearHome: 'nearHome' in locals });
        return Promise.resolve(answer(path));
      },
      finish: (html) => `${html}<!-- af -->`,
      locals: {},
    },
    false,
  );
  return { near, requests };
}

const textOf = async (file: Awaited<ReturnType<ReturnType<typeof nearPages>>>) =>
  (await file?.plain())?.toString();

it('is drawn once, however many ask at once or later', async () => {
  const { near, requests } = drawn();
  const files = await Promise.all([near(asked(), OPEN), near(asked(), OPEN)]);
  expect(await near(asked('plan=x'), OPEN)).toBe(files[0]);
  expect(files[1]).toBe(files[0]);
  expect(requests).toEqual([{ path: OPEN, cookie: null, nearHome: false }]);
  expect(await textOf(files[0])).toBe(`<p>${OPEN}</p><!-- af -->`);
  expect(files[0]!.personal).toBe(false);
});

it('stands at the address of the need for who said where they live, and for nobody else', async () => {
  const { near, requests } = drawn();
  expect(await near(asked(), OWN)).toBeUndefined();
  expect(await near(asked('plan=x; formulier=y'), OWN)).toBeUndefined();
  const own = await near(asked('plan=geheim; woonplaats=hagewold'), OWN);
  expect(await textOf(own)).toContain(OPEN);
  expect(own!.personal).toBe(true);
  expect(requests).toEqual([{ path: OPEN, cookie: null, nearHome: true }]);
  expect(await textOf(await near(asked('woonplaats=t-zand'), `/en${OWN}`))).toContain(
    '/en/hulp/vervoer/in/t-zand/',
  );
});

it.each([
  '/hulp/vervoer/',
  '/schappen/geld/',
  '/wegwijzer/vervoer/21/',
  '/wegwijzer/vervoer/v2-21/',
])('%s is seen from a village at its own address by who lives there', async (path) => {
  const { near, requests } = drawn();
  expect((await near(asked('woonplaats=hagewold'), path))!.personal).toBe(true);
  expect((await near(asked(), `${path}in/hagewold/`))!.personal).toBe(false);
  expect(requests.map((one) => one.path)).toEqual(Array(2).fill(`${path}in/hagewold/`));
});

it.each([
  '/',
  '/schappen/geld/poster/',
  '/aanbod/bus/',
  '/hulp/vervoer/in/',
  '/hulp/a/b/',
  '/wegwijzer/vervoer/',
])('is no page at %s', async (path) => {
  const { near, requests } = drawn();
  expect(await near(asked('woonplaats=hagewold'), path)).toBeUndefined();
  expect(requests).toEqual([]);
});

it('keeps so many at most, those that were asked for last, and nothing of what is not there', async () => {
  const { near, requests } = drawn((path) =>
    path.includes('nergens') ? new Response(null, { status: 404 }) : new Response(path),
  );
  const at = (n: number) => `/hulp/vervoer/in/dorp-${n}/`;
  const times = (path: string) => requests.filter((one) => one.path === path).length;
  for (let n = 0; n < MOST_KEPT; n++) {
    await near(asked(), at(n));
    expect(await near(asked(), `/hulp/vervoer/in/nergens-${n}/`)).toBeUndefined();
  }
  await near(asked(), at(0));
  await near(asked(), at(MOST_KEPT));
  await near(asked(), at(0));
  expect(times(at(0))).toBe(1);
  await near(asked(), at(1));
  expect(times(at(1))).toBe(2);
  await near(asked(), '/hulp/vervoer/in/nergens-1/');
  expect(times('/hulp/vervoer/in/nergens-1/')).toBe(2);
});

it('that could not be drawn is drawn again for the next', async () => {
  let fails = true;
  const { near } = drawn((path) => {
    if (fails) throw new Error('kapot');
    return new Response(path);
  });
  await expect(near(asked(), OPEN)).rejects.toThrow('kapot');
  fails = false;
  expect(await textOf(await near(asked(), OPEN))).toContain(OPEN);
});
