// A contact request (contactverzoek): what a resident asks and one way to reach them. As little as possible.
import type { Triage } from './triage.ts';

/** Limits of the Klantinteracties API, so that nothing is cut off on its way to the contact centre. */
export const LIMITS = { subject: 200, question: 1000, name: 200, email: 80, phone: 20 } as const;

/** How the answer reaches the resident; 'self': they come or call, and nothing is stored. */
export const REACHES = ['phone', 'email', 'self'] as const;
export type Reach = (typeof REACHES)[number];

/** When a call suits; within opening hours when those are known. */
export const MOMENTS = ['any', 'morning', 'afternoon'] as const;
export type Moment = (typeof MOMENTS)[number];

/** For whom one asks: oneself, someone who knows of it, someone who does not, or as a professional who is worried. */
export const FOR_WHOM = ['self', 'other', 'other-unaware', 'professional'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

/** True when somebody tells about another who did not ask for it: a signal, with a queue and a term of its own. */
export function isSignal({ forWhom }: Pick<ContactRequest, 'forWhom'>): boolean {
  return forWhom === 'professional' || forWhom === 'other-unaware';
}

/** What a resident leaves behind. */
export interface ContactRequest {
  /** At most 1000 characters; citizen service numbers are masked. */
  readonly question: string;
  /** In E.164, as '+31612345678'; absent when the resident prefers mail. */
  readonly phone?: string;
  /** The name of the host in ASCII, as mail needs it. */
  readonly email?: string;
  /** When a call suits; absent: any time. */
  readonly moment?: Exclude<Moment, 'any'>;
  readonly name?: string;
  /** Absent: for oneself. */
  readonly forWhom?: Exclude<ForWhom, 'self'>;
  /** Slug of the need the resident came from. */
  readonly need?: string;
  /** What it is about, in Dutch, for whoever answers: the title of the need. */
  readonly about?: string;
  /** What the resident told and tried in the wegwijzer, in Dutch sentences, as far as they share it. */
  readonly steps?: readonly string[];
  /** 'phone': staff took it down with a caller on the line; absent: the resident sent it. */
  readonly channel?: 'phone';
  /** Language to answer in. */
  readonly language: string;
  /** Reference of the request this one takes the place of. */
  readonly replaces?: string;
  /** How urgent it is and what it seems to be about; absent: nothing was heard in it. */
  readonly triage?: Triage;
}
