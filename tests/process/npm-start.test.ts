// `npm start` is the portal itself: a signal to npm reaches it, whatever shell npm uses; and the line also runs where a shell has no exec.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { PASSWORD, temporaryFolder } from '../support/portal.ts';
import { streekSite } from '../support/streek.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

it.each(['SIGTERM', 'SIGINT'] as const)('%s to npm ends the portal in order', async (signal) => {
  const folder = temporaryFolder();
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder.path,
      DIST_DIR: streekSite(),
      KCC_PASSWORD: PASSWORD,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => folder.remove());
  let output = '';
  const open = new Promise((done) =>
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('is open: ')) done(undefined);
    }),
  );
  // Ends only when nobody holds the output any more: the portal itself, not just npm.
  const ended = new Promise((done) => npm.once('close', done));
  await open;
  npm.kill(signal);
  expect(await ended).toBe(0);
  expect(output).toContain('Closing ...');
});

it('no script needs a word that only one shell knows', () => {
  for (const [name, line] of Object.entries(scripts)) {
    const [first = '', ...others] = line.split(/ (?:&&|\|\|) /);
    // Taken by shells that have it; where there is none the second half runs.
    if (first.startsWith('exec ')) expect(others, name).toEqual([first.slice('exec '.length)]);
    for (const command of first.startsWith('exec ') ? others : [first, ...others]) {
      const [program = ''] = command.split(' ');
      const known = program === 'npm' || existsSync(`${root}node_modules/.bin/${program}`);
      expect(known, `${name}: ${program}`).toBe(true);
    }
  }
});
