// What the commands of the manager share: lines on the console, and a sentence instead of a stack.
import { fileURLToPath } from 'node:url';
import { OlderSchema } from '../adapters/outbox/copy/source.ts';
import { NewerSchema } from '../adapters/outbox/migrations/newer.ts';
import { ConfigError } from './config.ts';

export type Say = (text: string) => void;

/** A command with the words behind it and the settings; throws a ConfigError for what stops it. */
export type Command = (
  words: string[],
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
) => Promise<void>;

/** The sentence for what stopped a command; undefined for a bug of ours. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof NewerSchema || error instanceof OlderSchema)
    return `Nothing was done: ${error.message}.`;
  const { code, message } = error as { code?: string; message?: string };
  return code === undefined ? undefined : `Nothing more was done (${code}): ${message}.`;
}

/** Does a command; what stops it is said in one sentence. Gives the status to end with. */
export async function doCommand(
  command: Command,
  words: string[],
  env: Readonly<Record<string, string | undefined>>,
  say: Say,
): Promise<0 | 1> {
  try {
    await command(words, env, say);
    return 0;
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    say(sentence);
    return 1;
  }
}

/** Runs a command when its file is what the process was started with. */
export async function runAsMain(url: string, command: Command): Promise<void> {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  process.exitCode = await doCommand(command, process.argv.slice(2), process.env, say);
}
