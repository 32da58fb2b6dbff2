// How somebody arrives: what a page of help says to a person with this need, of whom this is told, from this place.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { staircaseOf } from '../../domain/catalogue/catalogue.ts';
import { onlookerPlace, placeNamed } from '../../domain/municipality/place-named.ts';
import type { Place } from '../../domain/municipality/places.ts';
import { conditionsOf, sayingOf, type Suggestion } from '../../domain/need/need.ts';
import { factsSchema, fitOf, type FactName, type Facts } from '../../domain/need/facts.ts';
import { nameOfTip } from '../../domain/need/question.ts';
import { actOf, type Act, type ActType } from '../../domain/provision/act.ts';
import type { Provision } from '../../domain/provision/provision.ts';
import type { Rung } from '../../domain/rung.ts';
import type { Onlooker } from '../../domain/staircase/expected-use.ts';
import { reasonsOf, type Reason } from '../../domain/staircase/reasons.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { beginningIn, onlookerOf, outcomeOf, treadsOf } from '../../domain/wegwijzer/outcome.ts';
import { nameOfThing, threeThings } from '../../domain/wegwijzer/three-things.ts';
import { NOTHING_TOLD, positionOf, toldBy, type Told } from '../../domain/wegwijzer/walk.ts';

/** Who is asked about. */
export interface Person {
  readonly need: string;
  /** Digits of the wegwijzer. */
  readonly answers?: string | undefined;
  /** What is known beside the answers. */
  readonly facts?: Readonly<Record<string, string>> | undefined;
  /** A village, a hamlet or four digits. */
  readonly place?: string | undefined;
}

/** What cannot be followed, and what was said. */
export interface NotArrived {
  readonly fault: 'need' | 'answers' | 'facts';
  readonly found: string;
}

interface Tip {
  readonly id: string;
  readonly text: string;
}

interface Offer {
  readonly id: string;
  readonly act: ActType;
  /** Number, address, site or whom to ask; absent: it is done with oneself. */
  readonly value?: string | undefined;
  readonly why: readonly Reason[];
}

export interface Arrival {
  readonly need: string;
  /** Village from which is looked; absent: none was told, or nobody knows it. */
  readonly place?: string | undefined;
  /** The need in the words of a resident. */
  readonly sentence: string;
  readonly today?: Tip | undefined;
  readonly turnTo: Offer;
  /** Names of the three things that an outcome gives, in the order of the ladder. */
  readonly things: readonly string[];
  readonly rungs: readonly {
    readonly rung: Rung;
    readonly tips: readonly (Tip & { readonly because: readonly FactName[] })[];
    readonly first: readonly Offer[];
    /** Names of all that stands further down. */
    readonly more: readonly string[];
  }[];
}

const valueOf = ({ value, whom }: Act): string | undefined => value ?? whom;

function offerOf(provision: Provision, onlooker: Onlooker, phone: string): Offer {
  const act = actOf(provision, provision.wordings['nl'] ?? {}, phone);
  const value = valueOf(act);
  return { id: provision.id, act: act.type, value, why: reasonsOf(provision, onlooker) };
}

/** What is told of a person: their answers, and what is known beside them. */
function toldOf(person: Person, catalogue: Catalogue): Told | NotArrived {
  const { need, answers = '', facts = {} } = person;
  const known = factsSchema.safeParse(facts);
  if (!known.success) {
    const found = Object.entries(facts).map((fact) => fact.join('='));
    return { fault: 'facts', found: found.join(',') };
  }
  const flow = flowOf(catalogue, need);
  const isOver = answers === '' || (flow && positionOf(flow, answers)?.kind === 'outcome');
  if (isOver !== true) return { fault: 'answers', found: answers };
  const told = flow && answers !== '' ? toldBy(flow, answers) : NOTHING_TOLD;
  return { ...told, facts: { ...told.facts, ...(known.data as Facts) } };
}

/** How a person arrives; or what of it cannot be followed. */
export function arrive(
  person: Person,
  catalogue: Catalogue,
  places: readonly Place[] = [],
): Arrival | NotArrived {
  const staircase = staircaseOf(catalogue, person.need);
  if (!staircase) return { fault: 'need', found: person.need };
  const place = person.place === undefined ? undefined : placeNamed(places, person.place);
  const told = toldOf(person, catalogue);
  if ('fault' in told) return told;
  const { need, emergency } = staircase;
  const { phone } = catalogue.municipality.contact;
  const near = onlookerPlace(place);
  const steps = outcomeOf(staircase, told, near);
  const onlooker = onlookerOf(staircase, told, near);
  const text = need.wordings['nl']!;
  const tipOf = ({ id }: Suggestion): Tip => ({
    id: nameOfTip(id),
    text: sayingOf(text, id, told.facts) ?? '',
  });
  const { today, turnTo: best } = beginningIn(staircase, steps, told, near);
  const turnTo = emergency[0] ?? best;
  return {
    need: need.slug,
    place: place?.name,
    sentence: text.lead ?? text.question,
    ...(today && { today: tipOf(today) }),
    turnTo: turnTo
      ? offerOf(turnTo, onlooker, phone)
      : { id: 'municipality', act: 'ask-municipality', value: phone, why: ['ask-municipality'] },
    things: threeThings(treadsOf(steps), onlooker).map(([thing]) => nameOfThing(thing!)),
    rungs: steps.map(({ rung, suggestions, first, more, aside }) => ({
      rung,
      tips: suggestions.map((tip) => ({
        ...tipOf(tip),
        because: fitOf(conditionsOf(tip), { ...need.tells, ...told.facts }).because,
      })),
      first: first.map(({ provision }) => offerOf(provision, onlooker, phone)),
      more: [...more, ...aside].map(({ provision }) => provision.id),
    })),
  };
}
