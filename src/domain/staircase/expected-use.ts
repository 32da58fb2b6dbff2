// The order of offers is their expected use: how likely it is made for somebody, whether one can act on it, whether it still is
// there, and how near. Every weight with its reason stands here and nowhere else.
import type { Shares } from '../audience.ts';
import { fitOf, type Facts } from '../need/facts.ts';
import { actOf, isReachable, type ActType } from '../provision/act.ts';
import { nearnessOf, ownVillageFirst, type Whereabouts } from './nearness.ts';
import { chanceFor } from '../provision/chance.ts';
import { isMunicipal, linkOf, reachOf, type Provision } from '../provision/provision.ts';

/** What may be known of who looks, and from where. */
export interface Onlooker extends Whereabouts {
  readonly facts: Facts;
  /** What the need itself tells of who has it; an answer goes before it. */
  readonly given?: Facts;
  readonly shares: Shares;
  /** What an answer was about, by id: it goes before all else. */
  readonly first?: readonly string[];
  /** The need that is looked at; absent on a shelf. */
  readonly need?: string;
}

/** Why an offer stands where it stands: each part, and their product. */
export interface ExpectedUse {
  /** 0: an answer tells that it is for others. */
  readonly people: number;
  readonly subject: number;
  readonly act: number;
  readonly sure: number;
  readonly near: number;
  /** More than 1: answers speak for it. */
  readonly told: number;
  readonly score: number;
}

/** An act that somebody can do now, alone, comes before one that needs a detour. */
const ACTS: Readonly<Record<ActType, number>> = {
  // A voice helps with everything else.
  call: 1,
  'walk-in': 0.95,
  'do-yourself': 0.9,
  website: 0.85,
  visit: 0.8,
  // Everybody has one, but it takes an appointment.
  'ask-gp': 0.75,
  mail: 0.7,
  // The municipality has to look for the way first.
  'ask-municipality': 0.6,
};
/** What a municipality does itself it knows at once. */
const OWN_SERVICE = 0.85;
/** Without any way in, it can only be asked after. */
const NO_WAY = 0.3;
/** A place in words is harder to find than an address. */
const IN_WORDS = 0.8;
/** Who has no internet needs somebody else for it. */
const OFFLINE = 0.3;

/** Is it still there? A source of these years says so, or nobody did. */
const SURE = { yes: 1, 'check-first': 0.65 } as const;
const CONFIDENCE = { high: 1, medium: 0.9, low: 0.75 } as const;

/** What was made for this comes before what also helps here; needs stand in order of importance. */
const SUBJECTS = [1, 0.75, 0.6] as const;
const LATER_SUBJECT = 0.4;
/** An offer about one special thing waits for an answer that names it. */
const SPECIAL = 0.35;

/** Emergency help waits, at what is no emergency, until an answer names it. */
const EMERGENCY = 0.6;

/**
 * Near is used more, unless it comes by phone or site: then it is everywhere. Of who names no village most live in another than the
 * one of an offer, so that counts little more than another village.
 */
const NEAR = { village: 0.6, gemeente: 1, regio: 0.85, landelijk: 0.8 } as const;
/** To go out of the municipality takes a day and a ticket. */
const AWAY = 0.5;
const ANYWHERE = 0.95;
const VILLAGES = { own: 1.4, next: 1.1 } as const;
const OTHER_VILLAGE = 0.5;
/** For everybody, but one goes there: then it matters in which village it stands. */
const STANDS = { own: 1.3, next: 1.05 } as const;

/** Each answer that speaks for it; two of them outweigh that nobody knows whether it is still there. */
const PER_ANSWER = 1.35;

function subjectOf({ needs, special, rung }: Provision, need: string | undefined): number {
  const order = need === undefined ? 1 : (SUBJECTS[needs.indexOf(need)] ?? LATER_SUBJECT);
  const place = rung === 0 && need !== undefined && needs[0] !== need ? order * EMERGENCY : order;
  return special ? place * SPECIAL : place;
}

/**
 * Who has a need is more often one of the group of an offer than any resident, most of all when the offer was made for
 * that very need: so a small share counts for more than itself.
 */
function peopleOf({ needs }: Provision, chance: number, need: string | undefined): number {
  return chance ** (need !== undefined && needs[0] === need ? 0.25 : 0.5);
}

function actFor(
  provision: Provision,
  { internet }: Facts,
): { readonly type: ActType; readonly weight: number } {
  const wording = provision.wordings['nl'] ?? {};
  // The number itself does not matter for the order.
  const act = actOf(provision, wording, '-');
  if (!isReachable(act)) return { type: act.type, weight: NO_WAY };
  const inWords = act.value === undefined && act.type !== 'do-yourself' && act.type !== 'ask-gp';
  const own = act.type === 'ask-municipality' && isMunicipal(provision);
  const online = act.type === 'website' || act.type === 'mail';
  const detour = (inWords ? IN_WORDS : 1) * (online && internet === 'no' ? OFFLINE : 1);
  return { type: act.type, weight: own ? OWN_SERVICE : ACTS[act.type] * detour };
}

function nearOf(provision: Provision, type: ActType, onlooker: Onlooker): number {
  const { area, place } = provision;
  if (Array.isArray(area)) {
    if (onlooker.village === undefined) return NEAR.village;
    const nearness = nearnessOf(area, onlooker);
    return nearness === undefined ? OTHER_VILLAGE : VILLAGES[nearness];
  }
  const stands = nearnessOf(place?.village === undefined ? [] : [place.village], onlooker);
  const there = stands === undefined ? 0 : STANDS[stands];
  const reach = reachOf(provision);
  const far = type === 'call' || type === 'website' || linkOf(provision) !== undefined;
  const isTrip = reach === 'regio' && !far && (type === 'visit' || type === 'walk-in');
  return Math.max(isTrip ? AWAY : NEAR[reach], there, far && reach !== 'gemeente' ? ANYWHERE : 0);
}

/** The expected use of one offer for who looks. */
export function expectedUse(provision: Provision, onlooker: Onlooker): ExpectedUse {
  const { facts, given, shares } = onlooker;
  const chance = chanceFor(provision.audience, { ...given, ...facts }, shares);
  const people = peopleOf(provision, chance, onlooker.need);
  const subject = subjectOf(provision, onlooker.need);
  const { type, weight: act } = actFor(provision, { ...given, ...facts });
  // Of what it must do by law a municipality is sure, whatever the sources say.
  const isSure = isMunicipal(provision) ? 'yes' : provision.publish;
  const sure = SURE[isSure] * CONFIDENCE[provision.confidence];
  const near = nearOf(provision, type, onlooker);
  const told = PER_ANSWER ** fitOf(provision.conditions, facts).because.length;
  const score = people * subject * act * sure * near * told;
  return { people, subject, act, sure, near, told, score };
}

/** Place among what an answer named; behind all of it when it was not named. */
export function placeAmong(first: readonly string[] = [], name: string): number {
  const place = first.indexOf(name);
  return place < 0 ? first.length : place;
}

/** Offers that an answer named, then the others by expected use, among villages the own one first; equal ones by name, so that every build is the same. */
export function byExpectedUse(provisions: Iterable<Provision>, onlooker: Onlooker): Provision[] {
  const judged = [...provisions].map((provision) => {
    const use = expectedUse(provision, onlooker);
    // An answer that names it does not undo another that tells it is for others.
    const named = use.people > 0 ? placeAmong(onlooker.first, provision.id) : Infinity;
    return { provision, named, score: use.score };
  });
  const ordered = judged.sort(
    (a, b) =>
      a.named - b.named || b.score - a.score || a.provision.id.localeCompare(b.provision.id),
  );
  // What an answer named, or tells is for others, or waits for an answer, keeps its place.
  const last = onlooker.first?.length ?? 0;
  return ownVillageFirst(
    ordered,
    onlooker,
    ({ named, provision }) => named === last && !provision.special,
  ).map(({ provision }) => provision);
}
