// Every page that anyone can open, and how a browser comes there: built ones, those of the server, and plans.
import type { Page } from '@playwright/test';
import type { Catalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { flowOf } from '../../../src/domain/wegwijzer/guide.ts';
import { enumeratePaths, positionOf } from '../../../src/domain/wegwijzer/walk.ts';
import { servedFiles } from '../built.ts';

/** A page, and how to get there. */
export interface Visit {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const at = (path: string): Visit => ({ name: path, open: (page) => page.goto(path) });
const LANGUAGES = ['', '/en'];
const inEach = (path: string): Visit[] => LANGUAGES.map((lang) => at(lang + path));

/** Sends what a button on a page would send. */
async function send(page: Page, path: string, fields: Readonly<Record<string, string>>) {
  if (page.url() === 'about:blank') await page.goto('/over/');
  const loaded = page.waitForEvent('load');
  await page.evaluate(
    ([action, values]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action });
      for (const [name, value] of Object.entries(values)) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name, value });
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    [path, fields] as const,
  );
  await loaded;
}

function builtPages(dist: string): Visit[] {
  const pages = [...servedFiles(dist).keys()].filter((name) => name.endsWith('/index.html'));
  return pages.map((name) => at(name.replace(/index\.html$/, '')));
}

/** Questions and outcomes of flows that keep answers out of the address. */
function unaddressed(catalogue: Catalogue): Visit[] {
  return [...catalogue.needs.keys()].flatMap((need) => {
    const flow = flowOf(catalogue, need);
    if (!flow?.sensitive) return [];
    const paths = [...enumeratePaths(flow)].filter(
      (path) => path !== '' && positionOf(flow, path)?.kind !== 'left',
    );
    return paths.flatMap((path) => {
      const fields = { need, path: path.slice(0, -1), code: path.slice(-1) };
      return LANGUAGES.map((lang) => ({
        name: `${lang}/wegwijzer/${need}/ (${path})`,
        open: (page: Page) => send(page, `${lang}/wegwijzer/stap/`, fields),
      }));
    });
  });
}

const calm = ({ needs }: Catalogue) =>
  [...needs.values()].filter(({ crisis }) => !crisis).map(({ slug }) => slug);

/** Every need in some village, so that every village has its turn. */
function nearPages(catalogue: Catalogue, villages: readonly string[]): Visit[] {
  if (villages.length === 0) return [];
  return calm(catalogue).flatMap((need, place) =>
    inEach(`/hulp/${need}/in/${villages[place % villages.length]}/`),
  );
}

const SEARCHED = [
  'huur',
  'eenzaam',
  'mijn man slaat mij',
  'alleen pgb',
  'paspoort',
  'qqqzzz',
  'ik',
];

const LIVE = [
  ...SEARCHED.map((words) => `/zoeken/?q=${encodeURIComponent(words)}`),
  '/zoeken/',
  '/zoeken/?gemist=1',
  '/woonplaats/',
  '/c/99999/',
  '/contact/vraag/',
  '/contact/mijn-vraag/',
  '/contact/ontvangen/',
];

/** Pages that can be opened in any order. */
export function everyPage(
  catalogue: Catalogue,
  villages: readonly string[],
  dist: string,
): Visit[] {
  return [
    ...builtPages(dist),
    ...unaddressed(catalogue),
    ...nearPages(catalogue, villages),
    ...LIVE.flatMap(inEach),
    at('/bestaat-niet/'),
  ];
}

/** Plans of no, one, three and six needs; they leave a cookie behind. */
export function plans(catalogue: Catalogue): Visit[] {
  const some = calm(catalogue).filter((_, place) => place % 7 === 1);
  return [0, 1, 3, 6].flatMap((count) =>
    LANGUAGES.map((lang) => ({
      name: `${lang}/mijn-plan/ (${count})`,
      open: async (page: Page) => {
        await page.context().clearCookies();
        await page.goto(`${lang}/mijn-plan/`);
        for (const add of some.slice(0, count)) await send(page, `${lang}/mijn-plan/`, { add });
      },
    })),
  );
}
