// What staff do with a question, as values: the act with the state it was based on, and what came of it.
import type { LineWay } from '../domain/municipality/second-line.ts';

/** What staff say came of a request; kept for learning after the personal part is gone. */
export interface HandledOutcome {
  readonly kind: 'shelf' | 'tailor-made' | 'missing' | 'no-contact';
  /** Which provision, or what was missing; at most 200 characters, no personal details. */
  readonly detail?: string;
}

/** Every act on a question, as it stands in the record. */
export const STAFF_ACTS = [
  'taken',
  'put-back',
  'tried',
  'noted',
  'passed',
  'handled',
  'reopened',
  'retried',
] as const;
export type StaffActKind = (typeof STAFF_ACTS)[number];

interface ByStaff {
  readonly reference: string;
  /** Who of staff does it, and when. */
  readonly who: string;
  readonly at: Date;
}

/** With whom the question was when they looked, and to which second line it was handed on; absent: with nobody, to none. Anything else now lets nothing happen. */
interface AsSeen {
  readonly expected: string | undefined;
  readonly expectedLine?: string | undefined;
}

export type StaffAct = ByStaff &
  (
    | ({ readonly kind: 'taken' | 'put-back' } & AsSeen)
    /** Nobody answered; `againAt`: when to try again. */
    | ({ readonly kind: 'tried'; readonly againAt?: Date } & AsSeen)
    /** A line for whoever reads the question next. */
    | { readonly kind: 'noted'; readonly text: string }
    /** Handed on to the second line `line`, of which `text` is the name; whoever has it lets go of it. `way`: we bring it; absent: staff do. */
    | ({
        readonly kind: 'passed';
        readonly line: string;
        readonly text: string;
        readonly way?: LineWay;
      } & AsSeen)
    /** Ended. `answer`: in one line what the resident was told. `eraseAt`: until when it can be opened again. */
    | ({
        readonly kind: 'handled';
        readonly outcome: HandledOutcome;
        readonly answer?: string;
        readonly eraseAt: Date;
      } & AsSeen)
    | { readonly kind: 'reopened' }
    /** To be brought again to where it could not be: the contact centre, or the second line. */
    | { readonly kind: 'retried' }
  );

/** Why there is nothing left to act on. */
export type Gone = 'unknown' | 'withdrawn' | 'ended' | 'erased';

export type Acted =
  | { readonly kind: 'done' }
  /** It was so already, by whoever: nothing changed. */
  | { readonly kind: 'already' }
  /** It is elsewhere than was seen; `who` is absent when it is with nobody, `line` unless it was handed on. */
  | { readonly kind: 'taken-by'; readonly who?: string; readonly line?: string }
  | { readonly kind: 'gone'; readonly why: Gone };

/** Something that was done with a question; goes when the question goes. */
export interface QuestionEvent {
  readonly at: Date;
  readonly who: string;
  readonly act: StaffActKind;
  /** What was written with it: a note, to whom it went, or what the resident was told. */
  readonly text?: string;
  readonly againAt?: Date;
}

/** Which questions the desk asks for. */
export const QUEUES = [
  'all',
  'urgent',
  'signals',
  'new',
  'mine',
  'taken',
  'passed',
  'undelivered',
  'ended',
] as const;
export type Queue = (typeof QUEUES)[number];

export interface QueuePage {
  readonly queue: Queue;
  /** Who asks, for the queue of their own. */
  readonly who: string;
  /** What waits for a later try stands behind the rest of its urgency until this moment has come. */
  readonly now: Date;
  readonly from: number;
  readonly size: number;
}
