// How likely an offer is for somebody: 0 or 1 once an answer tells, else the share of its groups among residents.
import { AGES, LIMITS, ROLES, type Audience, type Group, type Shares } from '../audience.ts';
import type { Facts } from '../need/facts.ts';

/** Groups that an age that was told belongs to. */
const AGE_GROUPS: Readonly<Record<string, readonly Group[]>> = {
  child: ['child', 'youth'],
  young: ['young-adult', 'adult'],
  adult: ['adult'],
  senior: ['adult', 'senior'],
};

/** Per group the fact that tells, and its value; another value of it tells that somebody is not in the group. */
const TOLD: Readonly<Partial<Record<Group, readonly [keyof Facts, string]>>> = {
  parent: ['children', 'yes'],
  carer: ['caring', 'yes'],
  'low-income': ['income', 'low'],
};

/** What an answer tells only one way: who gets outside well may live with something else. */
const TOLD_ONCE: Readonly<Partial<Record<Group, readonly [keyof Facts, string]>>> = {
  newcomer: ['dutch', 'little'],
  'physical-disability': ['mobility', 'limited'],
};

function chanceOf(group: Group, facts: Facts, shares: Shares): number {
  if (AGES.some((age) => age === group) && facts.age !== undefined)
    return AGE_GROUPS[facts.age]?.includes(group) === true ? 1 : 0;
  const [name, value] = TOLD[group] ?? TOLD_ONCE[group] ?? [];
  if (name !== undefined && facts[name] !== undefined) {
    if (facts[name] === value) return 1;
    if (TOLD[group] !== undefined) return 0;
  }
  return shares[group] ?? 0.5;
}

/** At least one of them, as if they had nothing to do with each other. */
const anyOf = (chances: readonly number[]): number =>
  1 - chances.reduce((none, chance) => none * (1 - chance), 1);

/** Ages exclude each other, but for 'adult', which holds those of 18 and over. */
function ageChance(ages: readonly Group[], facts: Facts, shares: Shares): number {
  const inside: readonly Group[] = ['young-adult', 'senior'];
  const apart = ages.includes('adult') ? ages.filter((age) => !inside.includes(age)) : ages;
  return Math.min(
    1,
    apart.reduce((sum, age) => sum + chanceOf(age, facts, shares), 0),
  );
}

/**
 * How likely it is made for somebody of whom `facts` are known: 0 when an answer tells that it is not, 1 when all that
 * matters is known and fits. A role stands beside an age (a parent for a child); what one lives with narrows an age that holds all
 * adults; a low income always narrows.
 */
export function chanceFor(audience: Audience, facts: Facts, shares: Shares): number {
  const pick = <G extends Group>(groups: readonly G[]) =>
    groups.filter((g) => audience.includes(g));
  const chances = (groups: readonly Group[]) => groups.map((g) => chanceOf(g, facts, shares));
  const [ages, roles, limits] = [pick(AGES), pick(ROLES), pick(LIMITS)];
  const income = audience.includes('low-income') ? chanceOf('low-income', facts, shares) : 1;
  if (audience.includes('everyone') || ages.length + roles.length + limits.length === 0)
    return income;
  const age = ageChance(ages, facts, shares);
  const limit = anyOf(chances(limits));
  const narrowed = ages.includes('adult') && limits.length > 0;
  const people = narrowed ? [age * limit] : [age, limit];
  return income * anyOf([...people, ...chances(roles)]);
}
