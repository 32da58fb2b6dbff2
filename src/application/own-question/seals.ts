// Sealed proofs that a browser keeps for us: who has them cannot read, change or make them.
import type { Clock, Vault } from '../ports.ts';

/** How long a ticket opens a question, and the secret of an old link waits for its number. */
export const TICKET_MS = 15 * 60_000;

export interface SealPorts {
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  readonly clock: Clock;
}

/** What a ticket opens: one question, as long as its sender did not wipe since. */
export interface Ticket {
  readonly reference: string;
  /** How often the sender had wiped when it was given. */
  readonly wiped: number;
}

type Purpose = 'ticket' | 'visit' | 'link';

// The purpose is bound to the seal, so that none passes for another, nor for a sealed question.
const about = (purpose: Purpose) => `own question: ${purpose}`;

function seal(
  { vault }: Pick<SealPorts, 'vault'>,
  purpose: Purpose,
  ...parts: readonly (string | number)[]
) {
  return vault.seal(parts.join(' '), about(purpose));
}

function unseal({ vault }: Pick<SealPorts, 'vault'>, purpose: Purpose, sealed: string | undefined) {
  return vault.open(sealed ?? '', about(purpose))?.split(' ');
}

function untilOf({ clock }: SealPorts): number {
  return clock.now().getTime() + TICKET_MS;
}

function isPast({ clock }: SealPorts, until: string | undefined): boolean {
  return !(clock.now().getTime() < Number(until));
}

/** A ticket for a quarter of an hour. */
export function sealTicket(ports: SealPorts, { reference, wiped }: Ticket): string {
  return seal(ports, 'ticket', reference, wiped, untilOf(ports));
}

/** What a ticket opens; undefined when it is old, or none of ours. */
export function openTicket(ports: SealPorts, sealed: string | undefined): Ticket | undefined {
  const [reference, wiped, until] = unseal(ports, 'ticket', sealed) ?? [];
  if (reference === undefined || isPast(ports, until)) return undefined;
  return { reference, wiped: Number(wiped) };
}

/** The proof that a browser sent a question. */
export function sealVisit(ports: Pick<SealPorts, 'vault'>, reference: string): string {
  return seal(ports, 'visit', reference);
}

/** Number of the question that a browser sent; undefined when the proof is none of ours. */
export function openVisit(
  ports: Pick<SealPorts, 'vault'>,
  sealed: string | undefined,
): string | undefined {
  return unseal(ports, 'visit', sealed)?.[0];
}

/** The secret of an old link, taken out of the address. */
export function sealLink(ports: SealPorts, secret: string): string {
  return seal(ports, 'link', encodeURIComponent(secret.toWellFormed()), untilOf(ports));
}

/** The secret that came by a link a moment ago. */
export function openLink(ports: SealPorts, sealed: string | undefined): string | undefined {
  const [secret, until] = unseal(ports, 'link', sealed) ?? [];
  return secret === undefined || isPast(ports, until) ? undefined : decodeURIComponent(secret);
}
