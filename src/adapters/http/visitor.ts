// An opaque name for the place a request comes from, for limits only: gone with the process, never written down.
import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const salt = randomBytes(32);

const NEAR = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd])/i;

/** One household or library has a whole IPv6 network of 64 bits. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const parts = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - parts.length - after.length);
  return [...parts, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}

/** The visitor behind a request. Behind our own proxy (`proxied`) the last forwarded address counts. */
export function visitorOf(req: IncomingMessage, proxied: boolean): string {
  const peer = (req.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const forwarded = [req.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim();
  const address = proxied && NEAR.test(peer) && forwarded ? forwarded : peer;
  return createHmac('sha256', salt).update(network(address)).digest('base64url').slice(0, 22);
}
