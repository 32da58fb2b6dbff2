// The settings of a PostgreSQL database, and how safe the way to it must be.
import { z } from 'zod';
import { DATABASE_TLS, isSafeWay } from './postgres-way.ts';

/** Fields by the name of the environment variable. */
export const databaseSettings = {
  /** PostgreSQL instead of the embedded database, when more than one server runs. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  /** What the way to a database on another machine must be: a certificate that is checked, TLS, or nothing. */
  DATABASE_TLS: z.enum(DATABASE_TLS).default('checked'),
};

export const DATABASE_ADVICE: Readonly<Record<string, string>> = {
  DATABASE_URL: 'set DATABASE_URL to postgres://user:password@host:5432/name, or leave it out',
  DATABASE_TLS:
    'set DATABASE_TLS to checked, unchecked or none, or leave it out: then a certificate is asked for and checked',
};

/** A name such as `db` of a container is another machine too: whoever made that network must say that it is closed. */
const UNSAFE =
  'the way to that database is not safe, set DATABASE_URL to end in ?sslmode=verify-full (with &sslrootcert=FILE for a CA of your own); only where nobody else can reach the network between, such as one of containers on this machine, set DATABASE_TLS to none';

type DatabaseSettings = z.infer<z.ZodObject<typeof databaseSettings>>;

/** What is wrong between these settings, by the setting to change. */
export function wrongTogetherForDatabase(given: DatabaseSettings): Record<string, string> {
  const { DATABASE_URL: url, DATABASE_TLS: least } = given;
  return url === undefined || isSafeWay(url, least) ? {} : { DATABASE_URL: UNSAFE };
}
