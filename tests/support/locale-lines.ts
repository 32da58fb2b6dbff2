// Holds the locales against the Dutch one and against the code.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES } from '../../src/i18n/find-locales.ts';
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
const code = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|astro)$/.test(file),
);
const isUsed = keyFinder(code.map((file) => readFileSync(`${src}${file}`, 'utf8')));
const dutch = LOCALES[DUTCH]!;

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
    [...new Set([...leavesOf(texts).keys()].map(bareKey))]
      .filter((key) => !isUsed(key))
      .map((key) => `locales/${DUTCH}/${namespace}.json: ${key} is used nowhere`),
  );
  return [...strange, ...found, ...unused];
}
