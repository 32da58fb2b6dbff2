// Requests that no browser of ours would send, and some that it would: methods, addresses, headers and cookies.
import fc, { type Arbitrary } from 'fast-check';
import { oddWires } from './odd-wires.ts';
import { anyText, brokenCode, coded, oddBodies, often, type Known } from './odd-forms.ts';

export interface OddRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly way: Way;
  /** These bytes instead of all that; then a connection that ends without an answer will do too. */
  readonly wire?: Buffer;
}

/** How it is sent; after the ways of the second list nobody need be answered. */
export const ANSWERED_WAYS = ['whole', 'chunked', 'drip'] as const;
export const LEAVING_WAYS = ['half', 'half-chunked', 'dropped', 'reset', 'gone-at-once'] as const;
export type Way = (typeof ANSWERED_WAYS)[number] | (typeof LEAVING_WAYS)[number];

const SEGMENTS = [
  'contact',
  'kcc',
  'vraag',
  'ontvangen',
  'mijn-vraag',
  'wis',
  'en',
  'xx',
  'logboek',
];

function targetOf({ letters, reference }: Known): Arbitrary<string> {
  const pages = fc.constantFrom(
    ...['/contact/ontvangen/', '/contact/mijn-vraag/', '/wis/', '/contact/', '/kcc/'],
    ...[`/kcc/vraag/${reference}/`, '/kcc/vraag/1234567890/', '/kcc/logboek/', '/kcc/geleerd/'],
    ...['/kcc/stand/', '/kcc/open/', '/kcc/?toon=ended', '/kcc/?blad=999999'],
    ...['/kcc/aanmelden/', '/kcc/afmelden/', '/health', '/metrics', '/zoeken/'],
    ...['/kcc/kaart/?pad=/hulp/vervoer/', '/kcc/kaart/', '/kcc/lijst/', '/kcc/lijst/'],
    ...['/kcc/klopt-niet/', '/kcc/papier/', '/mijn-plan/', '/c/', '/en/c/', '/c/1007/'],
  );
  const segment = fc.oneof(fc.constantFrom(...SEGMENTS), anyText.map(coded), brokenCode);
  const made = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join('/')}/`);
  const long = fc.integer({ min: 1000, max: 20_000 }).map((size) => `/kcc/${'a'.repeat(size)}/`);
  const fixed = fc.constantFrom(
    '/..%2f..%2f/',
    '//kcc/',
    '/kcc/..;/',
    '/contact//vraag/',
    '*',
    '/kcc/vraag/',
  );
  const form = fc.constantFrom('/contact/vraag/', '/contact/vraag/', '/en/contact/vraag/');
  const path = fc.oneof(
    { weight: 25, arbitrary: form },
    ...[
      { weight: 30, arbitrary: pages },
      { weight: 6, arbitrary: made },
    ],
    ...[
      { weight: 1, arbitrary: long },
      { weight: 3, arbitrary: fixed },
    ],
  );
  const value = fc.oneof(
    fc.constantFrom(letters, reference, 'all', '1'),
    anyText.map(coded),
    brokenCode,
  );
  const query = fc
    .tuple(
      fc.constantFrom(
        'k',
        'code',
        'toon',
        'blad',
        'klaar',
        'begin',
        'state',
        'over',
        'q',
        'a[]',
        'pad',
        'kcc',
        'bij',
      ),
      value,
    )
    .map(([name, text]) => `?${name}=${text}`);
  return fc.tuple(path, often(fc.constant(''), query, 2)).map((parts) => parts.join(''));
}

function headersOf({ origin, session, ticket, visit }: Known): Arbitrary<string[]> {
  const type = often(
    fc.constant('application/x-www-form-urlencoded'),
    fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      '',
      ';',
      'a/b; charset=\xff',
    ),
  ).map((text) => `content-type: ${text}`);
  const from = often(
    fc.constant(origin),
    fc.constantFrom('null', 'https://kwaad.example', '', 'x'),
    9,
  );
  const cookie = fc.oneof(
    fc.constantFrom(
      '',
      session,
      `vraag=${visit}`,
      `vraag-open=${ticket}; vraag-link=x`,
      `${session}; kcc-lijst=x`,
      'plan=vervoer.107.constructor; kcc-laag=1',
      'formulier=open',
      `formulier=${'a~'.repeat(900)}`,
    ),
    fc.constantFrom(
      'kcc=',
      '=;;=',
      'kcc="',
      'kcc=%E0%A4%A',
      '__proto__=1',
      'kcc=constructor',
      'a'.repeat(3000),
    ),
    anyText.map((text) => `formulier=${coded(text)}; kcc=${coded(text)}; vraag=${coded(text)}`),
  );
  const odd = fc.constantFrom(
    ...[
      'x-forwarded-for: , ,',
      'sec-fetch-site: cross-site',
      'accept-encoding: br;q=x',
      'range: bytes=-1',
    ],
    ...[
      'if-none-match: *',
      'authorization: Bearer',
      'transfer-encoding: identity',
      'x: \x01',
      'host: a b',
      'expect: thee',
      `cookie: x=${'a'.repeat(20_000)}`,
    ],
  );
  return fc
    .tuple(type, from, cookie, often(fc.constant<string[]>([]), fc.array(odd, { maxLength: 2 })))
    .map(([t, o, c, more]) => [t, `origin: ${o}`, ...(c === '' ? [] : [`cookie: ${c}`]), ...more]);
}

const NO_REQUEST = { method: '', target: '', headers: [], body: Buffer.alloc(0) };

const METHODS = often(
  fc.constantFrom('POST', 'POST', 'POST', 'GET', 'GET'),
  fc.constantFrom(
    'HEAD',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'post',
    'FOO',
    'G\0T',
    'CONNECT',
  ),
  9,
);

const WAYS: Arbitrary<Way> = often(
  fc.constant<Way>('whole'),
  fc.constantFrom<Way>(...ANSWERED_WAYS, ...LEAVING_WAYS),
  3,
);

/** Any of them. */
export function oddRequests(known: Known): Arbitrary<OddRequest> {
  const requests: Arbitrary<OddRequest> = fc.record({
    method: METHODS,
    target: targetOf(known),
    headers: headersOf(known),
    body: oddBodies(known),
    way: WAYS,
  });
  const wires = fc
    .tuple(oddWires(known), WAYS)
    .map(([wire, way]): OddRequest => ({ ...NO_REQUEST, way, wire }));
  return often(requests, wires, 8);
}
