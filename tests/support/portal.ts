// Starts the real server as its own process, on a free port, with its own data folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { streekSite } from './streek.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Password of the desk in tests. */
export const PASSWORD = 'proefwachtwoord-voor-tests';

/** Tests come from one address, faster than people; the limits have tests of their own. */
const UNLIMITED = { SENDS_PER_HOUR: '100000', MIN_FILL_SECONDS: '0', SIGN_INS: '100000' };

export interface Portal {
  readonly url: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Kills without a chance to tidy up, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks to stop, and waits; gives the exit code. */
  stop(): Promise<number | null>;
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'portal-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Resolves when the server says it is open, with the site of the invented municipality unless `env` names another. Rejects when it ends before that. */
export function startPortal(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Portal> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      DIST_DIR: env['DIST_DIR'] ?? streekSite(),
      KCC_PASSWORD: PASSWORD,
      KCC_PASSWORD_MODE: 'shared',
      ...UNLIMITED,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return new Promise((done, fail) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /open: (http:\S+)/.exec(output)?.[1];
      if (url === undefined) return;
      done({
        url,
        process: child,
        output: () => output,
        kill: async () => {
          child.kill('SIGKILL');
          await gone;
        },
        stop: () => {
          child.kill('SIGTERM');
          return gone;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void gone.then((code) => fail(new Error(`server ended with ${code}: ${output}`)));
  });
}

/** Sends a question as a browser without script would; gives the answer, redirects not followed. */
export function postQuestion(
  url: string,
  fields: Readonly<Record<string, string>>,
  path = '/contact/vraag/',
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
}

/** Signs in at the desk; gives the cookie. */
export async function signIn(url: string): Promise<string> {
  const answer = await postQuestion(url, { who: 'Medewerker Proef', password: PASSWORD }, '/kcc/');
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
