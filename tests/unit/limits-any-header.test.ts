// Whose share a request is taken from, all the way from the bytes on a connection: no header buys a fresh one.
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustNobody, trustOf } from '../../src/adapters/http/visitor.ts';
import { chargingPortal, KINDS, SHARE, type Kind } from '../support/charging-portal.ts';
import {
  forwardedLines,
  group,
  hops,
  ipv4,
  ipv6,
  otherLines,
  waysToWrite,
} from '../support/odd-headers.ts';

const loopback = trustOf('loopback')!;
const chain = trustOf('loopback, 192.0.2.0/24, 2001:db8:aaaa::/48')!;

const MORE = 4;
const RUNS = { numRuns: 60 };
const kinds = fc.constantFrom(...KINDS);
const places = fc.oneof(ipv4, ipv6);
/** One for each try. */
const tries = <T>(one: Arbitrary<T>, length = SHARE + MORE) =>
  fc.array(one, { minLength: length, maxLength: length });

/** The first ones are taken, and not one more, whatever they say. */
async function expectNoMore<T>(
  each: readonly T[],
  ask: (one: T, n: number) => Promise<number>,
  share = SHARE,
): Promise<void> {
  const seen: number[] = [];
  for (const [n, one] of each.entries()) seen.push(await ask(one, n));
  expect(seen).toEqual(each.map((_, n) => (n < share ? 200 : 429)));
}

describe('no header buys a fresh share', () => {
  it.each([
    ['where nobody is trusted', trustNobody, fc.oneof(places, fc.constantFrom('127.0.0.1', '::1'))],
    ['to who goes round the proxy', chain, places],
  ] as const)('%s', (_, trust, peers) =>
    fc.assert(
      fc.asyncProperty(
        peers,
        kinds,
        tries(fc.tuple(forwardedLines, otherLines)),
        async (peer, kind, requests) => {
          const ask = chargingPortal(trust);
          await expectNoMore(requests, (lines) => ask(peer, kind, lines.flat()));
        },
      ),
      RUNS,
    ),
  );

  it('to who comes through the proxy: only what it adds at the end counts', () =>
    fc.assert(
      fc.asyncProperty(
        places,
        fc.constantFrom('127.0.0.1', '::1', '::ffff:127.0.0.1'),
        kinds,
        tries(fc.tuple(forwardedLines, hops, otherLines, fc.nat(65_535))),
        async (person, proxy, kind, requests) => {
          const ask = chargingPortal(loopback);
          await expectNoMore(requests, ([before, lie, others, port], n) => {
            const ways = waysToWrite(person, port);
            const added = `X-Forwarded-For: ${lie}, ${ways[n % ways.length]}`;
            return ask(proxy, kind, [...others, ...before, added]);
          });
        },
      ),
      RUNS,
    ));

  it('to who comes through several: what the first of them saw counts', () =>
    fc.assert(
      fc.asyncProperty(
        places,
        fc.array(fc.constantFrom('192.0.2.7', '192.0.2.8:4711', '2001:db8:aaaa::9'), {
          minLength: 1,
          maxLength: 3,
        }),
        kinds,
        tries(hops),
        async (person, ours, kind, lies) => {
          const ask = chargingPortal(chain);
          const told = (lie: string) => [lie, person, ...ours].join(', ');
          await expectNoMore(lies, (lie) =>
            ask('127.0.0.1', kind, [`X-Forwarded-For: ${told(lie)}`]),
          );
        },
      ),
      RUNS,
    ));

  it('when the proxy could not name whom it calls for: all of those are one', () =>
    fc.assert(
      fc.asyncProperty(kinds, tries(fc.tuple(forwardedLines, hops)), async (kind, requests) => {
        const ask = chargingPortal(loopback);
        await expectNoMore(requests, ([before, lie]) =>
          ask('127.0.0.1', kind, [...before, `X-Forwarded-For: ${lie}, unknown`]),
        );
      }),
      RUNS,
    ));
});

/** Asks from an address, straight or through our proxy. */
function askFrom(isStraight: boolean) {
  const ask = chargingPortal(isStraight ? trustNobody : loopback);
  return (address: string, kind: Kind) =>
    isStraight ? ask(address, kind) : ask('127.0.0.1', kind, [`X-Forwarded-For: ${address}`]);
}

describe('neighbours', () => {
  const end = fc.array(group, { minLength: 4, maxLength: 4 }).map((groups) => groups.join(':'));
  /** A network of 64 bits: of one of 256 lines, one of its 256. */
  const network = (line: number, n: number) => `2a02:a4:7:${(line * 256 + n).toString(16)}`;

  it('in 64 bits share one share', () =>
    fc.assert(
      fc.asyncProperty(kinds, fc.boolean(), tries(end), async (kind, isStraight, ends) => {
        const ask = askFrom(isStraight);
        await expectNoMore(ends, (host) => ask(`${network(7, 7)}:${host}`, kind));
      }),
      RUNS,
    ));

  it('in 56 bits, each in a network of their own, have twice that together', () =>
    fc.assert(
      fc.asyncProperty(
        kinds,
        fc.boolean(),
        fc.nat(255),
        fc.uniqueArray(fc.nat(255), { minLength: 2 * SHARE + MORE, maxLength: 2 * SHARE + MORE }),
        end,
        async (kind, isStraight, line, networks, host) => {
          const ask = askFrom(isStraight);
          const from = (n: number) => ask(`${network(line, n)}:${host}`, kind);
          await expectNoMore(networks, from, 2 * SHARE);
        },
      ),
      RUNS,
    ));

  it('on another line, or at another address of IPv4, are not kept out', () =>
    fc.assert(
      fc.asyncProperty(
        kinds,
        fc.boolean(),
        fc.uniqueArray(
          fc.oneof(
            ipv4,
            fc.nat(255).map((line) => `${network(line, 0)}::1`),
          ),
          {
            minLength: 2,
            maxLength: 2,
          },
        ),
        async (kind, isStraight, [mine, theirs]) => {
          const ask = askFrom(isStraight);
          for (let n = 0; n < SHARE + MORE; n++) await ask(theirs!, kind);
          expect(await ask(mine!, kind)).toBe(200);
        },
      ),
      RUNS,
    ));

  it.each(['64:ff9b::', '::ffff:0:'])(
    'in a network without IPv4, behind a translator to %s, are each their own',
    async (translator) => {
      const ask = chargingPortal(trustNobody);
      for (let n = 0; n < SHARE; n++) await ask(`${translator}203.0.113.9`, 'send');
      expect(await ask(`${translator}203.0.113.9`, 'send')).toBe(429);
      expect(await ask('203.0.113.9', 'send')).toBe(429);
      expect(await ask(`${translator}203.0.113.10`, 'send')).toBe(200);
    },
  );
});
