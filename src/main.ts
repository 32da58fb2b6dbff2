// Process entry: build when there is no build, start delivery, then serve until told to stop.
import type { Server } from 'node:http';
import { openFilesAllowed, roomWithin } from './adapters/http/connections.ts';
import { localAddress, trustIn } from './adapters/http/http-settings.ts';
import { createPortal } from './adapters/http/server.ts';
import { NewerSchema } from './adapters/outbox/migrations/newer.ts';
import { systemLogger } from './adapters/system/logger.ts';
import { buildSite } from './bootstrap/build.ts';
import { openSite, type BuiltSite, type DrawnPages } from './bootstrap/built-site.ts';
import { compose, type Running } from './bootstrap/compose.ts';
import { ConfigError, readConfig, type Config } from './bootstrap/config.ts';
import { listen } from './bootstrap/listen.ts';
import { refuseWeakPassword } from './bootstrap/sign-in.ts';
import { toldAtStart } from './bootstrap/told-at-start.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Opens what keeps the questions; a database that is away, or too new, is told in one sentence. */
async function open(config: Config, site: BuiltSite): Promise<Running> {
  try {
    return await compose(config, site);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof NewerSchema)
      throw new ConfigError(`The outbox stays closed: ${error.message}.`);
    const { code, message } = error as { code?: string; message?: string };
    const where = config.DATABASE_URL === undefined ? 'DATA_DIR' : 'DATABASE_URL';
    throw new ConfigError(`The outbox cannot be opened (${code ?? message}): check ${where}.`);
  }
}

/** The site that was built; when there is none it is built now. */
async function site(config: Config): Promise<BuiltSite> {
  const built = await openSite(config.DIST_DIR);
  if (built) return built;
  await buildSite();
  return (await openSite(config.DIST_DIR))!;
}

function makeServer(
  config: Config,
  built: BuiltSite,
  { render }: DrawnPages,
  running: Running,
): Server {
  return createPortal({
    ...built,
    pages: render,
    publicUrl: config.PUBLIC_URL,
    trust: trustIn(config),
    preload: config.HSTS_PRELOAD === 'yes',
    room: roomWithin(openFilesAllowed()),
    health: () => running.health(),
    metrics:
      config.METRICS_TOKEN === undefined
        ? undefined
        : { token: config.METRICS_TOKEN, text: () => running.metrics() },
    locals: { services: running.services },
    security: running.security,
    logger: systemLogger,
  });
}

/** What the first start made, told once, and where the portal is. */
function tellOpen(config: Config, site: BuiltSite, running: Running, port: number): void {
  const { fresh, readable } = running;
  if (fresh.keyFile !== undefined)
    say(
      `A key that seals personal data was made: ${fresh.keyFile}. Keep a copy apart from the database.`,
    );
  if (fresh.password !== undefined)
    say(`Password for the desk /kcc/ (shown only this once): ${fresh.password}`);
  for (const line of toldAtStart({ config, site, env: process.env, readable })) say(line);
  say(`${site.portal} is open: ${localAddress(config.HOST, port)}`);
}

async function serve(config: Config): Promise<void> {
  const built = await site(config);
  await refuseWeakPassword(config, built);
  say('Opening the outbox ...');
  const running = await open(config, built);
  const pages = await built.pages();
  const server = makeServer(config, built, pages, running);
  let stopDelivery = async () => {};
  listen(server, {
    port: config.PORT,
    host: config.HOST,
    logger: systemLogger,
    say,
    opened(port) {
      // Only now: a backlog must not keep the doors closed.
      stopDelivery = running.start();
      tellOpen(config, built, running, port);
      // After the doors opened, and whoever comes first is helped first.
      setImmediate(() => {
        pages.wake().catch((fault: unknown) => {
          systemLogger.error('search could not be made ready', {
            fault: fault instanceof Error ? fault.name : 'unknown',
          });
        });
      });
    },
    async closed() {
      await stopDelivery();
      await running.close();
    },
  });
}

try {
  await serve(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exit(1);
}
