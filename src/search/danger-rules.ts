// Rules of danger: what an editor writes, as keys, and as what the finder walks along.

/** How rules are read: roles they name, and what silences them. All as rules of keys. */
export interface Reading {
  /** Keys by role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Sayings: their words mean nothing by themselves. */
  readonly idioms: readonly string[];
  /** What is only talked about: a film, a talk at school. No rule counts in that sentence. */
  readonly quiet: readonly string[];
  /** What is over: a rule that was sure only thinks so. */
  readonly past: readonly string[];
  /** Words with which another thought begins. */
  readonly turns: readonly string[];
  /** Words that change nothing: between two others they do not count. */
  readonly fillers: readonly string[];
}

/** A language that says nothing about its rules. */
export const NO_READING: Reading = {
  roles: {},
  idioms: [],
  quiet: [],
  past: [],
  turns: [],
  fillers: [],
};

/** One way to fill a place in a rule: words directly after each other, each any of its keys. */
export type Choice = readonly (readonly string[])[];

/** One place in a rule. */
export type Part = readonly Choice[];

export interface Rule {
  /** The parts of a row keep their order; rows stand near each other, whichever comes first. */
  readonly rows: readonly (readonly Part[])[];
  /** None of these may stand nearby. */
  readonly without: Part;
}

/** The name of a role: capitals only. Keys have none. */
const ROLE = /^[A-Z]+$/;
const NEAR = '+';
const OR = '/';
const TIGHT = '_';
const WITHOUT = '!';

/** What a role may be called. */
export function isRole(name: string): boolean {
  return ROLE.test(name);
}

/** Roles that a rule names, as written. */
export function rolesIn(rule: string): string[] {
  return rule.split(/[\s+_/!]+/).filter(isRole);
}

/** True when a role is another, or names it, or names a role that does. */
export function leadsTo(
  roles: Reading['roles'],
  from: string,
  to: string,
  seen: readonly string[] = [],
): boolean {
  if (from === to) return true;
  if (seen.includes(from)) return false;
  const next = (roles[from] ?? []).filter(isRole);
  return next.some((role) => leadsTo(roles, role, to, [...seen, from]));
}

/** A rule without its signs is empty somewhere: before, after or between them. */
export function isBroken(rule: string): boolean {
  const rows = rule.split(NEAR).map((row) => row.trim().split(/\s+/));
  const parts = rows.flatMap((row) => row.map((part) => part.replace(/^!/, '')));
  const named = rows.some((row) => row.some((part) => !part.startsWith(WITHOUT)));
  return !named || parts.some((part) => part.split(/[_/]/).includes(''));
}

/** A rule in which each word and role became what `keysOf` gives; words that give nothing fall away. */
export function mapRule(rule: string, keysOf: (word: string) => readonly string[]): string {
  const tight = (choice: string) => choice.split(TIGHT).flatMap(keysOf).filter(Boolean).join(TIGHT);
  const part = (written: string) => {
    const mark = written.startsWith(WITHOUT) ? WITHOUT : '';
    const choices = new Set(written.slice(mark.length).split(OR).map(tight).filter(Boolean));
    return choices.size === 0 ? '' : mark + [...choices].join(OR);
  };
  return rule
    .split(NEAR)
    .map((row) => row.split(/\s+/).map(part).filter(Boolean).join(' '))
    .filter(Boolean)
    .join(NEAR);
}

/** The rule of a language that says nothing of order: its words stand near each other, whichever comes first. */
export function inAnyOrder(rule: string): string {
  return rule.trim().split(/\s+/).join(NEAR);
}

/** What can be said as it stands: a rule without choices and roles; undefined for another. */
export function phraseOf(rule: string): string | undefined {
  return /[/!A-Z]/.test(rule) ? undefined : rule.replace(/[+_]/g, ' ');
}

/** Every key of a rule, its roles' too, but for what may not stand there. */
export function keysOfRule(rule: string, roles: Reading['roles']): string[] {
  return openRule(rule, roles).rows.flat(3).flat();
}

/** A rule of keys, ready to walk along. */
export function openRule(rule: string, roles: Reading['roles']): Rule {
  const partOf = (written: string): Part =>
    written.split(OR).map((choice) => choice.split(TIGHT).map((key) => roles[key] ?? [key]));
  const rows: Part[][] = [];
  const without: Choice[] = [];
  for (const row of rule.split(NEAR)) {
    const written = row.split(' ').filter(Boolean);
    const parts = written.filter((part) => !part.startsWith(WITHOUT)).map(partOf);
    if (parts.length > 0) rows.push(parts);
    for (const part of written)
      if (part.startsWith(WITHOUT)) without.push(...partOf(part.slice(WITHOUT.length)));
  }
  return { rows, without };
}
