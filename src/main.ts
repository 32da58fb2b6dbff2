// Process entry: build when there is no build, start delivery, then serve until told to stop.
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPortal, type PageHandler } from './adapters/http/server.ts';
import { faultPages, staticFiles } from './adapters/http/static.ts';
import { systemLogger } from './adapters/system/logger.ts';
import { buildSite } from './bootstrap/build.ts';
import { compose, type Running } from './bootstrap/compose.ts';
import { ConfigError, readConfig, type Config } from './bootstrap/config.ts';
import { LANGUAGES } from './i18n/languages.ts';

const DELIVERY_PAUSE_MS = 1000;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function startDelivery(running: Running): () => Promise<void> {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      try {
        await running.deliver();
      } catch (error) {
        const fault = error instanceof Error ? error.name : 'unknown';
        systemLogger.error('delivery loop failed', { fault });
      }
      await new Promise<void>((done) => {
        wake = done;
        setTimeout(done, DELIVERY_PAUSE_MS);
      });
    }
  })();
  return () => {
    stopped = true;
    wake();
    return loop;
  };
}

async function serve(config: Config): Promise<void> {
  const dist = resolve(config.DIST_DIR);
  const entry = `${dist}/server/entry.mjs`;
  if (!existsSync(entry)) await buildSite();
  say('Opening the outbox ...');
  const running = compose(config);
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
  const server = createPortal({
    files: staticFiles(`${dist}/client`),
    pages: handler,
    faultPage: faultPages(`${dist}/client`, LANGUAGES),
    languages: LANGUAGES,
    publicUrl: config.PUBLIC_URL,
    health: async () => ({ ok: await running.outbox.healthy() }),
    locals: { services: running.services },
    logger: systemLogger,
  });
  const stopDelivery = startDelivery(running);
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
    if (running.freshPassword !== undefined)
      say(`Password for the desk /kcc/ (shown only this once): ${running.freshPassword}`);
    say(`Hulp in Oldambt is open: http://${config.HOST}:${port}`);
  });

  const stop = () => {
    say('Closing ...');
    server.close(async () => {
      await stopDelivery();
      await running.outbox.close();
      await running.counter.close();
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
