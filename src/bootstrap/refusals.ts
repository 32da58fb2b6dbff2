// What a start says when database, key and data folder do not belong together: one sentence, with what helps.
import type { Refusal } from '../application/instance/judge-start.ts';
import type { Config } from './config.ts';
import type { HeldKeys } from './keys.ts';
import { sqliteFileIn } from './open-database.ts';

/** What the sentences name. */
export interface Places {
  /** The SQLite file, or the name of the PostgreSQL database without its password. */
  readonly database: string;
  readonly sqliteFile: string;
  readonly keyFile: string;
  /** True when the keys stand in ENCRYPTION_KEYS. */
  readonly given: boolean;
}

const ADOPT = 'npm run adopt -- --yes';
const RESTORE = 'npm run restore -- FILE';

/** Where the questions lie, in words without a password. */
export function databaseName(config: Pick<Config, 'DATABASE_URL'>, sqliteFile: string): string {
  if (config.DATABASE_URL === undefined) return sqliteFile;
  const { host, pathname } = new URL(config.DATABASE_URL);
  return `database ${pathname.slice(1)} on ${host}`;
}

/** The places of the installation that the settings name. */
export function placesOf(config: Config, held: HeldKeys): Places {
  const sqliteFile = sqliteFileIn(config);
  const database = databaseName(config, sqliteFile);
  return { database, sqliteFile, keyFile: held.file, given: held.given };
}

const many = (texts: number) => (texts === 1 ? '1 sealed text' : `${texts} sealed texts`);

const keyAdvice = ({ given, keyFile }: Places) =>
  given ? 'put the right key in ENCRYPTION_KEYS' : `put back the copy of ${keyFile}`;

const SENTENCES: { [K in Refusal['kind']]: (found: Refusal & { kind: K }, at: Places) => string } =
  {
    'database-gone': ({ name }, { sqliteFile }) =>
      `${sqliteFile} is gone, while ${name === undefined ? 'the files beside it say that it was here' : `installation ${name} had it`}: look whether its disk is there, or put a back-up in its place with "${RESTORE}"; to begin again without its questions: "${ADOPT}".`,
    'database-empty': ({ name }, { database }) =>
      `${database} is empty, while installation ${name} kept its questions there: look whether it is the right one, or put a back-up in it with "${RESTORE}"; to begin again without its questions: "${ADOPT}".`,
    'database-foreign': ({ name, found }, { database }) =>
      `${database} belongs to installation ${found}, and this key or folder to installation ${name}: put back what belongs together; if this is on purpose: "${ADOPT}".`,
    'database-moved': (_, { database }) =>
      `${database} was moved to PostgreSQL and is closed: set DATABASE_URL; to open it again all the same: "${ADOPT}".`,
    'postgres-left': (_, { sqliteFile }) =>
      `This installation keeps its questions in PostgreSQL, and DATABASE_URL is not set: set it; to go on with ${sqliteFile} and leave those behind: "${ADOPT}".`,
    'questions-left': ({ open }, { sqliteFile }) =>
      `DATABASE_URL is set, while ${open === 1 ? '1 open question lies' : `${open} open questions lie`} in ${sqliteFile}: bring them over with "npm run move", or leave DATABASE_URL out.`,
    'key-gone': ({ texts }, places) =>
      `There is no key, while ${places.database} holds ${many(texts)} and was sealed before: ${keyAdvice(places)}; when the key is lost for good, and what it sealed with it: "${ADOPT}".`,
    'key-other': ({ names, texts }, places) =>
      names.length === 0
        ? `The key is another than the one of ${places.database}: ${keyAdvice(places)}; if this is on purpose: "${ADOPT}".`
        : `No key that is here opens ${many(texts)} in ${places.database}, sealed by key ${names.join(', ')}: ${keyAdvice(places)}; when that key is lost for good, and what it sealed with it: "${ADOPT}".`,
  };

const sentenceOf = (refusal: Refusal, places: Places) =>
  (SENTENCES[refusal.kind] as (found: Refusal, at: Places) => string)(refusal, places);

/** The sentence of a start that is refused. */
export function refusalSentence(refusal: Refusal, places: Places): string {
  return `The outbox stays closed: ${sentenceOf(refusal, places)}`;
}

/** The sentence of a command that is refused; it does not tell how a start would go on without what is missing. */
export function commandRefusal(refusal: Refusal, places: Places): string {
  return `Nothing was done: ${sentenceOf(refusal, places).replace(/; [^;]*"npm run adopt[^.]*/, '')}`;
}
