// Mail under contract, against a real mail server and against what only pretends to be one.
import type { Socket } from 'node:net';
import {
  configureDelivery,
  type DeliveryName,
  type Environment,
} from '../../../../src/adapters/delivery/index.ts';
import type { Delivery } from '../../../../src/application/ports.ts';
import { FROM, KCC, allText, mailServers, type Rules } from '../../../support/mail-server.ts';
import { deliveryContext } from '../../../support/delivery-context.ts';
import type { Peer, Side, Way } from '../peer.ts';
import { GOSSIP, awaySide, curt, endless, mute, oddSide } from './odd-side.ts';

/** Where there is nothing to wait for; elsewhere a slow machine must not count as a slow server. */
const HASTY = { SMTP_TIMEOUT_MS: '300' };

function toKcc(name: DeliveryName, env: Environment): Delivery {
  const configured = configureDelivery(name, env);
  if (!configured.ok) throw new Error(JSON.stringify(configured.wrong));
  return configured.make(deliveryContext());
}

/** The peer of what `makeWith` makes; its mail servers need the hooks of the test file that calls this. */
export function smtpPeer(makeWith: typeof toKcc = toKcc): Peer {
  const { start, environment, file } = mailServers();

  function make(port: number, more: Record<string, string> = {}) {
    return makeWith('smtp', environment(port, more));
  }

  async function open(rules: Rules, more: Record<string, string>): Promise<Side> {
    const { port, received, seen, stop } = await start(rules);
    const { SMTP_TIMEOUT_MS: _, ...patient } = more;
    const told = () =>
      received.map(({ mail }) => [allText(mail), ...mail.attachments.map((a) => a.content)].join());
    return {
      delivery: make(port, more),
      again: () => make(port, patient),
      end: stop,
      // A mailbox knows a double by its Message-ID.
      arrived: () => new Set(received.map(({ mail }) => mail.messageId)).size,
      heard: () => [...seen.senders, ...told()].join('\n'),
      visits: () => seen.connections,
      elsewhere: () => received.flatMap(({ to }) => to.filter((one) => one !== KCC)).join(),
    };
  }

  const server = (how: string, rules: Rules = {}, more: Record<string, string> = {}): Way => ({
    how,
    open: () => open(rules, more),
  });
  const odd = (how: string, act: (socket: Socket) => void, more = {}): Way => ({
    how,
    open: () => oddSide((port) => make(port, more), act),
  });
  return {
    settings: {
      SMTP_URL: 'smtp://localhost:2525',
      SMTP_FROM: 'portaal@voorbeeld.nl',
      SMTP_TO: 'kcc@voorbeeld.nl',
    },
    secrets: ['geheim@huis', 'geheim%40huis', FROM, KCC],
    ways: {
      takes: [server('the whole question'), server('a signal', {}, { SMTP_CONTENT: 'signal' })],
      keeps: 'A mail goes to another side.',
      refuses: [
        server('no such mailbox', { rcpt: 550, says: '5.1.1 No such mailbox' }),
        server('content refused', { data: 554, says: '5.6.0 Message refused' }),
        server('too large', { data: 552, says: '5.3.4 Message too big' }),
      ],
      busy: [
        server('mailbox busy', { rcpt: 450, says: '4.2.1 Try later' }),
        server('grey list', { rcpt: 451, says: '4.7.1 Greylisted' }),
        server('no room', { data: 452, says: '4.3.1 Out of space' }),
      ],
      fails: [
        server('421 at the door', { connect: 421 }),
        server('421 at the message', { data: 421 }),
        server('451 at the message', { data: 451, says: '4.3.0 Local error' }),
      ],
      asksToWait: 'SMTP has no word for how long to wait.',
      redirects: [server('551', { rcpt: 551, says: '5.1.6 Please try <elders@voorbeeld.nl>' })],
      silent: [odd('no greeting', mute, HASTY)],
      stalls: [server('no answer to the message', { mute: true }, HASTY)],
      trickles: [
        odd('an endless greeting', endless('220-x\r\n', '220-x\r\n'), HASTY),
        odd('an endless answer', endless('220 x\r\n', '250-x\r\n'), HASTY),
      ],
      hangsUp: [
        odd('at the door', (socket) => void socket.destroy()),
        odd('after the greeting', curt('220 x\r\n')),
        server('in the message', { drop: true }),
      ],
      losesAnswer: [server('after the message', { lose: true })],
      away: [{ how: 'nobody listens', open: () => awaySide(make) }],
      locked: [server('another password', { password: 'anders' })],
      stranger: [
        odd('a web server', curt('HTTP/1.1 400 Bad Request\r\n\r\n')),
        server('an unknown certificate', {}, { SMTP_CA_FILE: file('other.pem') }),
      ],
      talks: [
        server('550 at the recipient', { rcpt: 550, says: `5.1.1 ${GOSSIP}` }),
        server('451 at the recipient', { rcpt: 451, says: GOSSIP }),
        server('554 at the message', { data: 554, says: `5.6.0 ${GOSSIP}` }),
        odd('at the door', curt(`554 ${GOSSIP} geheim@huis\r\n`)),
        odd('no SMTP at all', curt(`${GOSSIP}\r\n`.repeat(50))),
      ],
    },
  };
}
