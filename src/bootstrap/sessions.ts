// Command `npm run sessions`: who of staff is signed in; `-- --end all` or `-- --end NAAM` ends those sessions at once.
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config.ts';
import { openStorage } from './storage.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function run(end: string | undefined): Promise<void> {
  const { sessions, outbox } = await openStorage(readConfig(process.env));
  try {
    if (end !== undefined) {
      const ended = await sessions.removeOf(end === 'all' ? undefined : end);
      say(`${ended} session(s) ended. Who works at the desk must sign in again.`);
    }
    const rows = await sessions.all();
    const line = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
    for (const { who, roles, since, seen } of rows)
      say(`${who} (${roles.join(', ')}): since ${line(since)}, last seen ${line(seen)} UTC`);
    if (rows.length === 0) say('Nobody is signed in.');
  } finally {
    await outbox.close();
  }
}

try {
  const { values } = parseArgs({ options: { end: { type: 'string' } } });
  await run(values.end);
} catch (error) {
  const { code } = error as { code?: string };
  if (!(error instanceof ConfigError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
  say((error as Error).message);
  process.exitCode = 1;
}
