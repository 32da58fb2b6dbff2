// Runs a command of the manager: here, or as a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { doCommand, type Command } from '../../src/bootstrap/command.ts';

type Settings = Readonly<Record<string, string>>;

export interface Ran {
  readonly status: number | null;
  readonly text: string;
}

/** What a command says with these settings alone, and how it ends. */
export async function command(
  run: Command,
  words: readonly string[],
  settings: Settings,
): Promise<Ran> {
  const lines: string[] = [];
  const status = await doCommand(run, [...words], settings, (line) => void lines.push(line));
  return { status, text: lines.join('\n') };
}

/** `npm run <name> -- <words>` as a process of its own, beside whatever goes on here. */
export function commandProcess(
  name: string,
  words: readonly string[],
  settings: Settings,
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
