// How urgent a question is and how long it may still wait, in the words of the desk.
import type { DeskRequest } from '../../application/desk/desk.ts';
import { isSignal } from '../../domain/contact/contact-request.ts';
import { soonDays, waited, workingDaysLeft, type ClosedDays } from '../../domain/contact/term.ts';
import type { Urgency } from '../../domain/contact/triage.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What terms are counted by. */
export interface TermFacts {
  readonly now: Date;
  readonly timeZone: string;
  /** Working days within which a question is answered; absent: no such promise. */
  readonly days?: number | undefined;
  /** The same for a signal. */
  readonly signalDays: number;
  readonly closed: ClosedDays;
  /** How long something urgent may wait. */
  readonly urgentAfterMs: number;
}

export const urgencyOf = ({ request }: DeskRequest): Urgency =>
  request?.triage?.urgency ?? 'normal';

function urgentTerm(receivedAt: Date, { now, urgentAfterMs }: TermFacts, t: Translate<'desk'>) {
  const left = receivedAt.getTime() + urgentAfterMs - now.getTime();
  if (left <= 0) return t('kcc.urgentLate');
  return t('kcc.minutesLeft', { count: Math.ceil(left / 60_000) });
}

/** What must be read soon has a term of its own: this working day. */
function soonTerm(receivedAt: Date, { now, timeZone, closed }: TermFacts, t: Translate<'desk'>) {
  const days = soonDays(receivedAt, timeZone, closed);
  const left = workingDaysLeft(receivedAt, now, days, timeZone, closed);
  if (left < 0) return t('kcc.overdue');
  return t(left === 0 ? 'kcc.today' : 'kcc.nextWorkDay');
}

/** How long a question may wait, or how long it waits. */
export function termWords(stored: DeskRequest, facts: TermFacts, t: Translate<'desk'>): string {
  const { receivedAt, againAt, request } = stored;
  const { now, timeZone, closed } = facts;
  const days = request && isSignal(request) ? facts.signalDays : facts.days;
  // Once somebody tried, there is a moment for the next time.
  const urgency = againAt === undefined ? urgencyOf(stored) : 'normal';
  if (urgency === 'urgent') return urgentTerm(receivedAt, facts, t);
  if (urgency === 'soon') return soonTerm(receivedAt, facts, t);
  if (days === undefined) {
    const { unit, count } = waited(receivedAt, now);
    return t('kcc.waits', { time: t(`kcc.${unit}`, { count }) });
  }
  const left = workingDaysLeft(receivedAt, now, days, timeZone, closed);
  if (left < 0) return t('kcc.overdue');
  return left === 0 ? t('kcc.lastDay') : t('kcc.workDaysLeft', { count: left });
}
