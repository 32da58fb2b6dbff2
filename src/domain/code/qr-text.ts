// An address as a QR holds it: in capitals it takes fewer and larger squares, so that newsprint and a cheap phone read it.

/** All that a QR packs as letters of which two take the room of one and a half; a question mark is none of them. */
const PACKED = /^https?:\/\/[a-z0-9$%*+./: -]+$/;

/** The address in capitals, which leads to the same page here; one that would not stays as it is. */
export function qrText(address: string): string {
  return PACKED.test(address) ? address.toUpperCase() : address;
}
