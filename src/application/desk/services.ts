// What the pages of the desk need at run time.
import type { Counted } from '../count.ts';
import type { Limits } from '../limits.ts';
import type { Report, Vault } from '../ports.ts';
import type { Desk } from './desk.ts';

/** Staff sessions: an unguessable secret each, gone after a rest and at the end of a working day. */
export interface Sessions {
  /** Starts a session of someone of staff and returns its secret. */
  start(who: string): string;
  /** Name of whoever holds the secret of a live session, and renews it; undefined for everybody else. */
  who(secret: string | undefined): string | undefined;
  end(secret: string | undefined): void;
}

/** How staff sign in: with a password, or at the identity provider of the municipality. */
export type SignIn =
  | { readonly kind: 'password'; matches(attempt: string): boolean }
  | {
      readonly kind: 'oidc';
      /** Where to send the browser, and what to remember for the way back; undefined when the provider is away. */
      begin(): Promise<{ readonly url: string; readonly memo: string } | undefined>;
      finish(
        address: URL,
        memo: string,
      ): Promise<{ readonly who: string } | { readonly refused: string }>;
    };

/** Enough to know who of staff asks. */
export interface SessionServices {
  readonly sessions: Sessions;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

export interface DeskServices extends SessionServices {
  readonly desk: Desk;
  readonly signIn: SignIn;
  readonly limits: Pick<Limits<'sign-in' | 'report'>, 'allow'>;
  /** Seals short texts for a cookie. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  /** Counts that something happened. Never throws: counting must not stand in the way. */
  count(counted: Counted): Promise<void>;
  /** Tells the editors what is wrong on a page; false when nothing was said. */
  reportWrong(told: Omit<Report, 'at'>): Promise<boolean>;
  now(): Date;
}
