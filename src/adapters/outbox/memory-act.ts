// Acts of staff in memory, for tests: the same conditions as the databases hold, in plain words.
import { isStuck } from '../../application/ports.ts';
import type {
  Acted,
  Gone,
  Passing,
  QuestionEvent,
  QueuePage,
  StaffAct,
  StoredRequest,
} from '../../application/ports.ts';
import { isSignal } from '../../domain/contact/contact-request.ts';
import { urgencyLevel } from '../../domain/contact/triage.ts';

export interface Kept {
  stored: StoredRequest;
  dueAt: number;
  /** How often it was passed on so that we bring it, when last, and when that is tried next. */
  passNumber: number;
  passedAt?: Date;
  passDueAt: number;
  eraseAt?: number;
  events: QuestionEvent[];
}

export const isHere = ({ state, request }: StoredRequest) =>
  state !== 'withdrawn' && request !== undefined;
export const isOpen = (stored: StoredRequest) => stored.handledAt === undefined && isHere(stored);

export const levelOf = ({ request }: StoredRequest) =>
  request?.triage === undefined ? 0 : urgencyLevel(request.triage.urgency);

/** The most urgent first, then the oldest. */
export const byUrgency = (a: StoredRequest, b: StoredRequest) =>
  levelOf(b) - levelOf(a) || +a.receivedAt - +b.receivedAt;

function goneOf(stored: StoredRequest): Gone | undefined {
  if (stored.state === 'withdrawn') return 'withdrawn';
  if (stored.request === undefined) return stored.handledAt === undefined ? 'erased' : 'ended';
  return undefined;
}

function isAlready({ kind, who }: StaffAct, stored: StoredRequest): boolean {
  const { takenBy, handledAt } = stored;
  if (kind === 'taken') return takenBy === who;
  if (kind === 'put-back') return takenBy === undefined;
  // With somebody else it is not what was meant: whoever opens it again has it.
  if (kind === 'reopened') return handledAt === undefined && (takenBy ?? who) === who;
  return kind === 'retried' && !isStuck(stored);
}

function refusal(act: StaffAct, stored: StoredRequest | undefined): Acted | undefined {
  const why = stored === undefined ? 'unknown' : goneOf(stored);
  if (why !== undefined) return { kind: 'gone', why };
  const { takenBy, handledAt, line } = stored!;
  const onEnded = act.kind === 'reopened' || act.kind === 'noted';
  if (handledAt !== undefined && !onEnded) return { kind: 'gone', why: 'ended' };
  if (isAlready(act, stored!)) return { kind: 'already' };
  const isOwn = act.kind !== 'taken' && takenBy === act.who;
  const isElsewhere =
    act.kind === 'reopened'
      ? handledAt === undefined
      : 'expected' in act && (takenBy !== act.expected || line !== act.expectedLine) && !isOwn;
  if (!isElsewhere) return undefined;
  return {
    kind: 'taken-by',
    ...(takenBy !== undefined && { who: takenBy }),
    ...(line !== undefined && { line }),
  };
}

function passed(row: Kept, { line, way, at }: StaffAct & { kind: 'passed' }) {
  if (way === undefined) return { line };
  row.passNumber += 1;
  row.passedAt = at;
  row.passDueAt = 0;
  const passing: Passing = {
    number: row.passNumber,
    way,
    state: 'pending',
    attempts: 0,
    done: [],
  };
  return { line, passing };
}

/** What was brought stays brought; only what could not be is tried again. */
function bringAgain(row: Kept): Pick<StoredRequest, 'state' | 'passing'> {
  const { state, passing } = row.stored;
  if (state === 'rejected') row.dueAt = 0;
  if (passing?.state === 'rejected') row.passDueAt = 0;
  return {
    state: state === 'rejected' ? 'pending' : state,
    ...(passing && {
      passing: { ...passing, state: passing.state === 'rejected' ? 'pending' : passing.state },
    }),
  };
}

function changed(act: StaffAct, row: Kept): StoredRequest {
  const { takenBy, againAt, line, passing, ...rest } = row.stored;
  const at = line === undefined ? {} : { line, ...(passing && { passing }) };
  const had = { ...(takenBy !== undefined && { takenBy }), ...(againAt && { againAt }) };
  switch (act.kind) {
    case 'taken':
      return { ...rest, ...(againAt && { againAt }), takenBy: act.who };
    case 'put-back':
      return { ...rest, ...at, ...(againAt && { againAt }) };
    case 'tried': {
      const next = act.againAt && { againAt: act.againAt };
      const hand = takenBy === undefined ? {} : { takenBy };
      return { ...rest, ...at, ...hand, tried: rest.tried + 1, ...next };
    }
    case 'passed':
      return { ...rest, ...passed(row, act) };
    case 'noted':
      return row.stored;
    case 'handled':
      return { ...rest, ...at, handledAt: act.at, outcome: act.outcome };
    case 'reopened': {
      const { handledAt: _at, outcome: _outcome, ...before } = rest;
      return { ...before, takenBy: act.who };
    }
    case 'retried':
      return { ...rest, ...at, ...had, ...bringAgain(row) };
  }
}

function eventOf(act: StaffAct): QuestionEvent {
  const { at, who, kind } = act;
  const text = 'text' in act ? act.text : act.kind === 'handled' ? act.answer : undefined;
  const againAt = act.kind === 'tried' ? act.againAt : undefined;
  return { at, who, act: kind, ...(text !== undefined && { text }), ...(againAt && { againAt }) };
}

/** Does an act on what lies there, or tells why not. */
export function actIn(row: Kept | undefined, act: StaffAct): Acted {
  const refused = refusal(act, row?.stored);
  if (refused || !row) return refused ?? { kind: 'gone', why: 'unknown' };
  row.stored = changed(act, row);
  if (act.kind === 'handled') row.eraseAt = act.eraseAt.getTime();
  if (act.kind === 'reopened') delete row.eraseAt;
  row.events.push(eventOf(act));
  return { kind: 'done' };
}

function isIn(stored: StoredRequest, { queue, who }: QueuePage): boolean {
  if (queue === 'ended') return isHere(stored) && stored.handledAt !== undefined;
  if (!isOpen(stored)) return false;
  if (queue === 'urgent') return levelOf(stored) >= urgencyLevel('urgent');
  if (queue === 'signals') return isSignal(stored.request!);
  if (queue === 'new') return stored.takenBy === undefined && stored.line === undefined;
  if (queue === 'passed') return stored.line !== undefined;
  if (queue === 'mine') return stored.takenBy === who;
  if (queue === 'taken') return stored.takenBy !== undefined;
  return queue === 'all' || isStuck(stored);
}

/** Part of a queue, in its order. */
export function pageOf(all: readonly StoredRequest[], asked: QueuePage) {
  const waits = ({ againAt }: StoredRequest) =>
    Number(againAt !== undefined && againAt > asked.now);
  const lies = (stored: StoredRequest) => Number(!isStuck(stored));
  const before = (a: StoredRequest, b: StoredRequest) =>
    asked.queue === 'ended'
      ? +b.handledAt! - +a.handledAt!
      : levelOf(b) - levelOf(a) ||
        waits(a) - waits(b) ||
        lies(a) - lies(b) ||
        +a.receivedAt - +b.receivedAt;
  const found = all.filter((stored) => isIn(stored, asked)).sort(before);
  return { requests: found.slice(asked.from, asked.from + asked.size), total: found.length };
}
