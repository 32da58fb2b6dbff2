// What a form at the desk asks to do with a question: read with its faults as values, and nothing done yet.
import { maskCitizenNumbers } from '../../domain/contact/citizen-number.ts';
import type { LineWay } from '../../domain/municipality/second-line.ts';
import { kept, keptLine } from '../../domain/kept.ts';
import type { HandledOutcome } from '../ports.ts';
import type { ActNow } from './desk.ts';

/** What is wrong with what was filled in, as the name of a text. */
export type ActFault =
  | 'chooseOutcome'
  | 'noteMissing'
  | 'noteTooLong'
  | 'answerTooLong'
  | 'missingMissing'
  | 'missingTooLong'
  | 'tryMore'
  | 'lineMissing';

/** What was filled in, to give back. */
export interface ActFields {
  readonly outcome: string;
  readonly offer: string;
  readonly missing: string;
  readonly answer: string;
  readonly note: string;
  readonly again: string;
  readonly line: string;
}

/** Letters of a note, and of one line. */
const LIMITS_OF_STAFF = { note: 1000, line: 200 } as const;

export const OUTCOMES = ['shelf', 'tailor-made', 'missing', 'no-contact'] as const;

/** Nobody is given up after one call. */
export const TRIES_BEFORE_NO_CONTACT = 2;

const HOUR_MS = 3_600_000;
/** When to try again, in hours from now. */
export const AGAIN = { hour: 1, later: 4, tomorrow: 24 } as const;
export type Again = keyof typeof AGAIN;

/** What a form holds, tidied; numbers of citizens are masked, because nobody here needs one. */
export function actFields(form: URLSearchParams | undefined): ActFields {
  const text = (name: string) => maskCitizenNumbers(kept(form?.get(name) ?? '')).text;
  const line = (name: string) => maskCitizenNumbers(keptLine(form?.get(name) ?? '')).text;
  return {
    outcome: form?.get('outcome') ?? '',
    offer: form?.get('offer') ?? '',
    missing: line('missing'),
    answer: line('answer'),
    note: text('note'),
    again: form?.get('again') ?? '',
    line: form?.get('line') ?? '',
  };
}

const isLong = (text: string, most: number) => [...text].length > most;

/** Who knows what exists. */
export interface KnownToActs {
  readonly isProvision: (id: string) => boolean;
  /** How a second line is called and reached; undefined when there is none of that id. */
  readonly lineOf: (id: string) => LineWay | undefined;
  /** True when we bring what is handed on to a line with that way. */
  readonly reaches: (way: LineWay) => boolean;
  readonly now: Date;
}

type Read = { readonly act: ActNow } | { readonly fault: ActFault };

function outcomeOf(fields: ActFields, { isProvision }: KnownToActs): HandledOutcome | ActFault {
  const { missing, offer } = fields;
  const kind = OUTCOMES.find((one) => one === fields.outcome);
  if (!kind) return 'chooseOutcome';
  if (kind === 'shelf') return isProvision(offer) ? { kind, detail: offer } : { kind };
  if (kind !== 'missing') return { kind };
  if (missing === '') return 'missingMissing';
  return isLong(missing, LIMITS_OF_STAFF.line) ? 'missingTooLong' : { kind, detail: missing };
}

interface Hand {
  readonly reference: string;
  readonly who: string;
  readonly expected: string | undefined;
  readonly expectedLine?: string | undefined;
}

function finish(hand: Hand, fields: ActFields, tried: number, known: KnownToActs): Read {
  const outcome = outcomeOf(fields, known);
  if (typeof outcome === 'string') return { fault: outcome };
  const { answer } = fields;
  if (isLong(answer, LIMITS_OF_STAFF.line)) return { fault: 'answerTooLong' };
  if (outcome.kind === 'no-contact' && tried < TRIES_BEFORE_NO_CONTACT) return { fault: 'tryMore' };
  return { act: { kind: 'handled', ...hand, outcome, ...(answer !== '' && { answer }) } };
}

function tried(hand: Hand, { again }: ActFields, { now }: KnownToActs): Read {
  const hours = again in AGAIN ? AGAIN[again as Again] : undefined;
  const againAt = hours === undefined ? {} : { againAt: new Date(now.getTime() + hours * HOUR_MS) };
  return { act: { kind: 'tried', ...hand, ...againAt } };
}

function noted({ reference, who }: Hand, { note }: ActFields): Read {
  if (note === '') return { fault: 'noteMissing' };
  if (isLong(note, LIMITS_OF_STAFF.note)) return { fault: 'noteTooLong' };
  return { act: { kind: 'noted', reference, who, text: note } };
}

/** Handing on to a second line: brought there when it can be reached, else only marked. */
export function passedTo(
  hand: Hand,
  { line, way }: { readonly line: string; readonly way: LineWay },
  { reaches }: Pick<KnownToActs, 'reaches'>,
): ActNow {
  return { kind: 'passed', ...hand, line, text: way.name, ...(reaches(way) && { way }) };
}

function passed(hand: Hand, { line }: ActFields, known: KnownToActs): Read {
  const way = known.lineOf(line);
  return way === undefined
    ? { fault: 'lineMissing' }
    : { act: passedTo(hand, { line, way }, known) };
}

/** Texts that an act uses up. */
const USED: Partial<Record<ActNow['kind'], readonly (keyof ActFields)[]>> = {
  handled: ['missing', 'answer'],
  noted: ['note'],
};

/** What was typed besides, and nothing was done with: the note that stands half written when somebody takes a question up. */
export function leftOver(fields: ActFields, { kind }: Pick<ActNow, 'kind'>): [string, string][] {
  const typed = (['missing', 'answer', 'note'] as const).filter((name) => fields[name] !== '');
  return typed.filter((name) => !USED[kind]?.includes(name)).map((name) => [name, fields[name]]);
}

/** What a form asks; undefined when it asks nothing of ours. */
export function actFrom(
  form: URLSearchParams,
  { reference, who, tried: times }: Pick<Hand, 'reference' | 'who'> & { readonly tried: number },
  known: KnownToActs,
): Read | undefined {
  const seen = (name: string) => form.get(name) || undefined;
  const expectedLine = seen('expectedLine');
  const hand: Hand = { reference, who, expected: seen('expected'), expectedLine };
  const fields = actFields(form);
  switch (form.get('action')) {
    case 'take':
      return { act: { kind: 'taken', ...hand } };
    case 'put-back':
      return { act: { kind: 'put-back', ...hand } };
    case 'tried':
      return tried(hand, fields, known);
    case 'note':
      return noted(hand, fields);
    case 'pass':
      return passed(hand, fields, known);
    case 'finish':
      return finish(hand, fields, times, known);
    case 'reopen':
      return { act: { kind: 'reopened', reference, who } };
    case 'retry':
      return { act: { kind: 'retried', reference, who } };
    default:
      return undefined;
  }
}
