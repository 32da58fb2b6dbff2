// Command `npm run doctor`: looks at everything the portal stands on, tells each part in a sentence, and what to do. Changes nothing.
import { resolve } from 'node:path';
import { openSite, type BuiltSite } from './built-site.ts';
import { runAsMain, type Command } from './command.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import {
  lookAtAddress,
  lookAtClock,
  lookAtDeliveries,
  lookAtRelease,
  lookAtRunning,
} from './doctor-peers.ts';
import { fine, lineOf, wrong, type Finding } from './doctor-report.ts';
import { lookAtFolder, lookAtStore } from './doctor-store.ts';
import { toldAtStart } from './told-at-start.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const sentences = (error: ConfigError) => error.message.split('\n');

function settingsOf(env: Environment): { config?: Config; findings: Finding[] } {
  try {
    return { config: readConfig(env), findings: [fine('settings', 'All settings can be read.')] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { findings: sentences(error).map((text) => wrong('settings', text)) };
  }
}

/** Runs a part; what stops it with a sentence is a finding, and the next part is looked at all the same. */
async function part(
  name: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ConfigError) return sentences(error).map((text) => wrong(name, text));
    const { code, name: kind } = error as { code?: string; name?: string };
    return [wrong(name, `It cannot be looked at (${code ?? kind ?? 'unknown'}).`, 'own-fault')];
  }
}

async function* examine(env: Environment): AsyncGenerator<readonly Finding[]> {
  const { config, findings } = settingsOf(env);
  yield findings;
  if (config === undefined) return;
  yield part('portal', () => lookAtRunning(config));
  yield part('folder', async () => lookAtFolder(config));
  let now: Date | undefined;
  yield part('database', async () => {
    const store = await lookAtStore(config);
    now = store.now;
    return store.findings;
  });
  yield part('clock', async () => [await lookAtClock(env, now)]);
  let site: BuiltSite | undefined;
  yield part('release', async () => {
    site = await openSite(resolve(config.DIST_DIR));
    return [lookAtRelease(site)];
  });
  yield part('settings', async () => {
    const told = toldAtStart({ config, env, site: site ?? {}, readable: [] });
    return told.map((text) => wrong('settings', text));
  });
  yield part('address', () => lookAtAddress(config));
  yield part('delivery', () => lookAtDeliveries(config));
}

/** Tells every part; ends with 1 when something is wrong. */
export const doctor: Command = async (_, env, say) => {
  let faults = 0;
  for await (const findings of examine(env))
    for (const finding of findings) {
      say(lineOf(finding));
      if (!finding.ok) faults += 1;
    }
  if (faults > 0) throw new ConfigError(`Wrong: ${faults}.`);
  say('Nothing is wrong.');
};

await runAsMain(import.meta.url, doctor);
