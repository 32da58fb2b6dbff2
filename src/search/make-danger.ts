// Makes the rules of danger of a source from the words of residents.
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { inAnyOrder, isRole, type Reading } from './danger-rules.ts';
import { cachedKey, keyRuleIn } from './keys.ts';
import type { SearchSource } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import { words } from './words.ts';

type Rules = NonNullable<Vocabulary['rules']>;

const A = 'A'.charCodeAt(0);
const LETTERS = 26;

/** A short name: A to Z, then AA and on. */
function shortName(place: number): string {
  const rest = Math.floor(place / LETTERS);
  return (rest === 0 ? '' : shortName(rest - 1)) + String.fromCharCode(A + (place % LETTERS));
}

/** Names of the roles of every vocabulary: two languages may call theirs the same. */
function namesOf(own: readonly Vocabulary[]): (at: number) => (role: string) => string {
  const all = own.map(({ rules }) => Object.keys(rules?.roles ?? {}));
  const before = (at: number) => all.slice(0, at).reduce((sum, names) => sum + names.length, 0);
  return (at) => (role) => {
    const place = all[at]!.indexOf(role);
    return place < 0 ? '' : shortName(before(at) + place);
  };
}

/** Keys of a role, those of the roles that it names among them. */
function keysOfRole(roles: Rules['roles'], name: string, above: readonly string[] = []): string[] {
  if (above.includes(name)) return [];
  const own = (roles[name] ?? []).flatMap((word) =>
    isRole(word) ? keysOfRole(roles, word, [...above, name]) : words(word).map(cachedKey),
  );
  return [...new Set(own)];
}

/** The rules of crisis needs, and how they are read, of vocabularies that count as one. */
export function dangerOf(
  catalogue: Catalogue,
  own: readonly Vocabulary[],
): Pick<SearchSource, 'danger' | 'reading'> {
  const nameIn = namesOf(own);
  const keyed = (at: number, rules: readonly string[]) =>
    rules.map((rule) =>
      keyRuleIn(own[at]!.rules === undefined ? inAnyOrder(rule) : rule, nameIn(at)),
    );
  const crises = [...catalogue.needs.values()].filter((need) => need.crisis);
  const danger = crises.map(({ slug }) => {
    const of = (list: 'danger' | 'maybe') =>
      own.flatMap(({ groups }, at) =>
        groups.filter(({ needs }) => needs[0] === slug).flatMap((group) => keyed(at, group[list])),
      );
    return [slug, of('danger'), of('maybe')] as const;
  });
  if (own.every(({ rules }) => rules === undefined)) return { danger };
  const all = (list: 'idioms' | 'quiet' | 'past') =>
    own.flatMap(({ rules }, at) => keyed(at, rules?.[list] ?? []));
  const keys = (list: 'turns' | 'fillers') => [
    ...new Set(own.flatMap(({ rules }) => rules?.[list] ?? []).map(cachedKey)),
  ];
  const roles = own.flatMap(({ rules }, at) =>
    Object.keys(rules?.roles ?? {}).map((name): [string, string[]] => [
      nameIn(at)(name),
      keysOfRole(rules!.roles, name),
    ]),
  );
  const reading: Reading = {
    roles: Object.fromEntries(roles),
    idioms: all('idioms'),
    quiet: all('quiet'),
    past: all('past'),
    turns: keys('turns'),
    fillers: keys('fillers'),
  };
  return { danger, reading };
}
