// What pages may do at run time; the server hands it to them as `Astro.locals.services`.
import type {
  AuditEntry,
  Clock,
  Count,
  HandledOutcome,
  Learned,
  Logger,
  OutboxFigures,
  Report,
  StoredRequest,
  Vault,
} from './ports.ts';
import type { AskServices } from './ask/services.ts';
import type { Counted, CountKind } from './count.ts';
import type { LimitKind, Limits } from './limits.ts';
import type { OwnQuestionServices } from './own-question/services.ts';

/** Staff sessions: an unguessable secret each, gone after a rest and at the end of a working day. */
export interface Sessions {
  /** Starts a session of someone of staff and returns its secret. */
  start(who: string): string;
  /** Name of whoever holds the secret of a live session, and renews it; undefined for everybody else. */
  who(secret: string | undefined): string | undefined;
  end(secret: string | undefined): void;
}

/** What staff do at the desk; every look at personal data is written down under `who`. */
export interface Desk {
  /** Open questions, oldest first; for lists: shows nothing of the person. */
  list(): Promise<StoredRequest[]>;
  /** One question with its personal part. */
  see(reference: string, who: string): Promise<StoredRequest | undefined>;
  take(reference: string, who: string): Promise<void>;
  putBack(reference: string, who: string): Promise<void>;
  /** Ends a question: the personal part is erased. False when it had ended already. */
  finish(reference: string, who: string, outcome: HandledOutcome): Promise<boolean>;
  retry(reference: string, who: string): Promise<void>;
  /** Writes down who came in and went. */
  note(who: string, act: 'sign-in' | 'sign-out'): Promise<void>;
  learned(): Promise<Learned[]>;
  audit(): Promise<AuditEntry[]>;
  /** What was counted of a kind, newest day first. */
  counted(kind: CountKind): Promise<(Count & { readonly times: number })[]>;
  /** What editors must look at, oldest first. */
  reports(): Promise<(Report & { readonly id: number })[]>;
  /** Takes a report off the list. */
  reportDone(id: number): Promise<void>;
  /** Numbers, and whether a person must look at what lies undelivered. */
  state(): Promise<OutboxFigures & { readonly alert: boolean }>;
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

export interface Services {
  readonly ask: AskServices;
  readonly ownQuestion: OwnQuestionServices;
  /** Counts that something happened. Never throws: counting must not stand in the way. */
  count(counted: Counted): Promise<void>;
  /** Tells the editors what is wrong on a page; false when nothing was said. */
  reportWrong(told: Omit<Report, 'at'>): Promise<boolean>;
  readonly limits: Limits<LimitKind>;
  readonly desk: Desk;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  /** Seals short texts for a cookie. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** True when the session cookie can carry the Secure mark. */
  readonly secureCookies: boolean;
  /** Public address of the portal, without a slash at the end; absent when not set. */
  readonly publicUrl?: string;
}
