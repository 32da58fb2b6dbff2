// Reference numbers: ten digits that can be read out on the phone.

/** Ten digits, never starting with 0, from 5 or more random or hashed bytes. */
export function referenceFrom(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => (sum * 256n + BigInt(byte)) % 9_000_000_000n, 0n);
  return (1_000_000_000n + value).toString();
}

const DIGITS = 10;

/** The number in a part of an address that somebody may have changed: no longer than a number is. */
export function askedReference(part: string): string {
  return part.slice(0, DIGITS);
}

/** '1234567890' as '123 456 78 90', the way people read numbers out. */
export function readOutReference(reference: string): string {
  return reference.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4');
}
