// Settings from the environment, checked at the start; a wrong one stops the start with a sentence that says what to set.
import { z } from 'zod';
import { DELIVERIES, type DeliveryName } from '../adapters/delivery/index.ts';

const deliveryNames = Object.keys(DELIVERIES) as [DeliveryName, ...DeliveryName[]];

const configSchema = z.object({
  /** Port to listen on. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder for the database and the staff password. */
  DATA_DIR: z.string().min(1).default('data'),
  /** Folder with the built site. */
  DIST_DIR: z.string().min(1).default('dist'),
  /** Public address when behind a TLS proxy, for instance https://hulp.example.nl. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Password of the contact centre desk; made on the first start when absent. */
  KCC_PASSWORD: z.string().min(12).optional(),
  /** Where requests go. */
  DELIVERY: z.enum(deliveryNames).default('inbox'),
});

export type Config = z.infer<typeof configSchema>;

const ADVICE: Record<string, string> = {
  PORT: 'set PORT to a number from 0 to 65535',
  HOST: 'set HOST to an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'set DATA_DIR to a folder that can be written',
  DIST_DIR: 'set DIST_DIR to the folder with the built site',
  PUBLIC_URL: 'set PUBLIC_URL to the full public address, such as https://hulp.example.nl',
  KCC_PASSWORD: 'set KCC_PASSWORD to 12 characters or more, or leave it out',
  DELIVERY: `set DELIVERY to one of: ${deliveryNames.join(', ')}`,
};

export class ConfigError extends Error {}

/** Reads the settings. Throws a ConfigError that names every wrong one and what to set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  throw new ConfigError([...names].map((n) => `${n} is wrong: ${ADVICE[n] ?? n}.`).join('\n'));
}
