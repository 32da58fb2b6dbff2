// What a request may say of where it comes from, and of itself: addresses as proxies write them, lies and junk.
import fc, { type Arbitrary } from 'fast-check';

/** An address of IPv4 that is nobody's proxy. */
export const ipv4 = fc
  .tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => parts.join('.'));

/** Four digits of an address of IPv6. */
export const group = fc.nat(0xffff).map((n) => n.toString(16));

/** An address of IPv6 that is nobody's proxy. */
export const ipv6 = fc
  .array(group, { minLength: 6, maxLength: 6 })
  .map((groups) => `2a02:a4:${groups.join(':')}`);

/** The ways in which one address may be written. */
export function waysToWrite(address: string, port: number): string[] {
  if (address.includes(':'))
    return [address, address.toUpperCase(), `[${address}]`, `[${address}]:${port}`].concat(
      `"[${address}]:${port}"`,
      `${address}%eth0`,
    );
  return [address, `${address}:${port}`, `"${address}:${port}"`, ` ${address}\t`].concat(
    `::ffff:${address}`,
    `[::ffff:${address}]:${port}`,
  );
}

const written = fc
  .tuple(fc.oneof(ipv4, ipv6), fc.nat(65_535), fc.nat(5))
  .map(([address, port, way]) => waysToWrite(address, port)[way]!);
const junk = fc.oneof(
  fc.constantFrom('unknown', '_hidden', '', ',', ' , ,', '300.1.1.1', '[::1', '127.0.0.1', '::1'),
  fc.constantFrom('192.0.2.7', 'localhost', '0x7f000001', '2130706433', 'for=1.1.1.1', '[]:80'),
  fc.string({ maxLength: 20 }).map((text) => text.replace(/[^ -~]/g, '?')),
);
const hop = fc.oneof(written, written, junk);

/** What somebody may say went before, as one text; may be empty. */
export const hops: Arbitrary<string> = fc
  .array(hop, { maxLength: 4 })
  .map((texts) => texts.join(', '));

const line = (names: readonly string[], text: Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...names), text).map(([name, said]) => `${name}: ${said}`);

const NAMING = ['X-Real-IP', 'True-Client-IP', 'CF-Connecting-IP', 'X-Client-IP', 'Via'];
const other = fc.oneof(
  line(NAMING, hops),
  hops.map((text) => `Forwarded: for=${text};proto=https;by=192.0.2.7`),
  line(['X-Forwarded-Port', 'X-Originating-IP', 'X-Cluster-Client-IP'], hop),
  line(['User-Agent', 'Accept-Language', 'Referer'], fc.uuid()),
  fc.uuid().map((text) => `Cookie: kcc-toestel=${text}; formulier=open~${text}; plan=vervoer`),
);

/** Lines about anything but X-Forwarded-For, which a proxy of ours writes. */
export const otherLines: Arbitrary<string[]> = fc.array(other, { maxLength: 5 });

/** No, one or several lines of X-Forwarded-For. */
export const forwardedLines: Arbitrary<string[]> = fc.array(
  line(['X-Forwarded-For', 'x-forwarded-for', 'X-FORWARDED-FOR'], hops),
  { maxLength: 3 },
);
