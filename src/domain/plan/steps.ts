// The steps of a plan: a few things for several needs together, in the order of the ladder, none of them twice.
import type { Facts } from '../need/facts.ts';
import type { Need, Suggestion } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Rung } from '../rung.ts';
import { MUNICIPALITY, type Served, type Tip, type WayIn } from './candidates.ts';

/** More than a week holds nobody begins with. */
export const MOST_STEPS = 7;
/** The last step is always the municipality. */
const MOST_OTHERS = MOST_STEPS - 1;
/** With one need there is less to do. */
const OTHERS_FOR_ONE = 4;
/** Fewer tips, and the ladder begins halfway; more, and the first call stands too far down. */
const LEAST_TIPS = 2;
const MOST_TIPS = 3;
/** An offer helps with a need too when it is among its best. */
const AMONG_BEST = 3;
/** A second way that stands further down fits too little. */
const AMONG_GOOD = 6;

interface Step {
  readonly rung: Rung;
  /** What it helps with, in the order chosen. */
  readonly needs: readonly Need[];
}

/** One thing to do. */
export type PlanStep =
  /** Something to do oneself or with others; `facts`: what is known of who does it. */
  | (Step & { readonly kind: 'tip'; readonly tip: Suggestion; readonly facts: Facts })
  /** Offers with one way in, the best first. */
  | (Step & { readonly kind: 'offer'; readonly offers: readonly [Provision, ...Provision[]] })
  /** A call to the municipality; `offers`: what to ask for, perhaps nothing. */
  | (Step & { readonly kind: 'municipality'; readonly offers: readonly Provision[] });

/** What was taken so far, by its name. */
interface Taken {
  readonly tips: Map<string, { readonly tip: Suggestion; readonly from: Served; needs: Need[] }>;
  readonly ways: Map<string, { readonly offers: Set<Provision>; readonly needs: Set<Need> }>;
}

const countOf = ({ tips, ways }: Taken): number =>
  tips.size + ways.size - Number(ways.has(MUNICIPALITY));

function takeWay({ ways }: Taken, need: Need, { offer, way, named }: WayIn): void {
  const known = ways.get(way) ?? { offers: new Set(), needs: new Set() };
  if (named) known.offers.add(offer);
  known.needs.add(need);
  ways.set(way, known);
}

function takeTip({ tips }: Taken, from: Served, { tip, says }: Tip): void {
  const known = tips.get(says);
  if (known) known.needs.push(from.need);
  else tips.set(says, { tip, from, needs: [from.need] });
}

/** The first offers of all needs; what more needs share comes first, and what has no tip instead. */
function firstWays(all: readonly Served[]): WayIn[][] {
  const first = all.flatMap(({ offers: [best] }) => best ?? []);
  const shared = (way: string) => first.filter((one) => one.way === way).length;
  const untold = (way: string) => all.some((one) => one.offers[0]?.way === way && !one.tips[0]);
  const ways = [...new Set(first.map(({ way }) => way))];
  return ways
    .sort((a, b) => Number(untold(b)) - Number(untold(a)) || shared(b) - shared(a))
    .map((way) => first.filter((one) => one.way === way));
}

/** Everybody's best offer, as far as there is room beside some tips. The municipality takes no room. */
function takeFirst(taken: Taken, all: readonly Served[]): void {
  const room = MOST_OTHERS - Math.min(LEAST_TIPS, all.filter(({ tips }) => tips.length > 0).length);
  for (const [first] of firstWays(all)) {
    const { way } = first!;
    if (way !== MUNICIPALITY && countOf(taken) >= room) continue;
    for (const { need, offers } of all) if (offers[0]?.way === way) takeWay(taken, need, offers[0]);
  }
}

const isServed = ({ tips, ways }: Taken, need: Need): boolean =>
  [...ways.values()].some((way) => way.needs.has(need)) ||
  [...tips.values()].some((tip) => tip.needs.includes(need));

/** The next tip of each need: first of those that have nothing yet, and then as long as there is room. */
function takeTips(taken: Taken, all: readonly Served[], most: number): void {
  const unserved = all.filter(({ need }) => !isServed(taken, need));
  for (const one of [...unserved, ...all.filter((served) => !unserved.includes(served))]) {
    const next = one.tips.find(({ says }) => !taken.tips.get(says)?.needs.includes(one.need));
    const isFree = next !== undefined && taken.tips.has(next.says);
    const isRoom = countOf(taken) < most && taken.tips.size < MOST_TIPS;
    if (next && (isFree || isRoom || unserved.includes(one))) takeTip(taken, one, next);
  }
}

/** A second way for each need, as long as there is room: nearer home where there is one. */
function takeSecond(taken: Taken, all: readonly Served[], most: number): void {
  for (const { need, offers } of all) {
    if (countOf(taken) >= most) return;
    const isNew = ({ way }: WayIn) => way !== MUNICIPALITY && !taken.ways.has(way);
    const isNearer = ({ offer }: WayIn) => offer.rung < offers[0]!.offer.rung;
    const good = offers.slice(0, AMONG_GOOD).filter(isNew);
    const second = good.find(isNearer) ?? good[0] ?? offers.find(isNew);
    if (second) takeWay(taken, need, second);
  }
}

/** Emergency help that is not sure stands with the general provisions. */
function rungOf(offers: readonly Provision[]): Rung {
  const [lowest] = offers.map(({ rung }) => (rung === 0 ? 4 : rung)).sort((a, b) => a - b);
  return lowest ?? 5;
}

function drawn({ tips, ways }: Taken, all: readonly Served[]): PlanStep[] {
  const steps: PlanStep[] = [...tips.values()].map(({ tip, from, needs }) => ({
    kind: 'tip',
    rung: tip.rung,
    needs,
    tip,
    facts: from.facts,
  }));
  for (const [way, { offers: kept, needs: own }] of ways) {
    if (way === MUNICIPALITY) continue;
    const offers = [...kept] as [Provision, ...Provision[]];
    const helps = ({ need, offers: best }: Served) =>
      own.has(need) || best.slice(0, AMONG_BEST).some((one) => offers.includes(one.offer));
    const needs = all.filter(helps).map(({ need }) => need);
    steps.push({ kind: 'offer', rung: rungOf(offers), needs, offers });
  }
  const place = ({ needs }: PlanStep) => all.findIndex(({ need }) => need === needs[0]);
  return steps.sort((a, b) => a.rung - b.rung || place(a) - place(b));
}

/** At most seven steps for these needs: what one does oneself first, the municipality last. None for no need. */
export function stepsFor(all: readonly Served[]): PlanStep[] {
  if (all.length === 0) return [];
  const most = all.length === 1 ? OTHERS_FOR_ONE : MOST_OTHERS;
  const taken: Taken = { tips: new Map(), ways: new Map() };
  takeFirst(taken, all);
  takeTips(taken, all, most);
  takeSecond(taken, all, most);
  takeTips(taken, all, most);
  const asked = taken.ways.get(MUNICIPALITY);
  const needs = all
    .map(({ need }) => need)
    .filter((need) => asked?.needs.has(need) || !isServed(taken, need));
  const last: PlanStep = {
    kind: 'municipality',
    rung: 5,
    needs,
    offers: [...(asked?.offers ?? [])],
  };
  return [...drawn(taken, all), last];
}
