// Runs a command of the manager as a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

/** `npm run <name> -- <words>`, with only these settings. */
export function command(
  name: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ran> {
  const file = fileURLToPath(new URL(`../../src/bootstrap/${name}.ts`, import.meta.url));
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [file, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((done) => child.once('close', (status) => done({ status, text })));
}
