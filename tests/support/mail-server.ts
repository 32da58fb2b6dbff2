// A real mail server in this process, with certificates of its own making, that can misbehave.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { OutgoingRequest } from '../../src/application/ports.ts';
import { temporaryFolder } from './portal.ts';

export interface Received {
  readonly mail: ParsedMail;
  readonly secure: boolean;
  readonly user: unknown;
  readonly to: string[];
}

/** How the server misbehaves. */
export interface Rules {
  /** Refuses everybody at the door with this code. */
  connect?: number;
  /** Refuses every sender with this code. */
  mail?: number;
  /** Refuses every recipient with this code. */
  rcpt?: number;
  /** Refuses every message with this code. */
  data?: number;
  /** What it says when it refuses; else it repeats the recipient, as real servers do. */
  says?: string;
  /** Hangs up in the middle of the message. */
  drop?: boolean;
  /** Takes the first message, and hangs up before it says so. */
  lose?: boolean;
  /** Never answers to a message. */
  mute?: boolean;
  /** The only password that gets in; 'geheim@huis' when absent. */
  password?: string;
}

export const FROM = 'portaal@oldambt.voorbeeld.nl';
export const KCC = 'kcc@oldambt.voorbeeld.nl';

/** A request with everything in it. */
export const asked: OutgoingRequest = {
  reference: '1234567890',
  token: 'geheim-token',
  state: 'pending',
  attempts: 1,
  done: [],
  receivedAt: new Date('2026-11-24T23:05:00Z'),
  request: {
    question: 'Wie helpt mij met ramen?\nNaam: Iemand Anders',
    name: 'Geertje Proefpersoon',
    phone: '0612345678',
    email: 'geertje@voorbeeld.nl',
    need: 'huishouden',
    about: 'Hulp bij het huishouden',
    moment: 'morning',
    forWhom: 'other',
    steps: ['Aan de buren gevraagd'],
    language: 'nl',
    replaces: '1987654321',
  },
};

/** Texts that try to break out of where they stand. */
export const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\r\nBcc: x@kwaad.voorbeeld.nl',
        '\r\n.\r\n',
        '=?',
        ', ',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').trim() || 'x');

export const headerNames = ({ headerLines }: ParsedMail) => headerLines.map((h) => h.key).sort();
/** Headers and text, as a person would see them. */
export const allText = ({ headerLines, text }: ParsedMail) =>
  [...headerLines.map((h) => h.line), text].join('\n');

/** A certificate that signs itself, for this machine, as <name>.pem and <name>.key. */
function makeCertificate(folder: string, name: string): void {
  const file = (extension: string) => join(folder, `${name}.${extension}`);
  const where = ['-keyout', file('key'), '-out', file('pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const whom = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const all = ['req', '-x509', '-days', '2', ...key, ...where, ...whom];
  execFileSync('openssl', all, { stdio: 'pipe' });
}

// The answer repeats an address, as real servers do: it may not come back in a reason.
const refusal = (responseCode: number, says = `no, not for ${KCC}`) =>
  Object.assign(new Error(says), { responseCode });

interface Seen {
  signIns: number;
  connections: number;
  /** What the visitor called itself. */
  readonly greetings: string[];
  /** Who was named as sender. */
  readonly senders: string[];
}

function behaviour(rules: Rules, received: Received[], seen: Seen, hangUp: () => void) {
  return {
    onConnect(_session, done) {
      done(rules.connect ? refusal(rules.connect, rules.says) : null);
    },
    onAuth({ username, password }, _session, done) {
      seen.signIns += 1;
      const fits = username === 'portaal' && password === (rules.password ?? 'geheim@huis');
      return fits ? done(null, { user: username }) : done(refusal(535));
    },
    onMailFrom({ address }, session, done) {
      seen.greetings.push(String(session.hostNameAppearsAs));
      seen.senders.push(address);
      done(rules.mail ? refusal(rules.mail, rules.says) : null);
    },
    onRcptTo: (_address, _session, done) =>
      done(rules.rcpt ? refusal(rules.rcpt, rules.says) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (rules.drop) hangUp();
      });
      stream.on('end', async () => {
        if (rules.drop || rules.mute) return;
        if (rules.data) return done(refusal(rules.data, rules.says));
        const mail = await simpleParser(Buffer.concat(chunks));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ mail, to, secure: session.secure, user: session.user });
        if (rules.lose && received.length === 1) return hangUp();
        done(null, 'queued');
      });
    },
  } satisfies SMTPServerOptions;
}

/** Mail servers for the tests of one file; each ends with its test. Only 'portaal' with 'geheim@huis' gets in. */
export function mailServers() {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder.path, name);
  const stops: (() => Promise<void>)[] = [];
  beforeAll(() => ['server', 'other'].forEach((name) => makeCertificate(folder.path, name)));
  afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));
  afterAll(folder.remove);

  async function start(rules: Rules = {}, options: SMTPServerOptions = {}) {
    const received: Received[] = [];
    const sockets = new Set<Socket>();
    const seen: Seen = { signIns: 0, connections: 0, greetings: [], senders: [] };
    const hangUp = () => sockets.forEach((socket) => socket.destroy());
    const server = new SMTPServer({
      key: readFileSync(file('server.key')),
      cert: readFileSync(file('server.pem')),
      disableReverseLookup: true,
      ...behaviour(rules, received, seen, hangUp),
      ...options,
    });
    server.on('error', () => {});
    server.server.on('connection', (socket: Socket) => {
      seen.connections += 1;
      // What keeps the process alive must be the mailer alone.
      sockets.add(socket.unref());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    server.server.unref();
    const stop = () => {
      hangUp();
      return new Promise<void>((done) => server.close(() => done()));
    };
    stops.push(stop);
    const { port } = server.server.address() as AddressInfo;
    return { port, received, seen, stop };
  }

  /** Settings that sign in over STARTTLS and trust the certificate of the server. */
  const environment = (port: number, more: Record<string, string> = {}) => ({
    SMTP_URL: `smtp://portaal:geheim%40huis@localhost:${port}`,
    SMTP_FROM: FROM,
    SMTP_TO: KCC,
    SMTP_CA_FILE: file('server.pem'),
    ...more,
  });
  return { start, environment, file };
}
