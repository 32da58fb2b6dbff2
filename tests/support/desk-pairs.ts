// Two people press on one question, one after the other: a small model of how a question lies, which tells what the second must see.
// Delivering again is not among the acts: only a desk with another system behind it has questions to deliver, and the contract of the outbox holds its pairs.

export const ANS = 'Ans Proef';
export const BERT = 'Bert Proef';
/** Whoever sent the question. */
export const RESIDENT = 'De inwoner';
export type Person = typeof ANS | typeof BERT | typeof RESIDENT;

/** How a question lies, and what the record tells of it, the oldest first. */
export interface Lying {
  readonly where: 'open' | 'ended' | 'withdrawn';
  /** Who of staff has it; undefined: nobody. */
  readonly hand: Person | undefined;
  readonly isPassed: boolean;
  readonly tries: number;
  readonly record: readonly string[];
}

interface Law {
  /** What the record says; what the resident does is not in it. */
  readonly word?: string;
  /** True where the page offers it to somebody of staff, or to the resident. */
  isOffered(lying: Lying, who: Person): boolean;
  change(lying: Lying, who: Person): Partial<Lying>;
}

const open = ({ where }: Lying) => where === 'open';
const ended = ({ where }: Lying) => where === 'ended';
const taking = {
  word: 'Opgenomen',
  change: (_: Lying, hand: Person) => ({ hand, isPassed: false }),
};
const reopening = {
  word: 'Weer geopend',
  isOffered: ended,
  change: (_: Lying, hand: Person) => ({ where: 'open', hand }) as const,
};
const leaving = { change: () => ({ where: 'withdrawn', hand: undefined }) as const };

const STAFF_ACTS = {
  takes: { ...taking, isOffered: (at) => open(at) && at.hand === undefined },
  'takes over': {
    ...taking,
    isOffered: (at, who) => open(at) && at.hand !== undefined && at.hand !== who,
  },
  'puts back': {
    word: 'Teruggelegd',
    isOffered: (at) => open(at) && at.hand !== undefined,
    change: () => ({ hand: undefined }),
  },
  tries: {
    word: 'Geprobeerd te bereiken',
    isOffered: open,
    change: ({ tries }) => ({ tries: tries + 1 }),
  },
  'passes on': {
    word: 'Doorgezet',
    isOffered: open,
    change: () => ({ hand: undefined, isPassed: true }),
  },
  'writes a note': {
    word: 'Notitie gemaakt',
    isOffered: ({ where }) => where !== 'withdrawn',
    change: () => ({}),
  },
  ends: {
    word: 'Afgehandeld',
    isOffered: open,
    change: () => ({ where: 'ended', hand: undefined }),
  },
  'opens again': reopening,
  undoes: reopening,
} as const satisfies Readonly<Record<string, Law>>;

const RESIDENT_ACTS = {
  withdraws: { ...leaving, isOffered: open },
  erases: { ...leaving, isOffered: ended },
} as const satisfies Readonly<Record<string, Law>>;

export type StaffAct = keyof typeof STAFF_ACTS;
export type ResidentAct = keyof typeof RESIDENT_ACTS;
export type Act = StaffAct | ResidentAct;

const LAWS: Readonly<Record<Act, Law>> = { ...STAFF_ACTS, ...RESIDENT_ACTS };
export const ACTS = Object.keys(LAWS) as Act[];
const isResidents = (act: Act): act is ResidentAct => act in RESIDENT_ACTS;

/** What the record says of an act; undefined of what the resident does. */
export const wordOf = (act: Act): string | undefined => LAWS[act].word;

/** Somebody presses something. */
export interface Press {
  readonly who: Person;
  readonly act: Act;
}

/** Why nothing was done, as the page says it. */
const WHY = {
  taken: (who: Person) => `Deze vraag is nu bij ${who}. Overleg eerst, of neem hem over.`,
  'put back': 'Een collega legde deze vraag net terug. Kijk en kies opnieuw.',
  passed: 'Een collega zette deze vraag net door. Kijk en kies opnieuw.',
  ended: 'Deze vraag is al afgesloten.',
  answered: 'Er kwam net een antwoord op uw vraag. Wij wisten nog niets. Lees het eerst.',
  withdrawn: 'De inwoner heeft deze vraag ingetrokken. Er is niets meer van bewaard.',
} as const;

/** What became of a press: done, so already, or the sentence that says why not. */
export type Heard = 'done' | 'already' | { readonly why: string };

function refused({ who, act }: Press, now: Lying, seen: Lying): Heard | undefined {
  if (now.where === 'withdrawn') return { why: WHY.withdrawn };
  if (act === 'withdraws' && now.where === 'ended') return { why: WHY.answered };
  // A note is for whoever reads next, and what a resident wants gone goes.
  if (act === 'writes a note' || isResidents(act)) return undefined;
  const isReopening = LAWS[act].word === reopening.word;
  if (isReopening && now.where === 'ended') return undefined;
  if (isReopening) return (now.hand ?? who) === who ? 'already' : { why: WHY.taken(now.hand!) };
  if (now.where === 'ended') return { why: WHY.ended };
  if (act === 'puts back' && now.hand === undefined) return 'already';
  if (now.hand === who) return undefined;
  if (now.hand === seen.hand && now.isPassed === seen.isPassed) return undefined;
  if (now.hand !== undefined) return { why: WHY.taken(now.hand) };
  return { why: now.isPassed ? WHY.passed : WHY['put back'] };
}

/** What becomes of a press by somebody who saw the question as `seen` while it lies as `now`. */
export function pressed(
  press: Press,
  now: Lying,
  seen: Lying,
): { readonly heard: Heard; readonly lying: Lying } {
  const heard = refused(press, now, seen);
  if (heard !== undefined) return { heard, lying: now };
  const { word, change } = LAWS[press.act];
  const record = word === undefined ? now.record : [...now.record, `${press.who}: ${word}`];
  return { heard: 'done', lying: { ...now, ...change(now, press.who), record } };
}

const NEW: Lying = { where: 'open', hand: undefined, isPassed: false, tries: 0, record: [] };

/** How a question may lie when both open it, and by which press it came to lie so. */
export const STARTS = {
  free: [],
  'with Ans': [{ who: ANS, act: 'takes' }],
  'with Bert': [{ who: BERT, act: 'takes' }],
  ended: [{ who: ANS, act: 'ends' }],
} as const satisfies Readonly<Record<string, readonly Press[]>>;
export type Start = keyof typeof STARTS;

/** How a question lies at the start. */
export const lyingAt = (start: Start): Lying =>
  STARTS[start].reduce((lying, press) => pressed(press, lying, lying).lying, NEW);

/** All that this employee and the resident are offered then. */
export function offered(start: Start, staff: Person): Press[] {
  return ACTS.map((act) => ({ who: isResidents(act) ? RESIDENT : staff, act })).filter(
    ({ who, act }) => LAWS[act].isOffered(lyingAt(start), who),
  );
}

/** Presses that may come in at the same moment: what each sees must be that of one order or the other. */
export const AT_ONCE: readonly (readonly [start: Start, first: Press, second: Press])[] = [
  ['free', { who: ANS, act: 'takes' }, { who: BERT, act: 'takes' }],
  ['free', { who: ANS, act: 'ends' }, { who: BERT, act: 'ends' }],
  ['free', { who: ANS, act: 'ends' }, { who: BERT, act: 'takes' }],
  ['with Ans', { who: ANS, act: 'passes on' }, { who: BERT, act: 'takes over' }],
  ['with Ans', { who: ANS, act: 'passes on' }, { who: BERT, act: 'ends' }],
  ['ended', { who: ANS, act: 'opens again' }, { who: BERT, act: 'opens again' }],
  ['free', { who: RESIDENT, act: 'withdraws' }, { who: BERT, act: 'ends' }],
];
