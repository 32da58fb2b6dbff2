// What the commands of the manager share: lines on the console, and a sentence instead of a stack.
import { NewerSchema } from '../adapters/outbox/migrations/newer.ts';
import { ConfigError } from './config.ts';

/** A line on the console. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The sentence for what stopped a command; undefined for a bug of ours. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof NewerSchema) return `Nothing was done: ${error.message}.`;
  const { code, message } = error as { code?: string; message?: string };
  return code === undefined ? undefined : `Nothing more was done (${code}): ${message}.`;
}

/** Runs a command. What stops it is one sentence, and the command ends with 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    say(sentence);
    process.exitCode = 1;
  }
}
