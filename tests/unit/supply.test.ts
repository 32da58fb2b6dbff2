// Every package comes from the registry, with a checksum, under a licence that is agreed to.
import { expect, it } from 'vitest';
import { adviceOf } from '../supply/advice.ts';
import { faultsOf } from '../supply/faults.ts';
import { lockedPackages, type LockedPackage } from '../supply/lock-file.ts';

const GOOD: LockedPackage = {
  name: 'good',
  version: '1.0.0',
  resolved: 'https://registry.npmjs.org/good/-/good-1.0.0.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
  license: '(MIT OR GPL-3.0-only)',
  forDevelopers: false,
};

it('has only packages of the registry, with a checksum and a licence on the list', () => {
  const packages = lockedPackages();
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.flatMap(faultsOf)).toEqual([]);
});

it.each([
  ['from elsewhere', { resolved: 'https://example.org/good.tgz' }, 'does not come'],
  ['from a repository', { resolved: 'git+ssh://git@example.org/good.git' }, 'does not come'],
  ['without a checksum', { integrity: undefined }, 'no SHA-512'],
  ['with a checksum that is easily made', { integrity: 'sha1-abc=' }, 'no SHA-512'],
  ['without a licence', { license: undefined }, 'tells no licence'],
  ['under a licence that binds all code', { license: 'AGPL-3.0-only' }, 'nobody agreed'],
  ['under two, one not on the list', { license: 'MIT AND GPL-3.0-only' }, 'nobody agreed'],
  ['under words of its own', { license: 'SEE LICENSE IN license.txt' }, 'nobody agreed'],
])('names a package %s', (_, change, told) => {
  expect(faultsOf(GOOD)).toEqual([]);
  const faults = faultsOf({ ...GOOD, ...change } as LockedPackage);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(told);
});

it('tells weaknesses, none, and that nobody could be asked apart', () => {
  const one = { severity: 'high', range: '<2', fixAvailable: true };
  expect(adviceOf(JSON.stringify({ vulnerabilities: { good: one } }))).toEqual({
    lines: ['good <2: high, a newer version mends it'],
    exit: 1,
  });
  expect(adviceOf('{"vulnerabilities":{}}').exit).toBe(0);
  expect(adviceOf('{"message":"endpoint","error":{}}').exit).toBe(2);
  expect(adviceOf('').exit).toBe(2);
});
