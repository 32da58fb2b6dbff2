// The running portal, asked by one visitor who is somebody else in every header: each limit holds all the same.
import { once } from 'node:events';
import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { forwardedLines, hops, otherLines } from '../support/odd-headers.ts';

const PUBLIC = 'https://hulp.voorbeeld.nl';
const TRIES = 16;

interface Way {
  readonly env: Readonly<Record<string, string>>;
  readonly origin: (url: string) => string;
  /** What the proxy adds, behind whatever was said before. */
  readonly added: (lie: string) => string[];
}

const WAYS: readonly (readonly [string, Way])[] = [
  ['straight', { env: {}, origin: (url) => url, added: () => [] }],
  [
    'through a proxy',
    {
      env: { PUBLIC_URL: PUBLIC },
      origin: () => PUBLIC,
      added: (lie) => [`X-Forwarded-For: ${lie}, 203.0.113.9`],
    },
  ],
];

const LIES = fc.sample(fc.tuple(forwardedLines, otherLines, hops), {
  numRuns: TRIES,
  seed: 13,
});

async function start({ env, origin, added }: Way) {
  const folder = temporaryFolder();
  const limits = { SENDS_PER_HOUR: '3', SIGN_INS: '2' };
  const portal = await startPortal(folder.path, { ...limits, ...env });
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  async function post(path: string, fields: Record<string, string>, n: number): Promise<number> {
    const [before, others, lie] = LIES[n]!;
    const own = [
      'content-type: application/x-www-form-urlencoded',
      `origin: ${origin(portal.url)}`,
    ];
    const lines = [...own, ...others, ...before, ...added(lie)].map((line) =>
      line.split(/: ?(.*)/s),
    );
    const headers = lines.flatMap(([name = '', text = '']) => [name, text]);
    const { hostname, port } = new URL(portal.url);
    const body = new URLSearchParams(fields).toString();
    headers.push('host', `${hostname}:${port}`, 'content-length', String(body.length));
    const sent = request({ hostname, port, path, method: 'POST', headers, agent: false }).end(body);
    const [answer] = await once(sent, 'response');
    answer.resume();
    await once(answer, 'end');
    // What holds words is never answered on the form itself: it is refused on the next page.
    return answer.headers.location?.endsWith('gemist=0') ? 429 : answer.statusCode;
  }
  return async (path: string, fields: (n: number) => Record<string, string>) => {
    const seen: number[] = [];
    for (let n = 0; n < TRIES; n++) seen.push(await post(path, fields(n), n));
    return seen;
  };
}

describe.each(WAYS)('%s', (_, way) => {
  it('questions, what is missed, what is wrong, tries at a question, and passwords', async () => {
    const ask = await start(way);
    const taken = (status: number, times: number) =>
      LIES.map((_lie, n) => (n < times ? status : 429));
    const reach = { reach: 'phone', phone: '0612345678' };
    expect(
      await ask('/contact/vraag/', (n) => ({
        key: `sleutel-van-een-vraag-${n}`,
        question: `Proefvraag ${n}`,
        ...reach,
      })),
    ).toEqual(taken(303, 3));
    expect(await ask('/zoeken/', (n) => ({ q: `onvindbaar ${n}`, gemist: '1' }))).toEqual(
      taken(303, 2),
    );
    expect(
      await ask('/kcc/kaart/?pad=/hulp/vervoer/', () => ({ action: 'wrong', note: 'Fout' })),
    ).toEqual(taken(200, 1));
    expect(
      await ask('/contact/mijn-vraag/', (n) => ({ number: `123456789${n % 10}`, letters: 'fout' })),
    ).toEqual(taken(422, 2));
    const passwords = await ask('/kcc/', (n) => ({
      who: `Medewerker ${n}`,
      password: `fout ${n}`,
    }));
    expect(passwords.slice(0, 2).every((status) => status !== 429)).toBe(true);
    // The wait doubles with each failure, so of many tries few are looked at, however slow this machine is.
    expect(passwords.filter((status) => status === 429).length).toBeGreaterThan(TRIES / 2);
  });
});
