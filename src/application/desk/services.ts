// What the pages of the desk need at run time.
import type { LineWay } from '../../domain/municipality/second-line.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import type { Submitted } from '../ask/submit-contact-request.ts';
import type { Counted } from '../count.ts';
import type { Limits } from '../limits.ts';
import type { Report, StaffNames, Vault } from '../ports.ts';
import type { SecurityLog } from '../security-log.ts';
import type { Turns } from '../turns.ts';
import type { Desk } from './desk.ts';
import type { ProviderTrouble } from './provider-trouble.ts';
import type { SignInTries } from './sign-in-tries.ts';
import type { Staff } from './staff.ts';

/** A session of whoever asks. */
export interface OwnSession {
  /** What a form names it by; opens nothing. */
  readonly id: string;
  readonly since: Date;
  readonly seen: Date;
  /** True for the one that asks. */
  readonly isHere: boolean;
}

/** Staff sessions: an unguessable secret each, gone after a rest and at the end of a working day. */
export interface Sessions {
  /** Starts a session and returns its secret. `idToken`: what ends it at the identity provider as well. */
  start(staff: Staff, idToken?: string): Promise<string>;
  /** Whoever holds the secret of a live session, which it renews; undefined for everybody else. */
  of(secret: string | undefined): Promise<Staff | undefined>;
  /** All of whoever holds the secret, newest first; none when it is not live. */
  own(secret: string | undefined): Promise<OwnSession[]>;
  /** Ends another session of whoever holds the secret, or all others; gives how many. */
  endOthers(secret: string | undefined, id?: string): Promise<number>;
  /** Ends all, of everybody. */
  endAll(): Promise<void>;
  /** Ends it; gives whose it was, undefined when there was none. */
  end(
    secret: string | undefined,
  ): Promise<{ readonly name: string; readonly idToken?: string } | undefined>;
}

/** Someone who signed in at the identity provider. */
export interface Known {
  readonly staff: Staff;
  /** Which account it is: a fingerprint of what the provider never gives to another. Absent with a shared password. */
  readonly account?: string;
  /** Ends the session there; holds their name, so it is kept sealed. */
  readonly idToken?: string;
}

/** How staff sign in: with a password they share, or at the identity provider of the municipality. */
export type SignIn =
  | {
      readonly kind: 'password';
      matches(attempt: string): Promise<boolean>;
      /** Another password from now on, unless it is soon guessed. */
      change(next: string): Promise<'changed' | 'weak'>;
    }
  | {
      readonly kind: 'oidc';
      /** Where to send the browser, and what to remember for the way back; undefined when the provider is away. */
      begin(): Promise<{ readonly url: string; readonly memo: string } | undefined>;
      finish(address: URL, memo: string): Promise<Known | { readonly refused: ProviderTrouble }>;
      /** Where the session ends at the provider; undefined when it has no such place or is away. */
      leave(idToken: string | undefined): Promise<string | undefined>;
    };

/** Enough to know who of staff asks. */
export interface SessionServices {
  readonly sessions: Pick<Sessions, 'of'>;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

export interface DeskServices extends SessionServices {
  readonly desk: Desk;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly names: Pick<StaffNames, 'claim'>;
  readonly tries: SignInTries;
  /** Turns at checking a password, which is costly. */
  readonly turns: Turns;
  /** Stores a question once per key. Throws when the disk refuses. */
  submit(key: string, request: ContactRequest): Promise<Submitted>;
  /** True when we bring what is handed on to a second line that is reached so. */
  reachesLine(way: LineWay): boolean;
  /** A fresh key for a form. */
  newKey(): string;
  readonly limits: Pick<Limits<'report'>, 'allow'>;
  readonly security: Pick<SecurityLog, 'note'>;
  /** Seals short texts for a cookie. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  /** An unguessable name for a device. */
  newDevice(): string;
  /** Counts that something happened. Never throws: counting must not stand in the way. */
  count(counted: Counted): Promise<void>;
  /** Tells the editors what is wrong on a page. */
  reportWrong(told: Omit<Report, 'at'>): Promise<'told' | 'empty' | 'full'>;
  now(): Date;
}
