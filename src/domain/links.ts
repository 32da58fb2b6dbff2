// Links that open a phone or a mail program: the one place where such an address is made of data. It also runs in browsers.

/** A link that dials one number: '0597 48 20 00' becomes 'tel:0597482000'. What stands behind the number is no part of it. */
export function telLink(phone: string): string {
  const [number = ''] = /\+?\d[\d -]*/.exec(phone) ?? [];
  return `tel:${number.replace(/[ -]/g, '')}`;
}

/** A link that opens a mail to one address, or to nobody yet for ''; nothing in it can become another part of the link. */
export function mailTo(
  address: string,
  { subject, body }: { readonly subject?: string; readonly body?: string } = {},
): string {
  const at = address.lastIndexOf('@');
  const to = [address.slice(0, Math.max(0, at)), address.slice(at + 1)].map(encodeURIComponent);
  // Mail programs want CRLF and %20; URLSearchParams would write +.
  const fields = Object.entries({ subject, body }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`],
  );
  const query = fields.length > 0 ? `?${fields.join('&')}` : '';
  return `mailto:${address === '' ? '' : to.join('@')}${query}`;
}
