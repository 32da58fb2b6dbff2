// Command `npm run adopt -- --yes`: makes one installation of the database, key and folder that are here now, when what is missing will not come back.
import { parseArgs } from 'node:util';
import { privateFolder } from '../adapters/data-dir/private-folder.ts';
import { adoptDatabase, claim, readMark } from '../adapters/outbox/instance.ts';
import { aesVault, NO_VAULT } from '../adapters/vault/aes.ts';
import { fingerprint } from '../adapters/vault/keys.ts';
import { judgeAround, judgeDatabase, type Refusal } from '../application/instance/judge-start.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { fingerprintsOf, heldKeys, keysOrNew } from './keys.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';
import { placesOf, refusalSentence } from './refusals.ts';
import { lookAround, newName, remember } from './storage.ts';
import { runAsMain, type Command, type Say } from './command.ts';

/** Names that no longer say anything: of a database that is not here. */
const GONE: readonly Refusal['kind'][] = ['database-gone', 'database-empty'];

async function makeOne(
  config: Config,
  opened: OpenDatabase,
  refusal: Refusal,
  say: Say,
): Promise<void> {
  const held = heldKeys(config);
  const { keys, fresh } = keysOrNew(held);
  const vault = aesVault(keys);
  const mark = await readMark(opened.database, vault);
  // Another name than before: should the old database come back, nobody takes it for this one.
  const wanted = config.INSTALLATION;
  const name = wanted ?? (GONE.includes(refusal.kind) ? newName() : (mark.name ?? newName()));
  const key = { fingerprint: fingerprint(keys[0]), id: keys[0].id };
  await opened.database.exclusively(async (db) => {
    await claim(db, { name, key, at: new Date() });
    await adoptDatabase(db, vault, { name, held: keys.map(fingerprint), at: new Date() });
  });
  remember(config, opened.kind, { ...held, keys }, name);
  const lost = mark.lying.filter(({ opens }) => !opens);
  const texts = lost.reduce((sum, one) => sum + one.texts, 0);
  say(`This is installation ${name} now, with ${mark.requests} questions in its database.`);
  if (fresh) say(`A key was made: ${held.file}. Keep a copy apart from the database.`);
  if (texts > 0)
    say(`Given up: ${texts} sealed texts that no key opens. They stay where they are.`);
}

async function adoptAll(config: Config, sure: boolean, say: Say): Promise<void> {
  privateFolder(config.DATA_DIR);
  const held = heldKeys(config);
  const around = lookAround(config, held);
  const places = placesOf(config, held);
  let refusal = judgeAround(around);
  if (refusal?.kind === 'questions-left') throw new ConfigError(refusalSentence(refusal, places));
  const told = () => {
    say(refusal ? refusalSentence(refusal, places) : 'All belongs together; nothing was done.');
    if (refusal && !sure) throw new ConfigError('Nothing was done: say --yes when you are sure.');
  };
  // What is gone is made only for who is sure.
  if (refusal) told();
  const opened = await openDatabase(config);
  try {
    if (!refusal) {
      const mark = await readMark(opened.database, held.keys ? aesVault(held.keys) : NO_VAULT);
      refusal = judgeDatabase(around, mark, fingerprintsOf(held));
      told();
    }
    if (refusal) await makeOne(config, opened, refusal, say);
  } finally {
    await opened.close();
  }
}

/** `--yes` does it; without it only tells. */
export const adopt: Command = async (args, env, say) => {
  const { values } = parseArgs({ args, options: { yes: { type: 'boolean', default: false } } });
  await adoptAll(readConfig(env), values.yes, say);
};

await runAsMain(import.meta.url, adopt);
