// What the doctor asks of others: the running portal, the way to it from outside, the connections, and the clock.
import { z } from 'zod';
import { aesVault } from '../adapters/vault/aes.ts';
import type { BuiltSite } from './built-site.ts';
import { makeDeliveries } from './deliveries.ts';
import type { Config } from './config.ts';
import { fine, wrong, type Finding } from './doctor-report.ts';
import { heldKeys } from './keys.ts';
import { remedyFor } from './remedies.ts';

const PATIENCE_MS = 5000;
const MOST_DRIFT_MS = 60_000;

const healthSchema = z.object({
  ok: z.boolean(),
  visitors: z.string().optional(),
  https: z.string().optional(),
  standsStill: z.array(z.string()).optional(),
  faults: z
    .array(
      z.object({ adapter: z.string(), cause: z.string(), times: z.number(), remedy: z.string() }),
    )
    .optional(),
});

interface Answered {
  readonly status: number;
  readonly date: Date | undefined;
  readonly health: z.infer<typeof healthSchema> | undefined;
}

async function ask(url: string, token?: string): Promise<Answered | { readonly fault: string }> {
  try {
    const headers = new Headers(token === undefined ? [] : [['authorization', `Bearer ${token}`]]);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const text = await response.text();
    const date = response.headers.get('date');
    const isHealth = text.startsWith('{');
    return {
      status: response.status,
      date: date === null ? undefined : new Date(date),
      health: isHealth ? healthSchema.safeParse(JSON.parse(text)).data : undefined,
    };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    return { fault: String(cause?.code ?? name) };
  }
}

/** What the running portal says of itself. */
export async function lookAtRunning(config: Config): Promise<Finding[]> {
  const host =
    config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST === '::' ? '[::1]' : config.HOST;
  const where = `http://${host}:${config.PORT}`;
  const answer = await ask(`${where}/health`, config.METRICS_TOKEN);
  if ('fault' in answer)
    return [fine('portal', `Nothing runs at ${where}; what follows is looked at without it.`)];
  const { health } = answer;
  if (health === undefined)
    return [
      wrong(
        'portal',
        `Something else than the portal answers at ${where}: set PORT to another number.`,
      ),
    ];
  const told = (health.faults ?? []).map(({ adapter, cause, times, remedy }) =>
    wrong('portal', `It met ${cause} at ${adapter}, ${times} times. ${remedy}`),
  );
  const still = (health.standsStill ?? []).map((loop) =>
    wrong('portal', `Its loop "${loop}" stands still.`, 'standing-still'),
  );
  const alike =
    health.visitors === undefined
      ? []
      : [wrong('portal', 'All visitors look like one: name the proxy in TRUSTED_PROXIES.')];
  const unsaid =
    health.https === undefined
      ? []
      : [
          wrong(
            'portal',
            'Visitors come by https, and PUBLIC_URL does not say so: set it to the address people use, with https:// in front, and start again.',
          ),
        ];
  const ok = health.ok
    ? fine('portal', `It runs at ${where} and can store questions.`)
    : wrong('portal', `It runs at ${where} and cannot store questions.`);
  const quiet =
    config.METRICS_TOKEN === undefined && told.length === 0
      ? [fine('portal', 'Set METRICS_TOKEN to be told here what it met while running.')]
      : [];
  return [ok, ...told, ...still, ...alike, ...unsaid, ...quiet];
}

/** Whether the public address leads to the portal. */
export async function lookAtAddress({ PUBLIC_URL: url }: Config): Promise<Finding[]> {
  if (url === undefined)
    return [fine('address', 'PUBLIC_URL is not set: the portal is for this computer only.')];
  const answer = await ask(`${url}/health`);
  if ('fault' in answer)
    return [
      wrong('address', `${url} does not answer (${answer.fault}): look at the proxy and at DNS.`),
    ];
  return answer.health === undefined
    ? [
        wrong(
          'address',
          `${url} answers ${answer.status}, and not with this portal: look at PUBLIC_URL and the proxy.`,
        ),
      ]
    : [fine('address', `${url} leads to the portal.`)];
}

/** The ways that questions go, without sending anybody's data. */
export async function lookAtDeliveries(config: Config): Promise<Finding[]> {
  const { keys } = heldKeys(config);
  const mark = keys ? (text: string) => aesVault(keys).mark(text) : (text: string) => text;
  const deliveries = makeDeliveries(config, { portal: '', timeZone: 'UTC' }, mark);
  const findings: Finding[] = [];
  for (const delivery of deliveries) {
    const { ok, detail, cause } = await delivery.check();
    await delivery.close?.();
    const text = cause === undefined ? detail : `${detail} ${remedyFor(cause)}`;
    findings.push({ part: delivery.name, ok: ok && cause === undefined, text });
  }
  return findings;
}

/** The clock against that of the database, or of a server on the settings. */
export async function lookAtClock(
  environment: Readonly<Record<string, string | undefined>>,
  database: Date | undefined,
): Promise<Finding> {
  const peers = [environment['KLANTINTERACTIES_URL'], environment['OIDC_ISSUER']];
  const peer = peers.find((one) => one !== undefined && one !== '');
  const asked = database === undefined && peer !== undefined ? await ask(peer) : undefined;
  const other = database ?? (asked && 'date' in asked ? asked.date : undefined);
  const now = new Date();
  if (other === undefined)
    return fine(
      'clock',
      `It is ${now.toISOString()} here; there is no other clock to hold it against.`,
    );
  const apart = Math.round((now.getTime() - other.getTime()) / 1000);
  const whose = database === undefined ? new URL(peer!).host : 'the database';
  return Math.abs(apart) * 1000 > MOST_DRIFT_MS
    ? wrong(
        'clock',
        `The clock is ${apart} seconds ahead of that of ${whose}: switch on time synchronisation (NTP).`,
      )
    : fine('clock', `The clock agrees with that of ${whose}.`);
}

/** The built site. */
export function lookAtRelease(site: BuiltSite | undefined): Finding {
  return site === undefined
    ? fine('release', 'No site is built yet: a start builds it, or npm run build does.')
    : fine('release', `The site of ${site.since.toISOString()} is whole.`);
}
