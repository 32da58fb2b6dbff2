// Command: the parts list of what runs at a municipality, as CycloneDX on standard output. npm run -s sbom > FILE
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { stdout, stderr, status } = spawnSync(
  'npm sbom --omit=dev --sbom-format=cyclonedx --sbom-type=application',
  { cwd: root, shell: true, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}
const list = JSON.parse(stdout) as { metadata: { component: { name: string } } };
// npm takes the name of the folder.
list.metadata.component.name = (
  JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { name: string }
).name;
process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
