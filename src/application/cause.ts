// Why something outside did not do what was asked: a closed list, so that log, figures, health and alarm say the same.

/** Every cause; each has a remedy for who runs the server, and words for the alarm. */
export const CAUSES = [
  'disk-full',
  'disk-readonly',
  'disk-fault',
  'database-away',
  'database-busy',
  'database-broken',
  'key-missing',
  'name-not-found',
  'unreachable',
  'timeout',
  'certificate',
  'sign-in',
  'set-up',
  'quota',
  'mailbox-full',
  'busy',
  'recipient',
  'content',
  'actor-missing',
  'wrong-answer',
  'standing-still',
  'own-fault',
] as const;

export type Cause = (typeof CAUSES)[number];

/** A fault of something outside, by name: its message holds no words of anybody. */
export class PortFault extends Error {
  override readonly name = 'PortFault';
  /** Which adapter met it, as in 'sqlite'. */
  readonly adapter: string;
  readonly fault: Cause;
  constructor(adapter: string, fault: Cause) {
    super(`${adapter}: ${fault}`);
    this.adapter = adapter;
    this.fault = fault;
  }
}

/** True for a fault with a name. By its name: the pages of a release bring a class of their own. */
export function isPortFault(error: unknown): error is PortFault {
  return error instanceof Error && error.name === 'PortFault';
}

/** The cause of whatever was thrown; what carries no name is a fault of ours. */
export function causeOf(error: unknown): Cause {
  return isPortFault(error) ? error.fault : 'own-fault';
}
