// Open Klant under contract, against a small one that fails at any of its steps and against what only pretends to be one.
import type { Socket } from 'node:net';
import {
  configureDelivery,
  type DeliveryName,
  type Environment,
} from '../../../../src/adapters/delivery/index.ts';
import type { Delivery } from '../../../../src/application/ports.ts';
import { TOKEN, startFake, type Fault } from '../../../support/klantinteracties-fake.ts';
import { deliveryContext } from '../../../support/delivery-context.ts';
import type { Peer, Side, Way } from '../peer.ts';
import { GOSSIP, awaySide, curt, endless, mute, oddSide } from './odd-side.ts';

/** Where there is nothing to wait for; elsewhere a slow machine must not count as a slow server. */
const HASTY = { KLANTINTERACTIES_TIMEOUT_MS: '300' };

function toKcc(name: DeliveryName, env: Environment): Delivery {
  const configured = configureDelivery(name, env);
  if (!configured.ok) throw new Error(JSON.stringify(configured.wrong));
  return configured.make(deliveryContext({ publicUrl: undefined }));
}

const settings = {
  KLANTINTERACTIES_URL: 'https://klant.voorbeeld.nl/klantinteracties',
  KLANTINTERACTIES_TOKEN: TOKEN,
  KLANTINTERACTIES_ACTOR: 'afd:KCC',
};

/** How one fails: where, how, and how often. */
interface Trouble {
  readonly step?: string;
  readonly fault?: Fault;
  readonly times?: number;
  readonly token?: string;
}

const isSlow = (fault?: Fault) => fault === 'mute' || fault === 'slow';

const READS = ['GET klantcontacten', 'GET actoren'];
const WRITES = ['POST maak-klantcontact', 'POST digitaleadressen', 'POST internetaken'];
const STEPS = [...READS, ...WRITES];

const html = (text: string) =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n${text}`;
const json = (text: string, status = '200 OK') =>
  `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${text}`;

/** The peer of what `makeWith` makes. */
export function klantinteractiesPeer(makeWith: typeof toKcc = toKcc): Peer {
  const makeAt = (url: string, more: Readonly<Record<string, string>> = {}) =>
    makeWith('klantinteracties', { ...settings, KLANTINTERACTIES_URL: url, ...more });
  const makeTo =
    (more = {}) =>
    (port: number) =>
      makeAt(`http://127.0.0.1:${port}/klantinteracties`, more);

  async function open({ step, fault, times = Infinity, token }: Trouble): Promise<Side> {
    const elsewhere = await startFake();
    const fake = await startFake(token);
    const { store, calls, url } = fake;
    const moved = typeof fault === 'object' ? { ...fault, location: elsewhere.url } : fault;
    if (step !== undefined && moved !== undefined) fake.fail(step, moved, times);
    return {
      delivery: makeAt(url, isSlow(fault) ? HASTY : {}),
      again: () => makeAt(url),
      visits: () => calls.length,
      waitMs: 7000,
      // Nobody sees a contact without its task; a contact too many counts as a question too many.
      arrived: () =>
        store.tasks.length === 0 ? 0 : Math.max(store.tasks.length, store.contacts.length),
      heard: () => calls.map(({ body, query }) => `${query} ${body}`).join('\n'),
      elsewhere: () => elsewhere.calls.map(({ step: what, body }) => `${what} ${body}`).join('\n'),
      async end() {
        await Promise.all([fake.close(), elsewhere.close()]);
      },
    };
  }

  const way = (how: string, trouble: Trouble = {}): Way => ({ how, open: () => open(trouble) });
  const odd = (how: string, act: (socket: Socket) => void, more = {}): Way => ({
    how,
    open: () => oddSide(makeTo(more), act),
  });
  const at = (steps: readonly string[], how: string, fault: Fault, times?: number): Way[] =>
    steps.map((step) => way(`${how}, ${step}`, { step, fault, ...(times && { times }) }));
  return {
    settings,
    secrets: [TOKEN, 'kcc@oldambt.voorbeeld.nl'],
    ways: {
      takes: [way('a register')],
      keeps: 'A register is another side.',
      refuses: [
        ...at(WRITES, '400', { status: 400, invalid: [{ name: 'inhoud', code: 'invalid' }] }),
        ...at(WRITES, '422', { status: 422 }),
      ],
      busy: [429, 408, 425].flatMap((status) => at(STEPS, String(status), { status })),
      fails: [
        ...[500, 502, 503].flatMap((status) => at(STEPS, String(status), { status })),
        ...at(STEPS, 'html 502', 'html 502'),
      ],
      asksToWait: [429, 503].flatMap((status) => at(STEPS, String(status), { status, wait: 7 })),
      redirects: [301, 302, 303, 307, 308].flatMap((status) =>
        at(STEPS, String(status), { status }),
      ),
      silent: [odd('not a word', mute, HASTY), ...at(['GET actoren'], 'no answer', 'mute')],
      stalls: at(STEPS, 'no answer', 'mute'),
      trickles: [
        odd('endless headers', endless('HTTP/1.1 200 OK\r\n', 'x-more: more\r\n'), HASTY),
        odd('an endless body', endless(json('{'), ' '), HASTY),
      ],
      hangsUp: [
        ...at(STEPS, 'before the answer', 'drop before'),
        odd(
          'half an answer',
          curt(json('{"results": [').replace('\r\n\r\n', '\r\ncontent-length: 99\r\n\r\n')),
        ),
      ],
      losesAnswer: [
        ...at(WRITES, 'hangs up', 'drop after commit', 1),
        ...at(WRITES, 'too late', 'slow', 1),
      ],
      away: [{ how: 'nobody listens', open: () => awaySide(makeTo()) }],
      locked: [
        way('another token', { token: 'anders' }),
        ...at(['GET actoren'], '403', { status: 403 }),
      ],
      stranger: [
        odd('a website', curt(html('<h1>Welkom</h1>'))),
        odd('another API', curt(json('{"hello": "world"}'))),
        odd('a list', curt(json('[]'))),
        odd('an API without this page', curt(json('{"detail": "Not found"}', '404 Not Found'))),
        odd('no web server at all', curt('220 mail.voorbeeld.nl ESMTP\r\n')),
      ],
      talks: [
        ...at(STEPS, '400', {
          status: 400,
          invalid: [{ name: GOSSIP, code: GOSSIP, reason: GOSSIP }],
        }),
        ...at(STEPS, '500', { status: 500, invalid: [{ name: 'x', code: '0612345678' }] }),
        odd('in the status line', curt(json('{}', `400 ${GOSSIP}`))),
        odd('in the status line of a fault', curt(json('{}', `500 ${GOSSIP} ${TOKEN}`))),
        odd('in broken JSON', curt(json(`{"${GOSSIP}`))),
        odd(
          'in the version',
          curt(
            `${json('{"results": []}').replace('\r\n\r\n', `\r\napi-version: ${GOSSIP}\r\n\r\n`)}`,
          ),
        ),
      ],
    },
  };
}
