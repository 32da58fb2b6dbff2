// Who is behind a request: told by proxies that are trusted, in whatever way they write an address, and by nobody else.
import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comesFromProxy,
  trustNobody,
  trustOf,
  visitorOf,
  type Trust,
} from '../../src/adapters/http/visitor.ts';

const loopback = trustOf('loopback')!;

function from(peer: string | undefined, forwarded?: string | string[], trust: Trust = loopback) {
  const req = { socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } };
  return visitorOf(req as unknown as IncomingMessage, trust);
}
/** Behind the proxy on this machine. */
const behind = (forwarded: string) => from('127.0.0.1', forwarded);

describe('one place is one visitor, however its address is written', () => {
  it.each([
    ['203.0.113.9', ['203.0.113.9:50123', '203.0.113.9:50999', ' 203.0.113.9 ', '"203.0.113.9"']],
    ['203.0.113.9', ['::ffff:203.0.113.9', '::FFFF:cb00:7109', '[::ffff:203.0.113.9]:443']],
    ['203.0.113.9', ['"203.0.113.9:4711"', '203.0.113.9:', ',203.0.113.9', '203.0.113.9,']],
    ['2001:db8:1:2::5', ['[2001:db8:1:2::5]', '[2001:db8:1:2::5]:443', '"[2001:db8:1:2::5]:443"']],
    ['2001:db8:1:2::5', ['2001:0db8:0001:0002::0005', '2001:DB8:1:2::5', '2001:db8:1:2:ffff::9']],
    ['fe80::1', ['fe80::1%eth0', '[fe80::1%25eth0]:80', 'FE80:0:0:0:0:0:0:1']],
  ])('%s', (plain, ways) => {
    for (const way of ways) expect(behind(way), way).toEqual(behind(plain));
  });

  it('another place is another visitor', () => {
    const places = ['203.0.113.9', '203.0.113.10', '2001:db8:1:2::5', '2001:db8:1:3::5', '::1:2'];
    expect(new Set(places.map((place) => behind(place).network)).size).toBe(places.length);
  });

  it('a whole line of IPv6 is one line, and its networks are apart', () => {
    const [here, there] = [behind('2001:db8:1:200::1'), behind('2001:db8:1:2ff::1')];
    expect(here.line).toBe(there.line);
    expect(here.network).not.toBe(there.network);
    expect(behind('2001:db8:1:300::1').line).not.toBe(here.line);
  });

  it('any port, any case and any way of writing zeros, for any address', () => {
    const port = fc.integer({ min: 0, max: 65_535 });
    fc.assert(
      fc.property(fc.ipV4(), port, (address, number) => {
        expect(behind(`${address}:${number}`)).toEqual(behind(address));
        expect(behind(`::ffff:${address}`)).toEqual(behind(address));
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), port, (address, number) => {
        expect(behind(`[${address.toUpperCase()}]:${number}`)).toEqual(behind(address));
      }),
    );
  });
});

describe('who may tell', () => {
  it('a proxy that is trusted, and of several the ones in a row from here', () => {
    expect(behind('198.51.100.1, 203.0.113.5')).toEqual(behind('203.0.113.5'));
    const two = trustOf('loopback, 192.0.2.0/24')!;
    expect(from('127.0.0.1', '203.0.113.5, 192.0.2.7', two)).toEqual(behind('203.0.113.5'));
    expect(from('127.0.0.1', '203.0.113.5:81, 192.0.2.7:4711', two)).toEqual(behind('203.0.113.5'));
    expect(from('127.0.0.1', ['203.0.113.5', '192.0.2.7'], two)).toEqual(behind('203.0.113.5'));
    expect(from('::ffff:127.0.0.1', '203.0.113.5')).toEqual(behind('203.0.113.5'));
  });

  it.each(['203.0.113.9', '10.0.0.4', '192.168.1.2', '100.64.0.9', 'fd00::4', '2001:db8::1'])(
    'not %s when only this machine is trusted',
    (peer) => expect(from(peer, '1.1.1.1')).toEqual(from(peer, '2.2.2.2')),
  );

  it('nobody where no proxy stands', () =>
    expect(from('127.0.0.1', '1.1.1.1', trustNobody)).toEqual(
      from('127.0.0.1', '2.2.2.2', trustNobody),
    ));

  it('what a visitor writes in front of what the proxy adds changes nothing', () => {
    const seen = behind('203.0.113.5');
    fc.assert(
      fc.property(fc.string(), (lie) => {
        expect(behind(`${lie}, 203.0.113.5`)).toEqual(seen);
      }),
    );
  });

  it.each(['unknown', '_hidden', '', ' , ,', '300.1.1.1', '1.2.3', '0x7f000001', '[::1', 'x:y:z'])(
    'a name that is no address (%j) makes nobody a new visitor',
    (name) => expect(behind(name)).toEqual(from('127.0.0.1')),
  );

  it('a request of which the caller is already gone is somebody too', () =>
    expect(from(undefined).network).toMatch(/^[\w-]{22}$/));
});

it('names are opaque', () => {
  expect(JSON.stringify(behind('203.0.113.9'))).not.toContain('203');
});

it('a setting names proxies by address, network or word, or is wrong', () => {
  for (const good of ['loopback', '10.0.0.0/8, fd00::/8', ' 192.0.2.4 ', 'uniquelocal,linklocal'])
    expect(trustOf(good), good).toBeDefined();
  for (const bad of ['', 'proxy', '10.0.0.0/33', '0.0.0.0/0', '::/0', 'loopback,', '300.1.1.1'])
    expect(trustOf(bad), bad).toBeUndefined();
  expect(comesFromProxy('::ffff:127.0.0.1', loopback)).toBe(true);
  expect(comesFromProxy('192.0.2.1', loopback)).toBe(false);
  expect(comesFromProxy(undefined, loopback)).toBe(false);
});
