// Command `npm run kcc:check`: tries every configured connection to the contact centre without sending a person's data.
import { makeDeliveries } from './deliveries.ts';
import { ConfigError, readConfig } from './config.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  // Nothing is sent, so there is no name to send it under, no moment to tell and nobody to count.
  const site = { portal: '', timeZone: 'UTC' };
  const deliveries = makeDeliveries(readConfig(process.env), site, (text) => text);
  for (const delivery of deliveries) {
    const { ok, detail } = await delivery.check();
    say(`${ok ? 'ok   ' : 'WRONG'} ${delivery.name}: ${detail}`);
    if (!ok) process.exitCode = 1;
    await delivery.close?.();
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
