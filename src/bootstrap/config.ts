// Settings from the environment, checked at the start; a wrong one stops the start with a sentence that says what to set.
import { z } from 'zod';
import { EMAIL } from '../domain/email.ts';
import { TERMS_ADVICE, termsSchema } from '../domain/retention/terms.ts';
import { HTTP_ADVICE, httpSettings, wrongTogetherForHttp } from '../adapters/http/http-settings.ts';
import { OIDC_ADVICE, oidcSettings, type OidcSettings } from '../adapters/access/oidc-settings.ts';
import {
  configureConfirmation,
  configureDelivery,
  configureLines,
  DELIVERIES,
  type Configured,
  type ConfiguredLine,
  type DeliveryName,
  type Environment,
} from '../adapters/delivery/index.ts';
import { MAIL_ADVICE, mailSettings, type MailSettings } from '../adapters/mail/mail.ts';
import {
  DATABASE_ADVICE,
  databaseSettings,
  wrongTogetherForDatabase,
} from '../adapters/outbox/database-settings.ts';
import { readKeys } from '../adapters/vault/keys.ts';

const names = Object.keys(DELIVERIES) as DeliveryName[];
const isName = (text: string): text is DeliveryName => names.includes(text as DeliveryName);

/** Letters that a password of the desk has at least. */
export const LEAST_PASSWORD = 12;

const configSchema = z.object({
  ...httpSettings,
  /** Folder for the databases, the key and the staff password. */
  DATA_DIR: z.string().min(1).default('data'),
  /** Folder with the built site. */
  DIST_DIR: z.string().min(1).default('dist'),
  /** Name of the portal in mail; absent: as in the content of the site. */
  PORTAL_NAME: z.string().min(1).max(60).optional(),
  /** Password of the contact centre desk; made on the first start when absent. */
  KCC_PASSWORD: z.string().min(LEAST_PASSWORD).optional(),
  /** Staff may share one password, also where others can reach the portal. */
  KCC_PASSWORD_MODE: z.literal('shared').optional(),
  /** Where questions go: one or several names, with commas. */
  DELIVERY: z
    .string()
    .default('inbox')
    .transform((text) => [...new Set(text.split(',').map((name) => name.trim()))])
    .refine((list) => list.every(isName)),
  ...databaseSettings,
  /** Keys that seal personal data, newest first: name:base64 of 32 bytes. */
  ENCRYPTION_KEYS: z
    .string()
    .refine((text) => readKeys(text) !== undefined)
    .optional(),
  /** File of the key; absent: `sleutel` in DATA_DIR. */
  KEY_FILE: z.string().min(1).optional(),
  /** 'yes': no start with a key that lies in DATA_DIR. */
  KEY_APART: z.enum(['yes', 'no']).default('no'),
  /** Name of the installation that must be found; absent: as the folder and the key remember. */
  INSTALLATION: z
    .string()
    .regex(/^[a-z0-9-]{4,40}$/)
    .optional(),
  ...termsSchema.shape,
  /** Minutes after which an undelivered question alerts a person. */
  ALERT_AFTER_MINUTES: z.coerce.number().positive().max(10_080).default(15),
  /** Address that is alerted; needs SMTP_URL. */
  ALERT_MAIL: z.email({ pattern: EMAIL }).optional(),
  /** Minutes after which an urgent question that nobody took up is told again. */
  URGENT_AFTER_MINUTES: z.coerce.number().positive().max(1440).default(15),
  /** Address that is told of urgent questions at once; absent: ALERT_MAIL. Needs SMTP_URL. */
  URGENT_MAIL: z.email({ pattern: EMAIL }).optional(),
  /** Secret with which a monitor reads /metrics; absent: there is no such page. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Questions one address may send in an hour. */
  SENDS_PER_HOUR: z.coerce.number().int().min(1).max(100_000).default(60),
  /** Failures to sign in from one address before the next try must wait, and tries in a quarter of an hour to open one's own question. Never without a limit. */
  SIGN_INS: z.coerce.number().int().min(1).max(100_000).default(10),
  /** Seconds that a person needs at least to fill in the form. */
  MIN_FILL_SECONDS: z.coerce.number().min(0).max(60).default(2),
});

interface AlarmMail {
  readonly settings: MailSettings;
  readonly to: string;
}

export type Config = z.infer<typeof configSchema> & {
  readonly deliveries: readonly Extract<Configured, { ok: true }>[];
  /** The ways to a second line. */
  readonly lines: readonly Extract<ConfiguredLine, { ok: true }>[];
  readonly oidc?: OidcSettings;
  /** Set when the alert goes by mail. */
  readonly alertMail?: AlarmMail;
  /** Set when urgent questions are told by mail. */
  readonly urgentMail?: AlarmMail;
};

const ADVICE: Record<string, string> = {
  DATA_DIR: 'set DATA_DIR to a folder that can be written',
  DIST_DIR: 'set DIST_DIR to the folder with the built site',
  PORTAL_NAME: 'set PORTAL_NAME to a name of at most 60 characters',
  KCC_PASSWORD_MODE:
    'set OIDC_ISSUER and the other OIDC_ settings, so that staff sign in with accounts of their own; or, to let the whole desk share one password, set KCC_PASSWORD_MODE to shared and KCC_PASSWORD to that password',
  KCC_PASSWORD:
    'set KCC_PASSWORD to 12 characters or more; only on this computer alone it may be left out',
  DELIVERY: `set DELIVERY to one of: ${names.join(', ')}; or to several, with commas`,
  ...DATABASE_ADVICE,
  ENCRYPTION_KEYS:
    'set ENCRYPTION_KEYS to name:key, where key is the output of "openssl rand -base64 32"; newest first, with commas',
  KEY_FILE: 'set KEY_FILE to the file with the key, or leave it out: then it is DATA_DIR/sleutel',
  KEY_APART: 'set KEY_APART to yes or no',
  INSTALLATION:
    'set INSTALLATION to the name of the installation, 4 to 40 small letters, digits and dashes, or leave it out',
  ...TERMS_ADVICE,
  ALERT_AFTER_MINUTES: 'set ALERT_AFTER_MINUTES to a number of minutes, such as 15',
  ALERT_MAIL: 'set ALERT_MAIL to an e-mail address, and SMTP_URL and SMTP_FROM with it',
  URGENT_AFTER_MINUTES: 'set URGENT_AFTER_MINUTES to a number of minutes, such as 15',
  URGENT_MAIL: 'set URGENT_MAIL to an e-mail address, and SMTP_URL and SMTP_FROM with it',
  METRICS_TOKEN: 'set METRICS_TOKEN to a secret of 16 characters or more, or leave it out',
  SENDS_PER_HOUR: 'set SENDS_PER_HOUR to a whole number from 1 to 100000, such as 60',
  SIGN_INS:
    'set SIGN_INS to a whole number from 1 to 100000, such as 10: without a limit passwords and letters could be guessed',
  MIN_FILL_SECONDS: 'set MIN_FILL_SECONDS to a number of seconds from 0 to 60',
  ...HTTP_ADVICE,
  ...OIDC_ADVICE,
  ...MAIL_ADVICE,
};

/** Settings that only one way of delivery reads. */
export const DELIVERY_SETTINGS = Object.fromEntries(
  Object.entries(DELIVERIES).map(([name, { advice }]) => [
    name,
    Object.keys(advice).filter((setting) => !(setting in MAIL_ADVICE)),
  ]),
) as Readonly<Record<string, readonly string[]>>;

/** Every setting of the portal, those of a build included. */
export const SETTINGS: readonly string[] = [
  ...Object.keys(configSchema.shape),
  ...Object.keys({ ...OIDC_ADVICE, ...MAIL_ADVICE }),
  ...Object.values(DELIVERY_SETTINGS).flat(),
  ...['SITE_URL', 'CONTENT_DIR', 'BUILD_CACHE_DIR'],
];

export class ConfigError extends Error {}

type Wrong = Record<string, string>;

function wrongIn(error: z.ZodError): Wrong {
  const wrong = new Set(error.issues.map((issue) => String(issue.path[0])));
  return Object.fromEntries([...wrong].map((name) => [name, ADVICE[name] ?? name]));
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** True when only this computer can reach the portal. */
function isLocal({ HOST, PUBLIC_URL }: { HOST: string; PUBLIC_URL?: string | undefined }): boolean {
  return LOCAL.test(PUBLIC_URL === undefined ? HOST : new URL(PUBLIC_URL).hostname);
}

/** Rules between settings, told as the setting to change. */
function wrongTogether(config: z.infer<typeof configSchema>, env: Environment): Wrong {
  const together = wrongTogetherForHttp(config).map((name) => [name, ADVICE[name]!]);
  const wrong: Wrong = { ...Object.fromEntries(together), ...wrongTogetherForDatabase(config) };
  // Servers that share a database must share its keys.
  if (config.DATABASE_URL !== undefined && config.ENCRYPTION_KEYS === undefined)
    wrong['ENCRYPTION_KEYS'] = ADVICE['ENCRYPTION_KEYS']!;
  for (const name of ['ALERT_MAIL', 'URGENT_MAIL'] as const)
    if (config[name] !== undefined && !mailSettings.safeParse(env).success)
      wrong[name] = ADVICE[name]!;
  if (env['OIDC_ISSUER'] !== undefined && config.PUBLIC_URL === undefined)
    wrong['PUBLIC_URL'] = `${ADVICE['PUBLIC_URL']}: signing in comes back there`;
  if (!env['OIDC_ISSUER'] && !isLocal(config)) {
    if (!config.KCC_PASSWORD_MODE) wrong['KCC_PASSWORD_MODE'] = ADVICE['KCC_PASSWORD_MODE']!;
    // One made here would be printed, and a log of the system keeps what is printed.
    else if (!config.KCC_PASSWORD) wrong['KCC_PASSWORD'] = ADVICE['KCC_PASSWORD']!;
  }
  return wrong;
}

function stop(wrong: Wrong): never {
  const lines = Object.entries(wrong).map(([name, advice]) => `${name} is wrong: ${advice}.`);
  throw new ConfigError(lines.join('\n'));
}

function readOidc(env: Environment): { oidc?: OidcSettings; wrong: Wrong } {
  // Half a set-up must not fall back to a password in silence.
  if (!Object.keys(env).some((name) => name.startsWith('OIDC_'))) return { wrong: {} };
  const parsed = oidcSettings.safeParse(env);
  return parsed.success ? { oidc: parsed.data, wrong: {} } : { wrong: wrongIn(parsed.error) };
}

/** Reads the settings. Throws a ConfigError that names every wrong one and what to set. */
export function readConfig(environment: Environment): Config {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(env);
  if (!parsed.success) stop(wrongIn(parsed.error));
  const config = parsed.data;
  const mailed = configureConfirmation(env);
  const configured = [
    ...config.DELIVERY.filter(isName).map((name) => configureDelivery(name, env)),
    ...(mailed ? [mailed] : []),
  ];
  const lines = configureLines(config.DELIVERY.filter(isName), env);
  const { oidc, wrong: wrongOidc } = readOidc(env);
  const wrong = Object.assign(
    {},
    ...[...configured, ...lines].map((c) => (c.ok ? {} : c.wrong)),
  ) as Wrong;
  Object.assign(wrong, wrongOidc, wrongTogether(config, env));
  if (Object.keys(wrong).length > 0) stop(wrong);
  const { ALERT_MAIL, URGENT_MAIL = ALERT_MAIL } = config;
  const mailTo = (to: string) => ({ settings: mailSettings.parse(env), to });
  return {
    ...config,
    deliveries: configured.filter((c) => c.ok),
    lines: lines.filter((c) => c.ok),
    ...(oidc && { oidc }),
    ...(ALERT_MAIL !== undefined && { alertMail: mailTo(ALERT_MAIL) }),
    ...(URGENT_MAIL !== undefined && { urgentMail: mailTo(URGENT_MAIL) }),
  };
}
