// Command: is a weakness known of a package that runs at a municipality? npm run -s check:advisories
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { adviceOf } from './advice.ts';

const { stdout } = spawnSync('npm audit --omit=dev --json', {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  shell: true,
  encoding: 'utf8',
});
const { lines, exit } = adviceOf(stdout);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exit;
