// What a delivery adapter brings to the registry: its settings, what to say when they are wrong, and how it is made.
import type { z } from 'zod';
import type { CourtesyKind, Limits } from '../../application/limits.ts';
import type { Clock, Delivery, LineDelivery } from '../../application/ports.ts';

/** What every adapter may know of the portal. */
export interface DeliveryContext {
  /** Public address without a slash at the end, such as https://hulp.example.nl; absent when not set. */
  readonly publicUrl: string | undefined;
  /** Name of the portal, for subjects and senders. */
  readonly portal: string;
  /** Time zone of the municipality, such as Europe/Amsterdam; moments in mail are in it. */
  readonly timeZone: string;
  readonly clock: Pick<Clock, 'now'>;
  /** How much mail one address of a resident may get, whoever asks for it. */
  readonly courtesies: Courtesies;
}

/** Counts courtesies per receiver, under a fingerprint: never under an address. */
export interface Courtesies {
  readonly limits: Limits<CourtesyKind>;
  /** A keyed fingerprint, the same for the same text. */
  mark(text: string): string;
}

export interface DeliveryKind<Settings> {
  /** Reads the environment; unknown names are ignored. */
  readonly settings: z.ZodType<Settings>;
  /** Name of a setting -> what to set, as in 'set SMTP_URL to ...'. */
  readonly advice: Readonly<Record<string, string>>;
  make(settings: Settings, context: DeliveryContext): Delivery;
}

/** What a way to a second line may know of the portal. */
export type LineContext = Pick<DeliveryContext, 'publicUrl' | 'portal' | 'timeZone'>;

/** The same for a way to a second line. */
export interface LineKind<Settings> extends Pick<DeliveryKind<Settings>, 'settings' | 'advice'> {
  make(settings: Settings, context: LineContext): LineDelivery;
}
