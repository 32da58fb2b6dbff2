// What counts as an e-mail address: one rule for what residents type, what editors write, what is set up and what is sent.

/**
 * Parts of letters, digits and the signs that mail allows, with single dots between; then names of a host, with a dot.
 * Narrower than the standard, so that a mail server, Open Klant and a browser all take what passes.
 */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** True for an e-mail address; how long it may be is for who keeps it to say. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}
