// Opaque names for the place a request comes from, for limits only: gone with the process, never written down.
import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Where a request comes from, in names that say nothing outside this process. */
export interface Visitor {
  /** One household, library or office: an IPv4 address, or an IPv6 network of 64 bits. */
  readonly network: string;
  /** All that one line may be given: the same IPv4 address, or an IPv6 network of 56 bits. */
  readonly line: string;
}

/** True for an address of a proxy that may tell who is behind it. */
export type Trust = (address: string) => boolean;

const NETWORK_BITS = 64;
const LINE_BITS = 56;

const salt = randomBytes(32);
const seal = (bytes: readonly number[]): string =>
  createHmac('sha256', salt).update(Buffer.from(bytes)).digest('base64url').slice(0, 22);

/**
 * Whom the setting names: addresses, networks (10.1.0.0/16) and the words loopback, linklocal and uniquelocal, with
 * commas. Undefined when something in it is none of these.
 */
export function trustOf(names: string): Trust | undefined {
  try {
    const trust = proxyaddr.compile(names.split(',').map((name) => name.trim()));
    return (address) => trust(address, 0);
  } catch {
    return undefined;
  }
}

/** Nobody: for a portal that stands behind no proxy. */
export const trustNobody: Trust = () => false;

/** The address in one of the ways that proxies write it: with a port, brackets, quotes or a zone; undefined for none. */
function addressIn(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = text.trim().replaceAll('"', '');
  const plain = (/^\[([^\]]*)\](?::\d*)?$/.exec(bare)?.[1] ?? bare)
    .replace(/^([\d.]+):\d*$/, '$1')
    .replace(/%.*$/, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain);
  if (!ipaddr.IPv6.isValid(plain)) return undefined;
  return ipaddr.process(plain);
}

/** Addresses from near to far: who called us, then what the header says, last first. */
function* chainOf(req: IncomingMessage) {
  yield addressIn(req.socket.remoteAddress ?? '');
  const header = [req.headers['x-forwarded-for'] ?? []].flat().join(',');
  for (const text of header.split(',').reverse()) if (text.trim() !== '') yield addressIn(text);
}

/** The nearest address that is not a trusted proxy; what a proxy itself could not name ends at that proxy. */
function farthestKnown(req: IncomingMessage, trust: Trust): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  let known: ipaddr.IPv4 | ipaddr.IPv6 | undefined;
  for (const address of chainOf(req)) {
    if (address === undefined) return known;
    known = address;
    if (!trust(address.toString())) return known;
  }
  return known;
}

function firstBits(bytes: readonly number[], bits: number): number[] {
  return bytes.length === 4 ? [...bytes] : bytes.slice(0, bits / 8);
}

/** Names of IPv6 that a network writes for an address of IPv4 when it speaks no IPv4 itself. */
const TRANSLATED = new Set<string>(['rfc6052', 'rfc6145']);

/** The bytes that say where somebody is: behind a translator that is the address of IPv4, not the translator. */
function bytesOf(address: ipaddr.IPv4 | ipaddr.IPv6 | undefined): readonly number[] {
  const bytes = address?.toByteArray() ?? [];
  return TRANSLATED.has(address?.range() ?? '') ? bytes.slice(-4) : bytes;
}

/** The visitor behind a request, as far as the proxies that are trusted tell. */
export function visitorOf(req: IncomingMessage, trust: Trust): Visitor {
  const bytes = bytesOf(farthestKnown(req, trust));
  return { network: seal(firstBits(bytes, NETWORK_BITS)), line: seal(firstBits(bytes, LINE_BITS)) };
}

/** True when who called us is a proxy that may tell who is behind it. */
export function comesFromProxy(address: string | undefined, trust: Trust): boolean {
  const known = addressIn(address ?? '');
  return known !== undefined && trust(known.toString());
}
