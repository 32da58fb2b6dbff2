// Holds the locales against the Dutch one and against the code.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Texts } from '../../src/i18n/find-locales.ts';
import { DUTCH } from '../../src/i18n/languages.ts';
import {
  FOR_RESIDENTS,
  bareKey,
  leavesOf,
  localeFaults,
  type LocaleFault,
} from '../../src/i18n/locale-faults.ts';
import { keyFinder } from './used-keys.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file));
const askedIn = (files: readonly string[]) =>
  keyFinder(files.map((file) => readFileSync(`${src}${file}`, 'utf8')));
const isUsed = askedIn(code);
/** What staff alone read: their screens, and what is mailed or delivered to them. */
const FOR_STAFF = /^(pages\/kcc|components\/Desk|adapters\/(alarm|delivery))\//;
const isForResidents = askedIn(code.filter((file) => !FOR_STAFF.test(file)));
const dutch = LOCALES[DUTCH]!;
const keysOf = (texts: Texts) => new Set([...leavesOf(texts).keys()].map(bareKey));

function tell(fault: LocaleFault): string {
  if (fault.kind === 'missing') return `${fault.key} is missing`;
  if (fault.kind === 'extra')
    return `${fault.key} is not a Dutch text, or not a form of this language`;
  const lacks = fault.lacks.map((hole) => `lacks ${hole}`);
  return `${fault.key} ${[...lacks, ...fault.strange.map((hole) => `has ${hole}`)].join(', ')}`;
}

/** Everything that is wrong with the locales, a line each; empty when they are whole. */
export function localeLines(): string[] {
  const found = Object.entries(LOCALES).flatMap(([language, namespaces]) =>
    Object.entries(dutch).flatMap(([namespace, texts]) => {
      const own = namespaces[namespace];
      if (own === undefined && !FOR_RESIDENTS.some((one) => one === namespace)) return [];
      const faults = localeFaults(texts, own ?? {}, language).map(tell);
      return faults.map((fault) => `locales/${language}/${namespace}.json: ${fault}`);
    }),
  );
  const strange = Object.entries(LOCALES).flatMap(([language, namespaces]) =>
    Object.keys(namespaces)
      .filter((namespace) => dutch[namespace] === undefined)
      .map((namespace) => `locales/${language}/${namespace}.json: there is no such file in Dutch`),
  );
  const unused = Object.entries(dutch).flatMap(([namespace, texts]) =>
    [...keysOf(texts)]
      .filter((key) => !isUsed(key))
      .map((key) => `locales/${DUTCH}/${namespace}.json: ${key} is used nowhere`),
  );
  // Whoever adds a language must not have to translate what residents never see.
  const staffs = [...keysOf(dutch['ui']!)]
    .filter((key) => isUsed(key) && !isForResidents(key))
    .map(
      (key) => `locales/${DUTCH}/ui.json: ${key} is for staff alone, so it belongs in desk.json`,
    );
  return [...strange, ...found, ...unused, ...staffs];
}
