// Bytes that are no request, several of them, or one that contradicts itself: chunks, lengths, hosts, versions, upgrades.
import fc, { type Arbitrary } from 'fast-check';
import type { Known } from './odd-forms.ts';

const GET = 'GET /zoeken/?q=eten HTTP/1.1';
const POST = 'POST /contact/vraag/ HTTP/1.1';
const BODY = 'question=Wie+helpt&to=reach';

const times = (text: string, least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => text.repeat(count));
const texts = (...all: string[]) => fc.constantFrom(...all);
const joined = (...parts: Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

/** The head of a request, up to where its body begins. */
const head = (line: string, ...lines: string[]) => `${[line, ...lines].join('\r\n')}\r\n\r\n`;

const SIZES = [
  'ffffffffffffffff',
  '-1',
  '+5',
  '0x5',
  'zz',
  '',
  ' 5',
  '5 ',
  '00000005',
  '1e3',
  '7fffffff',
];
/** A body in chunks of which sizes, ends, marks or the last one are wrong. */
const chunks = fc
  .array(
    joined(
      fc.oneof(texts('5', '5', '5', '4', '6', ...SIZES), times('5;x=a', 1, 4000)),
      texts('\r\n', '\r\n', '\n', ''),
      fc.constant('q=abc'),
      texts('\r\n', '\r\n', '\n', '', 'xx'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.join(''));
const lastChunk = fc.oneof(
  texts('0\r\n\r\n', '0\r\nx: y\r\n\r\n', '0\r\n', '', '000\r\n\r\n', '0;x\r\n\r\n'),
  times('x: y\r\n', 500, 4000).map((trailers) => `0\r\n${trailers}\r\n`),
);

const LENGTHS = [
  ['content-length: 5', 'content-length: 7'],
  ['content-length: 27', 'transfer-encoding: chunked'],
  ['transfer-encoding: chunked, chunked'],
  ['transfer-encoding: gzip, chunked'],
  ['transfer-encoding: chunked, identity'],
  ['transfer-encoding : chunked'],
  ['transfer-encoding: xchunked'],
  ['transfer-encoding:\x0bchunked'],
  ...[
    '5',
    '26',
    '28',
    '500',
    '-1',
    '+27',
    '1e3',
    '27, 27',
    '27,28',
    '',
    '0x1b',
    '9'.repeat(30),
  ].map((length) => [`content-length: ${length}`]),
];

const HOSTS = [
  '',
  'a b',
  'x/y',
  'wie@x',
  'x:99999',
  'x:',
  '[::1',
  '[::1]:80',
  'ü',
  '..',
  '%00',
  'x,y',
  '127.1',
];
const LINES = [
  'x: a\r\n b',
  'x : y',
  ': y',
  'x',
  'x:\0',
  'x:\x7f',
  '\xfc: y',
  'x: y\n',
  'x: y\rz: 1',
  'a'.repeat(9000),
  'cookie: =',
  'content-encoding: gzip',
  'te: trailers',
  'trailer: host',
  'if-none-match: "',
  'accept-encoding: *;q=0',
  'max-forwards: 0',
];

const TARGETS = [
  'http://kwaad.voorbeeld/nu-hulp/',
  'https://kwaad.voorbeeld:99999/',
  'HTTP://WIE:WAT@x/kcc/',
  'http:///',
  'http://[::1/',
  'ftp://x/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '//kwaad.voorbeeld/',
  '/\\kwaad.voorbeeld/',
  '?',
  '#',
  'nu-hulp',
  '/ /',
  '/\t',
  '/\xff',
  '/%',
  '/hulp/vervoer/?%',
  '/./../../etc/passwd',
];

const VERSIONS = [
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/1.2',
  'http/1.1',
  'ICE/1.0',
  'HTTP/1.1x',
  '',
];

const NO_HTTP = [
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0',
  '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03',
  'SSH-2.0-OpenSSH_9.9\r\n',
  'EHLO voorbeeld.nl\r\n',
  '\r\n\r\n\r\n',
  '\0'.repeat(200),
  'G',
  'GET',
  'GET /',
  'GET / HTTP/1.1\r\nhost: x\r\n',
];

const UPGRADES = [
  [
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-key: x',
    'sec-websocket-version: 13',
  ],
  ['connection: Upgrade, HTTP2-Settings', 'upgrade: h2c', 'http2-settings: AAMAAABk'],
  ['connection: upgrade', 'upgrade: iets'],
  ['upgrade: TLS/1.0'],
];

const EXPECTS = ['100-continue', '100-Continue', '100-continue, x', '', '200-ok'];

/** All of them; what comes back must be a clear answer or an end. */
export function oddWires({ origin }: Known): Arbitrary<Buffer> {
  const { host } = new URL(origin);
  const at = `host: ${host}`;
  const form = [at, `origin: ${origin}`, 'content-type: application/x-www-form-urlencoded'];
  const closing = 'connection: close';
  const whole = head(POST, ...form, `content-length: ${BODY.length}`) + BODY;
  const one = texts(
    head(GET, at),
    head('GET /nu-hulp/ HTTP/1.1', at, 'accept-encoding: br'),
    head('HEAD /hulp/vervoer/ HTTP/1.1', at),
    head('GET /bestaat-niet/ HTTP/1.1', at),
    head('DELETE / HTTP/1.1', at),
    whole,
  );
  const many = fc.array(one, { minLength: 2, maxLength: 8 }).map((all) => all.join(''));
  const wires = fc.oneof(
    joined(fc.constant(head(POST, ...form, 'transfer-encoding: chunked')), chunks, lastChunk),
    fc.constantFrom(...LENGTHS).map((lines) => head(POST, ...form, ...lines) + BODY),
    joined(many, texts(head(GET, at, closing), 'rommel\r\n\r\n', 'GET /', '')),
    fc
      .tuple(texts(...EXPECTS), fc.boolean())
      .map(
        ([text, sends]) =>
          head(POST, ...form, `content-length: ${BODY.length}`, `expect: ${text}`) +
          (sends ? BODY : ''),
      ),
    fc.constantFrom(...UPGRADES).map((lines) => head(GET, at, ...lines)),
    fc
      .constantFrom(...UPGRADES)
      .map((lines) => head(POST, ...form, `content-length: ${BODY.length}`, ...lines) + BODY),
    texts(...TARGETS, origin, `${origin}/nu-hulp/`).map((to) => head(`GET ${to} HTTP/1.1`, at)),
    joined(
      texts(host, 'kwaad.voorbeeld:443', '[::1]:80', '/', '', '*').map((to) =>
        head(`CONNECT ${to} HTTP/1.1`, at),
      ),
      texts('', '\x16\x03\x01', BODY, head(GET, at)),
    ),
    times('x: y\r\n', 50, 5000).map((lines) => `${GET}\r\n${at}\r\n${lines}\r\n`),
    fc.array(texts(...LINES), { maxLength: 3 }).map((lines) => head(GET, at, ...lines)),
    texts(...HOSTS).map((name) => head(GET, `host: ${name}`)),
    texts(head(GET), head(GET, at, at), head(GET, at, 'host: kwaad.voorbeeld')),
    texts(...VERSIONS).map((version) => head(`GET / ${version}`, at)),
    texts(...NO_HTTP),
    texts(
      head(GET, at).replaceAll('\r', ''),
      head(GET, at).replaceAll('\n', ''),
      `\r\n${head(GET, at)}`,
    ),
  );
  return fc.oneof(
    { weight: 15, arbitrary: wires.map((text) => Buffer.from(text, 'latin1')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  );
}
