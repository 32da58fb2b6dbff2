// The registry of delivery adapters: a new one is one file and one line here.
import type { Delivery } from '../../application/ports.ts';
import { confirmation } from './confirmation.ts';
import { inbox } from './inbox.ts';
import type { DeliveryContext, DeliveryKind } from './kind.ts';
import { klantinteracties } from './klantinteracties.ts';
import { smtp } from './smtp.ts';

export const DELIVERIES = { inbox, smtp, klantinteracties } as const;

export type DeliveryName = keyof typeof DELIVERIES;

export type Environment = Readonly<Record<string, string | undefined>>;

/** A delivery with its settings read, or what is wrong with them: name of the setting -> what to set. */
export type Configured =
  | { readonly ok: true; make(context: DeliveryContext): Delivery }
  | { readonly ok: false; readonly wrong: Readonly<Record<string, string>> };

function configure<S>(kind: DeliveryKind<S>, env: Environment): Configured {
  const parsed = kind.settings.safeParse(env);
  if (parsed.success) return { ok: true, make: (context) => kind.make(parsed.data, context) };
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return {
    ok: false,
    wrong: Object.fromEntries([...names].map((name) => [name, kind.advice[name] ?? name])),
  };
}

/** Reads the settings of one delivery from the environment. */
export function configureDelivery(name: DeliveryName, env: Environment): Configured {
  return configure(DELIVERIES[name] as DeliveryKind<unknown>, env);
}

/** The confirmation by mail, when mail is set up at all. */
export function configureConfirmation(env: Environment): Configured | undefined {
  return env['SMTP_URL'] === undefined ? undefined : configure(confirmation, env);
}
