// The registry of delivery adapters: a new one is one file and one line here.
import type { Delivery, LineDelivery } from '../../application/ports.ts';
import { confirmation } from './confirmation.ts';
import { inbox } from './inbox.ts';
import type { DeliveryContext, DeliveryKind, LineContext } from './kind.ts';
import { klantinteracties, klantinteractiesLine } from './klantinteracties.ts';
import { lineMail } from './line-mail.ts';
import { smtp } from './smtp.ts';

export const DELIVERIES = { inbox, smtp, klantinteracties } as const;

export type DeliveryName = keyof typeof DELIVERIES;

export type Environment = Readonly<Record<string, string | undefined>>;

/** A delivery with its settings read, or what is wrong with them: name of the setting -> what to set. */
export type Configured<Made = Delivery, Context = DeliveryContext> =
  | { readonly ok: true; make(context: Context): Made }
  | { readonly ok: false; readonly wrong: Readonly<Record<string, string>> };

/** A way to a second line with its settings read, or what is wrong with them. */
export type ConfiguredLine = Configured<LineDelivery, LineContext>;

type Kind<S, Made, Context> = Pick<DeliveryKind<S>, 'settings' | 'advice'> & {
  make(settings: S, context: Context): Made;
};

function configure<S, Made, Context>(
  kind: Kind<S, Made, Context>,
  env: Environment,
): Configured<Made, Context> {
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

/** The ways to a second line: by Open Klant when questions go there, by mail when mail is set up at all. */
export function configureLines(names: readonly DeliveryName[], env: Environment): ConfiguredLine[] {
  return [
    ...(names.includes('klantinteracties') ? [configure(klantinteractiesLine, env)] : []),
    ...(env['SMTP_URL'] === undefined ? [] : [configure(lineMail, env)]),
  ];
}
