// Many at once ask a portal for files in every way there is; every byte of every answer is held against a release.
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { readPack, type PackedFile } from '../../src/adapters/release/pack.ts';
import type { SealedRelease } from '../../src/adapters/release/releases.ts';

const AT_ONCE = 50;

/** Everything that a release may answer at an address. */
interface Expected {
  readonly path: string;
  readonly mark: string;
  readonly plain: Buffer;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
}

function expectedOf({ name, mark, forms: [first, gzip] }: PackedFile): Expected {
  const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
  if (gzip === undefined) return { path, mark, plain: first };
  return { path, mark, plain: gunzipSync(gzip), brotli: first, gzip };
}

/** What a release holds, read before anything happens to it. Throws when it is not whole. */
export function expectedFrom({ root, seal }: SealedRelease): Expected[] {
  return readPack(root, seal)!
    .filter(({ name }) => name !== '404.html')
    .map((file) =>
      expectedOf({ ...file, forms: file.forms.map((form) => Buffer.from(form)) as never }),
    );
}

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One way to ask, and what must come of it. */
interface Way {
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly body: Buffer;
  readonly length: number | undefined;
}

const ENCODINGS = [
  ['br', 'br, gzip'],
  ['gzip', 'gzip'],
  ['plain', 'identity'],
] as const;
const SUFFIX = { br: '-br', gzip: '-gz', plain: '' };
const NOTHING = Buffer.alloc(0);

/** The `n`th way to ask for a file: each form, whole, the head of it, with the right tag, with a wrong one, a part. */
function wayTo(file: Expected, n: number): Way {
  const [wanted, accept] = ENCODINGS[n % 3]!;
  const form = file.gzip === undefined ? 'plain' : wanted;
  const whole = { br: file.brotli, gzip: file.gzip, plain: file.plain }[form]!;
  const tag = `"${file.mark}${SUFFIX[form]}"`;
  const headers = { 'accept-encoding': accept };
  const sent = { method: 'GET', headers, status: 200, body: whole, length: whole.length } as const;
  switch (Math.floor(n / 3) % 5) {
    case 1:
      return { ...sent, method: 'HEAD', body: NOTHING };
    case 2:
      return {
        ...sent,
        headers: { ...headers, 'if-none-match': `"x", W/${tag}` },
        status: 304,
        body: NOTHING,
        length: undefined,
      };
    case 3:
      return { ...sent, headers: { ...headers, 'if-none-match': '"van-een-andere-uitgave"' } };
    case 4:
      return { ...sent, headers: { ...headers, range: 'bytes=0-9' } };
    default:
      return sent;
  }
}

export interface Load {
  /** Answers so far. */
  readonly answers: () => number;
  /** What was no answer of the release, at most ten. */
  readonly wrong: readonly string[];
  /** Ends it, when all that was asked is answered. */
  stop(): Promise<void>;
}

/** Asks on and on over 50 connections; `pages` are drawn, and must stay as they were told to be. */
export function loadOn(
  url: string,
  files: readonly Expected[],
  pages: readonly { readonly path: string; readonly text: string }[] = [],
): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const wrong: string[] = [];
  let [asked, answered, stopped] = [0, 0, false];
  const blame = (path: string, why: string) => wrong.length < 10 && wrong.push(`${path}: ${why}`);

  const ask = (path: string, method: string, headers: Readonly<Record<string, string>>) =>
    new Promise<Got>((done, fail) => {
      const sent = request(url + path, { method, headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () =>
          done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.on('error', fail).end();
    });

  async function askFile(n: number): Promise<void> {
    const file = files[(n * 7919) % files.length]!;
    const { method, headers, status, body, length } = wayTo(file, n);
    const got = await ask(file.path, method, headers);
    const told = got.headers['content-length'];
    if (got.status !== status) blame(file.path, `${method} ${got.status}`);
    if (!got.body.equals(body)) blame(file.path, `${method} ${got.body.length} other bytes`);
    if (told !== (length === undefined ? undefined : String(length)))
      blame(file.path, `${method} length ${told}`);
  }

  async function askPage(n: number): Promise<void> {
    const { path, text } = pages[n % pages.length]!;
    const got = await ask(path, 'GET', { 'accept-encoding': 'identity' });
    if (!got.body.toString().startsWith(text)) blame(path, `${got.status} another page`);
  }

  async function visit(): Promise<void> {
    while (!stopped) {
      const n = asked++;
      const isPage = pages.length > 0 && n % 40 === 0;
      await (isPage ? askPage(n / 40) : askFile(n)).catch((error: Error) =>
        blame('no answer', error.message),
      );
      answered += 1;
    }
  }
  const visits = Promise.all(Array.from({ length: AT_ONCE }, visit));
  return {
    answers: () => answered,
    wrong,
    async stop() {
      stopped = true;
      await visits;
      agent.destroy();
    },
  };
}
