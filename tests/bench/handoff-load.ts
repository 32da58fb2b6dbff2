// Sends questions over connections that stay open, so many at once, and times every confirmation.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

const AT_ONCE = 16;
const WARM_UP_MS = 1500;

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Rate and percentiles of what took so many milliseconds each, within `seconds`. */
export function measured(took: readonly number[], seconds: number): Measured {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  const rounded = (ms: number | undefined) => Math.round((ms ?? NaN) * 100) / 100;
  return {
    perSecond: Math.round(took.length / seconds),
    p50: rounded(at(0.5)),
    p99: rounded(at(0.99)),
  };
}

/** Sizes as people write them: two sentences. */
function formWith(key: string): string {
  return new URLSearchParams({
    key,
    question: 'Mijn buurvrouw doet de boodschappen niet meer alleen. Wie kan haar daarbij helpen?',
    reach: 'phone',
    phone: '0612345678',
    name: 'Geertje Proefpersoon',
    need: 'boodschappen',
    forWhom: 'other',
  }).toString();
}

function ask(agent: Agent, url: string): Promise<number> {
  const body = formWith(randomBytes(16).toString('base64url'));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    origin: url,
  };
  return new Promise((done, fail) => {
    const outgoing = request(
      `${url}/contact/vraag/`,
      { method: 'POST', agent, headers },
      (answer) => {
        answer.resume();
        answer.once('end', () => done(answer.statusCode ?? 0));
      },
    );
    outgoing.once('error', fail);
    outgoing.end(body);
  });
}

/** Load spread evenly over servers; an answer that is no confirmation ends it. */
export async function loadOn(urls: readonly string[], seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const took: number[] = [];
  const from = performance.now() + WARM_UP_MS;
  const until = from + seconds * 1000;
  const worker = async (url: string) => {
    while (performance.now() < until) {
      const began = performance.now();
      const status = await ask(agent, url);
      if (status !== 303) throw new Error(`a question was answered with ${status}`);
      const now = performance.now();
      if (began >= from && now <= until) took.push(now - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => worker(urls[i % urls.length]!)));
  agent.destroy();
  return measured(took, seconds);
}
