// Process entry: build when there is no build, start delivery, then serve until told to stop.
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPortal, type PageHandler } from './adapters/http/server.ts';
import { faultPages, staticFiles, staticPaths } from './adapters/http/static.ts';
import { NewerSchema } from './adapters/outbox/migrations/newer.ts';
import { systemLogger } from './adapters/system/logger.ts';
import { buildSite } from './bootstrap/build.ts';
import { builtSite, type BuiltSite } from './bootstrap/built-site.ts';
import { compose, type Running } from './bootstrap/compose.ts';
import { ConfigError, readConfig, type Config } from './bootstrap/config.ts';

const DELIVERY_PAUSE_MS = 1000;
/** How often what is due is erased and the outbox is looked at. */
const TIDY_MS = 60_000;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function startDelivery(running: Running): () => Promise<void> {
  let stopped = false;
  let tidied = 0;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      let tried = 0;
      try {
        tried = await running.deliver();
        if (Date.now() - tidied >= TIDY_MS) {
          tidied = Date.now();
          await running.tidy();
        }
      } catch (error) {
        const fault = error instanceof Error ? error.name : 'unknown';
        systemLogger.error('delivery loop failed', { fault });
      }
      await new Promise<void>((done) => {
        wake = done;
        setTimeout(done, tried > 0 ? 0 : DELIVERY_PAUSE_MS);
      });
    }
  })();
  return () => {
    stopped = true;
    wake();
    return loop;
  };
}

/** Opens what keeps the questions; a database that is away, or too new, is told in one sentence. */
async function open(config: Config, site: BuiltSite): Promise<Running> {
  try {
    return await compose(config, site);
  } catch (error) {
    if (error instanceof NewerSchema)
      throw new ConfigError(`The outbox stays closed: ${error.message}.`);
    const { code, message } = error as { code?: string; message?: string };
    const where = config.DATABASE_URL === undefined ? 'DATA_DIR' : 'DATABASE_URL';
    throw new ConfigError(`The outbox cannot be opened (${code ?? message}): check ${where}.`);
  }
}

async function serve(config: Config): Promise<void> {
  const dist = resolve(config.DIST_DIR);
  if (!builtSite(dist)) await buildSite();
  const site = builtSite(dist)!;
  say('Opening the outbox ...');
  const running = await open(config, site);
  const { handler } = (await import(pathToFileURL(site.entry).href)) as { handler: PageHandler };
  const server = createPortal({
    files: staticFiles(site.client),
    isFile: staticPaths(site.client),
    pages: handler,
    faultPage: faultPages(site.client, site.languages),
    languages: site.languages,
    publicUrl: config.PUBLIC_URL,
    health: () => running.health(),
    metrics:
      config.METRICS_TOKEN === undefined
        ? undefined
        : { token: config.METRICS_TOKEN, text: () => running.metrics() },
    locals: { services: running.services },
    logger: systemLogger,
  });
  let stopDelivery = async () => {};
  server.on('error', (error: NodeJS.ErrnoException) => {
    say(
      error.code === 'EADDRINUSE'
        ? `Port ${config.PORT} is taken: set PORT to another number.`
        : `The server cannot listen: ${error.code ?? error.name}`,
    );
    process.exit(1);
  });
  server.listen(config.PORT, config.HOST, () => {
    const { port } = server.address() as AddressInfo;
    // Only now: a backlog must not keep the doors closed.
    stopDelivery = startDelivery(running);
    const { password, keyFile } = running.fresh;
    if (keyFile !== undefined)
      say(
        `A key that seals personal data was made: ${keyFile}. Keep a copy apart from the database.`,
      );
    if (password !== undefined)
      say(`Password for the desk /kcc/ (shown only this once): ${password}`);
    say(`${site.portal} is open: http://${config.HOST}:${port}`);
  });

  const stop = () => {
    say('Closing ...');
    server.close(async () => {
      await stopDelivery();
      await running.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await serve(readConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exit(1);
}
