// Command: which licences do the packages have, and is each agreed to? npm run -s check:licences
import { faultsOf } from './faults.ts';
import { lockedPackages } from './lock-file.ts';

const packages = lockedPackages();
const counted = new Map<string, number>();
for (const { license = 'read by hand', forDevelopers } of packages) {
  const key = `${license}${forDevelopers ? ' (developers only)' : ''}`;
  counted.set(key, (counted.get(key) ?? 0) + 1);
}
const faults = packages.flatMap(faultsOf);
const lines = [
  ...[...counted].sort(([, a], [, b]) => b - a).map(([key, times]) => `${times} ${key}`),
  ...faults,
  faults.length === 0
    ? `${packages.length} packages, each from the registry, with a checksum and a licence on the list.`
    : `${faults.length} faults.`,
];
process.stdout.write(`${lines.join('\n')}\n`);
if (faults.length > 0) process.exit(1);
