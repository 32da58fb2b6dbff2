// The settings of a Klantinteracties API.
import { z } from 'zod';
import { ACTOR } from '../../domain/municipality/second-line.ts';
import type { Actor } from './klantinteracties-bodies.ts';

const LOCAL = ['localhost', '127.0.0.1'];

/** The token opens every question in the register: it goes over TLS, except on this machine. */
function isSafe(text: string): boolean {
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const sealed = protocol === 'https:' || LOCAL.includes(hostname);
  return sealed && [username, password, search, hash].every((part) => part === '');
}

/** A department or group from its text, see `ACTOR`. */
export function actorFrom(text: string): Actor {
  return { kind: text.startsWith('afd') ? 'afd' : 'grp', objectId: text.slice(4) };
}

export const settings = z.object({
  /** Base address, with or without /api/v1. */
  KLANTINTERACTIES_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isSafe)
    .transform((url) => `${url.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}/api/v1`),
  KLANTINTERACTIES_TOKEN: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  /** Channel as the contact centre names it. */
  KLANTINTERACTIES_KANAAL: z.string().trim().min(1).max(50).default('Webformulier'),
  /** Who gets the task: a department (afd) or a group (grp). */
  KLANTINTERACTIES_ACTOR: z.string().regex(ACTOR).transform(actorFrom),
  /** Of one call; all calls of one attempt together stay within the lease of a request. */
  KLANTINTERACTIES_TIMEOUT_MS: z.coerce.number().int().min(100).max(15_000).default(10_000),
});

export type KlantinteractiesSettings = z.infer<typeof settings>;

export const ADVICE = {
  KLANTINTERACTIES_URL:
    'set KLANTINTERACTIES_URL to the https address of the API, such as https://openklant.example.nl/klantinteracties',
  KLANTINTERACTIES_TOKEN:
    'set KLANTINTERACTIES_TOKEN to the token that the administrator of Open Klant made for the portal',
  KLANTINTERACTIES_KANAAL:
    'set KLANTINTERACTIES_KANAAL to a channel that the register knows, at most 50 characters, such as Webformulier',
  KLANTINTERACTIES_ACTOR:
    'set KLANTINTERACTIES_ACTOR to afd: or grp: and the identificatie of the department or group, such as afd:KCC',
  KLANTINTERACTIES_TIMEOUT_MS:
    'set KLANTINTERACTIES_TIMEOUT_MS to how long one call may take, 100 to 15000 milliseconds',
} as const;
