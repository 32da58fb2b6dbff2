// What a delivery adapter brings to its contract: a fake other side that behaves well or badly when told to.
import type { Delivery } from '../../../src/application/ports.ts';

/** Every behaviour of another side that the contract asks about. */
export const BEHAVIOURS = {
  takes: 'takes every question',
  keeps: 'is no other side: the question stays with us',
  refuses: 'refuses this question, and always will',
  busy: 'refuses for now',
  fails: 'has a fault of its own',
  asksToWait: 'says how long to wait',
  redirects: 'says that it lives elsewhere now',
  silent: 'accepts the connection and then says nothing',
  stalls: 'says nothing more in the middle of a question',
  trickles: 'goes on answering, a little at a time, and never ends',
  hangsUp: 'hangs up half-way, before the question is stored',
  losesAnswer: 'stores the first question, and hangs up before it says so; takes the next ones',
  away: 'does not listen',
  locked: 'does not accept our password or token',
  stranger: 'is another service than the settings say',
  talks: 'refuses at length, and repeats what was typed and whose address it is',
} as const;

export type Behaviour = keyof typeof BEHAVIOURS;

/** One fake other side, with a delivery set up for it. */
export interface Side {
  readonly delivery: Delivery;
  /** Another delivery to the same side, that remembers nothing: as after a restart. */
  again(): Delivery;
  /** How many questions lie there, doubles that it cannot know counted. */
  arrived(): number;
  /** Everything the other side was told, as text. */
  heard(): string;
  /** How often it was reached. */
  visits(): number;
  /** Everything that came to where a redirect pointed. */
  elsewhere?(): string;
  /** How long it asks to wait, in milliseconds. */
  readonly waitMs?: number;
  end(): Promise<void>;
}

/** One way to behave so, such as one status code. */
export interface Way {
  readonly how: string;
  open(): Promise<Side>;
}

/** The other side of one adapter. Patience must be set short, or silence takes long to judge. */
export interface Peer {
  /** The settings that the adapter cannot do without. */
  readonly settings: Readonly<Record<string, string>>;
  /** Passwords, tokens and mailboxes in the settings of its sides: they may stand nowhere. */
  readonly secrets: readonly string[];
  /** All ways of each behaviour, or a sentence why this other side cannot behave so. */
  readonly ways: Readonly<Record<Behaviour, readonly Way[] | string>>;
  /** After how long something counts as hanging, in milliseconds. */
  readonly boundMs?: number;
}
